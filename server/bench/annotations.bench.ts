/**
 * What annotating costs, as ratios within one run:
 *
 * - one action of each kind (accept a name, mark new words, reject a name) from the decision to the sidecar on the disk,
 *   the linked entities and what the editor is sent, with one annotation, with 5,000 in one article, and with 100,000 in
 *   a corpus of 1,000 articles: it must not grow with the corpus;
 * - a keystroke in an article with 5,000 annotations, to one in the same article without any;
 * - opening such an article.
 *
 * Milliseconds of processor time, the median; the disk's own waiting is not in it.
 *
 *   npm run bench
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysisData } from '../src/analysis/data';
import type { ArticleAnalysis, Mention, Span } from '../src/analysis/types';
import { type Annotated, decide, type Verdict } from '../src/annotations/decide';
import { AnnotationStore, type Change } from '../src/annotations/store';
import { Corpus } from '../src/corpus/corpus';
import { annotated } from '../src/features/annotate';
import { MarksFeature } from '../src/features/marks';
import { keptFiles } from '../src/files/kept-files';
import { nodeFiles } from '../src/node/files';
import { benchData, median } from './material';

const ACTIONS = 24;
const KINDS = ['accept a name', 'mark new words', 'reject a name'] as const;

const syllables = ['ka', 'ro', 'mi', 'ten', 'lu', 'sa', 'ver', 'no', 'bi', 'dal'];
const nameOf = (n: number) => {
  const word = (m: number) =>
    [m % 10, Math.floor(m / 10) % 10, Math.floor(m / 100) % 10].map((i) => syllables[i]).join('');
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${capital(word(n))} ${capital(word(n * 7 + 3))}`;
};

interface Made {
  document: TextDocument;
  /** What the machine would make of it, written by hand: every name is found, no number is. */
  analysis: ArticleAnalysis;
}

/** An article that names somebody in each of its sentences. */
function articleOf(uri: string, names: number, seed: number): Made {
  const lines: string[] = [];
  const mentions: Mention[] = [];
  const chains = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  let length = 0;
  for (let i = 0; i < names; i++) {
    const text = nameOf((seed * 31 + i) % 1000);
    const line = `In the morning ${text} spoke about item A${i} of the list.\n`;
    const span = { start: length + 15, end: length + 15 + text.length };
    const members = chains.get(text) ?? [];
    chains.set(text, members);
    members.push(i);
    const chain = numbers.get(text) ?? numbers.size;
    numbers.set(text, chain);
    mentions.push({ ...span, text, type: 'PER', form: 'name', name: text, confidence: 0.9, chain });
    lines.push(line);
    length += line.length;
  }
  const analysis: ArticleAnalysis = {
    language: 'en',
    paragraphs: [],
    sentences: [],
    mentions,
    chains: [...chains].map(([name, members]) => ({ type: 'PER', name, names: [name], mentions: members })),
    quotes: [],
    topics: [],
    keyphrases: [],
    words: names * 10,
    unbalanced: [],
  };
  return { document: TextDocument.create(uri, 'news', 0, lines.join('')), analysis };
}

/** A workspace on the disk, as the server has it. */
class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  readonly store = new AnnotationStore({
    files: keptFiles(nodeFiles),
    sidecarOf: (uri) => `${uri}.annotations.json`,
    nameOf: (uri) => uri,
    notify: console.error,
  });
  readonly corpus: Corpus;
  readonly marks = new MarksFeature();

  constructor(data: AnalysisData) {
    this.corpus = new Corpus(data, undefined, (uri) => this.store.placed(uri));
  }

  /** An article with its first names accepted. */
  async add(index: number, annotations: number): Promise<Made> {
    const uri = pathToFileURL(join(this.folder, `${index}.txt`)).toString();
    const made = articleOf(uri, annotations + 3 * ACTIONS, index);
    await this.store.load(uri, made.document.getText());
    this.corpus.restore(made.document, made.analysis);
    const verdicts = made.analysis.mentions
      .slice(0, annotations)
      .map((span) => this.change(uri, span, { kind: 'accept' }));
    await this.store.act('Accept', verdicts);
    this.corpus.redecide(uri);
    return made;
  }

  change(uri: string, span: Span, verdict: Verdict): Change {
    const article: Annotated = annotated(this.store, this.corpus.get(uri)!);
    const signature = {
      id: `urn:uuid:${crypto.randomUUID()}`,
      now: new Date().toISOString(),
      creator: 'Kim',
    };
    return decide(article, { start: span.start, end: span.end }, verdict, signature)!;
  }

  /** All that the server does between the request and what the editor draws. */
  async act(uri: string, span: Span, verdict: Verdict): Promise<void> {
    await this.store.act('Act', [this.change(uri, span, verdict)]);
    this.corpus.redecide(uri);
    this.send(uri);
  }

  send(uri: string): string {
    const article = this.corpus.get(uri)!;
    const answer = this.marks.delta(this.corpus, article, this.store.placed(uri), this.#sent);
    this.#sent = answer.resultId;
    return JSON.stringify(answer);
  }
  #sent = '';

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

type Costs = Record<(typeof KINDS)[number], number>;

/** Milliseconds of one action of each kind, in the last of so many articles with so many annotations each. */
async function actionsIn(data: AnalysisData, articles: number, annotations: number): Promise<Costs> {
  const place = new Workplace(data);
  let last!: Made;
  for (let i = 0; i < articles; i++) last = await place.add(i, annotations);
  place.corpus.entities();
  const { document, analysis } = last;
  place.send(document.uri);
  const left = analysis.mentions.slice(annotations);
  const item = (i: number): Span => {
    const start = document.getText().indexOf(' item A', left[i]!.end) + 6;
    return { start, end: document.getText().indexOf(' ', start) };
  };
  const one = async (kind: (typeof KINDS)[number], i: number) => {
    if (kind === 'accept a name') await place.act(document.uri, left[i]!, { kind: 'accept' });
    else if (kind === 'mark new words') await place.act(document.uri, item(i), { kind: 'mark', type: 'ORG' });
    else await place.act(document.uri, left[i]!, { kind: 'reject' });
  };
  const costs = {} as Costs;
  for (const [k, kind] of KINDS.entries()) {
    const spent: number[] = [];
    for (let i = 0; i < ACTIONS; i++) spent.push(await cost(() => one(kind, k * ACTIONS + i)));
    costs[kind] = median(spent);
  }
  place.remove();
  return costs;
}

async function cost(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of a keystroke in the middle of an article of 5,000 names, so many of them annotated. */
async function keystrokeIn(data: AnalysisData, annotations: number): Promise<number> {
  const place = new Workplace(data);
  const made = await place.add(0, 5000);
  const { uri } = made.document;
  if (annotations === 0) await place.store.history.undo();
  place.corpus.redecide(uri);
  place.send(uri);
  let { document } = made;
  const spent: number[] = [];
  const shift = (span: Span, at: number): Span =>
    span.start >= at ? { ...span, start: span.start + 1, end: span.end + 1 } : span;
  let { analysis } = made;
  for (let i = 0; i < ACTIONS; i++) {
    const at = document.getText().indexOf('spoke', document.getText().length / 2) - 1;
    const position = document.positionAt(at);
    const range = { start: position, end: position };
    // The analysis itself is the same with and without annotations, and has its own bench.
    const mentions = analysis.mentions.map((mention) => shift(mention, at) as Mention);
    analysis = { ...analysis, mentions };
    spent.push(
      await cost(async () => {
        document = TextDocument.update(document, [{ range, text: 'x' }], i + 1);
        place.store.edited(uri, { start: at, end: at, length: 1 }, document.getText());
        place.corpus.restore(document, analysis);
        place.send(uri);
      }),
    );
  }
  place.remove();
  return median(spent);
}

/** Milliseconds to read an article's sidecar and lay it over the analysis. `edit` is what was done to the text outside. */
async function openingOf(
  data: AnalysisData,
  annotations: number,
  edit: (text: string) => string,
): Promise<number> {
  const place = new Workplace(data);
  const made = await place.add(0, annotations);
  const { uri } = made.document;
  const text = edit(made.document.getText());
  writeFileSync(join(place.folder, '0.txt'), text);
  const spent: number[] = [];
  for (let i = 0; i < 5; i++) {
    place.store.remove(uri);
    spent.push(
      await cost(async () => {
        await place.store.load(uri, text);
        if (place.store.orphans(uri).length > annotations / 100) throw new Error('annotations are lost');
      }),
    );
  }
  place.remove();
  return median(spent);
}

const line = (what: string, ms: number, ratio?: number) =>
  console.log(
    `${what.padEnd(62)} ${ms.toFixed(1).padStart(8)} ms${ratio === undefined ? '' : `   × ${ratio.toFixed(2)}`}`,
  );

async function main(): Promise<void> {
  const data = await benchData();
  const begin = performance.now();
  const one = await actionsIn(data, 1, 1);
  const large = await actionsIn(data, 1, 5000);
  const single = await actionsIn(data, 1, 100);
  const many = await actionsIn(data, 1000, 100);
  for (const kind of KINDS) {
    console.log(`one action: ${kind}`);
    line('        1 annotation', one[kind], 1);
    line('    5,000 annotations in one article', large[kind], large[kind] / one[kind]);
    line('      100 annotations in one article, a corpus of 1', single[kind], 1);
    line('  100,000 annotations in a corpus of 1,000 such articles', many[kind], many[kind] / single[kind]);
  }
  const bare = await keystrokeIn(data, 0);
  const full = await keystrokeIn(data, 5000);
  console.log('a keystroke in an article of 5,000 names, without its analysis');
  line('        0 annotations', bare, 1);
  line('    5,000 annotations', full, full / bare);
  const few = await openingOf(data, 50, (text) => text);
  const open = await openingOf(data, 5000, (text) => text);
  const edited = await openingOf(data, 5000, (text) => `UPDATE: something new\n\n${text}`);
  console.log('opening an article: its sidecar is read, and every annotation found');
  line('       50 annotations', few, 1);
  line('    5,000 annotations', open, open / few);
  line('    5,000 annotations, something was put in above them outside', edited, edited / few);
  console.log(`(${((performance.now() - begin) / 1000).toFixed(0)} s in all)`);
}

void main();
