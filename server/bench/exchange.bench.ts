/**
 * What exchange costs an article, in each format, once with 200 and once with 2,000 articles: the cost must grow with
 * the articles and not faster. Milliseconds of processor time; the ratio beside is that of the larger corpus to the smaller.
 *
 *   npm run bench
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../src/analysis/analyze';
import { Corpus } from '../src/corpus/corpus';
import { formats } from '../src/formats';
import type { FormatDocument, Source } from '../src/formats/document';
import { exportDocuments, importFiles } from '../src/formats/exchange';
import { toFormatDocument } from '../src/formats/from-corpus';
import { changesOf } from '../src/formats/to-annotations';
import { generatedArticles } from './articles';
import { benchData } from './material';

const SIZES = [200, 2000] as const;

const importer = { newId: () => crypto.randomUUID(), now: new Date(0).toISOString(), takeProposals: true };

/** Milliseconds of processor time an article. */
function costOf(size: number, work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / size;
}

async function main(): Promise<void> {
  const data = await benchData();
  const rows = new Map<string, number[]>();
  const note = (name: string, cost: number) => rows.set(name, [...(rows.get(name) ?? []), cost]);

  for (const size of SIZES) {
    const corpus = new Corpus(data);
    let index = 0;
    for (const text of generatedArticles(size)) {
      const document = TextDocument.create(`articles/${index++}.txt`, 'news', 0, text);
      corpus.restore(document, analyze(text, data));
    }
    const articles = corpus.articles();
    let documents: FormatDocument[] = [];
    const gather = () => {
      documents = articles.map((article) => toFormatDocument(corpus, article, article.uri, []));
    };
    corpus.entities();
    note('gather the marks', costOf(size, gather));
    const sources = documents.map(({ name, language, text }): Source => ({ name, language, text }));
    for (const format of formats) {
      let files: { name: string; content: string }[] = [];
      const write = () => {
        files = exportDocuments(format, documents).files;
      };
      note(`${format.id}, write`, costOf(size, write));
      if (!format.read) continue;
      let read: FormatDocument[] = [];
      const readBack = () => {
        read = importFiles(files, sources, format).documents;
      };
      note(`${format.id}, read`, costOf(size, readBack));
      if (format.id !== 'w3c') continue;
      note(
        'make decisions of them',
        costOf(size, () => read.map((document) => changesOf([document], document.name, [], importer))),
      );
    }
  }

  console.log(
    `ms an article${''.padEnd(15)}${SIZES.map((size) => String(size).padStart(9)).join('')}    ratio`,
  );
  for (const [name, [small = 0, large = 0]] of rows) {
    const numbers = [small, large].map((cost) => cost.toFixed(2).padStart(9)).join('');
    console.log(`${name.padEnd(28)}${numbers}${(large / small).toFixed(2).padStart(9)}`);
  }
}

void main();
