/**
 * The cost of one action (accept a name: lay it over the analysis, link, write the sidecar) with many annotations in one
 * article, and with as many articles as a corpus of 100,000 annotations has: it must not grow with the corpus.
 *
 *   npm run bench
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadAuthority } from '../src/analysis/authority/authority';
import type { AnalysisData } from '../src/analysis/data';
import type { ArticleAnalysis, Mention } from '../src/analysis/types';
import { makeAnchor } from '../src/annotations/anchor';
import { AnnotationStore, type Change } from '../src/annotations/store';
import { Corpus } from '../src/corpus/corpus';

const readData = async (name: string) => readFileSync(`server/data/${name}`);
const ACTIONS = 20;

const syllables = ['ka', 'ro', 'mi', 'ten', 'lu', 'sa', 'ver', 'no', 'bi', 'dal'];
const nameOf = (n: number) => {
  const word = (m: number) =>
    [m % 10, Math.floor(m / 10) % 10, Math.floor(m / 100) % 10].map((i) => syllables[i]).join('');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${capital(word(n))} ${capital(word(n * 7 + 3))}`;
};

/** An article that names somebody in each of its sentences, and what the machine makes of it. */
function articleOf(
  uri: string,
  names: number,
  seed: number,
): { document: TextDocument; analysis: ArticleAnalysis } {
  let text = '';
  const mentions: Mention[] = [];
  const chains = new Map<string, number>();
  for (let i = 0; i < names; i++) {
    const name = nameOf((seed * 31 + i) % 1000);
    const start = text.length + 15;
    text += `In the morning ${name} spoke about item ${i} of the list.\n`;
    if (!chains.has(name)) chains.set(name, chains.size);
    const span = { start, end: start + name.length };
    mentions.push({
      ...span,
      text: name,
      type: 'PER',
      form: 'name',
      name,
      confidence: 0.9,
      chain: chains.get(name)!,
    });
  }
  const analysis: ArticleAnalysis = {
    language: 'en',
    paragraphs: [],
    sentences: [],
    mentions,
    chains: [...chains].map(([name, chain]) => ({
      type: 'PER',
      name,
      names: [name],
      mentions: mentions.flatMap((mention, i) => (mention.chain === chain ? [i] : [])),
    })),
    quotes: [],
    topics: [],
    keyphrases: [],
    words: names * 10,
    unbalanced: [],
  };
  return { document: TextDocument.create(uri, 'news', 0, text), analysis };
}

/** Milliseconds of one action in a corpus of so many articles with so many annotations each. */
async function actionIn(articles: number, annotations: number): Promise<number> {
  const files = new Map<string, string>();
  const store = new AnnotationStore({
    files: { read: async (uri) => files.get(uri), write: async (uri, json) => void files.set(uri, json) },
    sidecarOf: (uri) => `${uri}.annotations.json`,
    nameOf: (uri) => uri,
    notify: console.error,
  });
  const data = { authority: await loadAuthority(readData) } as AnalysisData;
  const corpus = new Corpus(data, undefined, (uri) => store.placed(uri));
  const accept = (uri: string, { start, end }: Mention, text: string): Change => {
    const anchor = makeAnchor(text, { start, end });
    const put = { id: `${start}`, kind: 'mention', type: 'PER', decision: 'accepted', anchor } as const;
    return { uri, id: put.id, put: { ...put, created: '', modified: '' }, at: { start, end } };
  };
  let last!: ReturnType<typeof articleOf>;
  for (let i = 0; i < articles; i++) {
    last = articleOf(`file:///${i}.txt`, annotations + ACTIONS, i);
    const { document, analysis } = last;
    await store.load(document.uri, document.getText());
    const decided = analysis.mentions.slice(0, annotations);
    await store.act(
      'Accept',
      decided.map((mention) => accept(document.uri, mention, document.getText())),
    );
    corpus.restore(document, analysis);
  }
  corpus.entities();
  const { document, analysis } = last;
  const begin = performance.now();
  for (const mention of analysis.mentions.slice(annotations)) {
    await store.act('Accept', [accept(document.uri, mention, document.getText())]);
    corpus.redecide(document.uri);
    corpus.entityIdOf(corpus.get(document.uri)!, corpus.get(document.uri)!.analysis.mentions[0]!);
  }
  return (performance.now() - begin) / ACTIONS;
}

async function main(): Promise<void> {
  const few = await actionIn(10, 100);
  const many = await actionIn(1000, 100);
  const large = await actionIn(1, 5000);
  const line = (what: string, ms: number) =>
    console.log(`${what.padEnd(58)} ${ms.toFixed(2).padStart(8)} ms`);
  console.log('one action (accept a name)');
  line('   1,000 annotations in 10 articles', few);
  line(' 100,000 annotations in 1,000 articles', many);
  line('   5,000 annotations in one article', large);
  console.log(`growth with the corpus, 100 times as many: × ${(many / few).toFixed(2)}`);
}

void main();
