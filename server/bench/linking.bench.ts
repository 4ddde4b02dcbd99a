// Linking at 100, 1,000 and 10,000 generated articles: cost of loading, of a keystroke, of all mentions of a frequent name, and
// of the steps in which articles that were just read are linked.
import { readFileSync } from 'node:fs';
import { type Authority, loadAuthority } from '../src/analysis/authority/authority';
import type { ArticleAnalysis, Chain, Mention } from '../src/analysis/types';
import { Linker } from '../src/corpus/linking/linker';
import { median } from './material';

const SIZES = [100, 1000, 10_000];
const KEYSTROKES = 30;
/** Chains in an article, of which the first two are the frequent people's. */
const CHAINS = 20;

/** Park and Miller's minimal standard generator: the same articles in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ka ke ko la le lo ma me mi mo na ne no pa po ra re ri ro sa se so ta te to va ve vi'.split(
    ' ',
  );
const ENDINGS = ['sen', 'mann', 'ov', 'ow', 'sson', 'berg', 'idis', 'enko', 'er', 'in'];
const COUNTRIES = ['US', 'RU', 'DE', 'NO', 'SE', 'DK', 'FR', 'KP', 'CN', 'GB'];

function generate(size: number): ArticleAnalysis[] {
  const random = generator(size);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const word = () => {
    const text = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return text[0]!.toUpperCase() + text.slice(1);
  };
  // The number of different people grows with the corpus, as in a newspaper's archive.
  const people = Array.from({ length: Math.ceil(size * 2) }, () => `${word()} ${word()}${pick(ENDINGS)}`);
  const bodies = Array.from({ length: size }, () => `${word()} ${word()}`);
  return Array.from({ length: size }, () => {
    const named = ['Vladimir Putin', random() < 0.5 ? 'Trump' : 'Donald Trump'];
    while (named.length < CHAINS) {
      const full = pick(people);
      named.push(random() < 0.2 ? full.split(' ')[1]! : full);
    }
    return analysisOf(pick(['de', 'nb', 'en']), named, [pick(COUNTRIES), pick(COUNTRIES)], pick(bodies));
  });
}

function analysisOf(language: string, people: string[], countries: string[], body: string): ArticleAnalysis {
  const mentions: Mention[] = [];
  const chains: Chain[] = [];
  const add = (type: 'PER' | 'LOC' | 'ORG', name: string, authority?: string) => {
    const chain = chains.length;
    const indices = [0, 1, 2].map(() => {
      const start = mentions.length * 20;
      mentions.push({
        start,
        end: start + name.length,
        text: name,
        type,
        form: 'name',
        name,
        confidence: 1,
        chain,
      });
      return mentions.length - 1;
    });
    chains.push({ type, name, names: [name], mentions: indices, authority });
  };
  for (const name of people) add('PER', name);
  for (const code of new Set(countries)) add('LOC', code, `country:${code}`);
  add('ORG', body);
  return {
    language,
    paragraphs: [],
    sentences: [],
    mentions,
    chains,
    quotes: [],
    topics: [],
    keyphrases: [],
    words: 0,
    unbalanced: [],
  };
}

/** The article while somebody types into the name of its third person. */
function withTypedName(analysis: ArticleAnalysis): ArticleAnalysis {
  const chains = analysis.chains.map((chain, i) =>
    i === 2 ? { ...chain, name: `${chain.name}x`, names: [`${chain.name}x`] } : chain,
  );
  return { ...analysis, chains };
}

function time<T>(run: () => T): [number, T] {
  const start = performance.now();
  const value = run();
  return [performance.now() - start, value];
}

/** The steps in which articles that were just read are linked, in milliseconds each: nothing else is answered during one. */
function linkInSteps(authority: Authority, analyses: readonly ArticleAnalysis[]): number[] {
  const linker = new Linker(authority);
  for (const [i, analysis] of analyses.entries()) linker.update(`file:///${i}`, analysis);
  linker.bePatient();
  const steps: number[] = [];
  for (let more = true; more; ) {
    const [ms, left] = time(() => linker.linkSome());
    steps.push(ms);
    more = left;
  }
  return steps;
}

async function main(): Promise<void> {
  const authority = await loadAuthority(async (name) => readFileSync(`server/data/${name}`));
  const perArticle: number[] = [];
  const strokes: number[] = [];
  for (const size of SIZES) {
    const analyses = generate(size);
    const linker = new Linker(authority);
    const [load] = time(() => {
      for (const [i, analysis] of analyses.entries()) linker.update(`file:///${i}`, analysis);
      return linker.entities();
    });
    const uri = (i: number) => `file:///${i * 3}`;
    const stroke = (i: number, analysis: ArticleAnalysis) =>
      time(() => {
        linker.update(uri(i), analysis);
        return linker.entityOf(uri(i), 0);
      })[0];
    const indices = Array.from({ length: KEYSTROKES }, (_, i) => i);
    const inText = indices.map((i) => stroke(i, analyses[i * 3]!));
    const inName = indices.map((i) => stroke(i, withTypedName(analyses[i * 3]!)));
    const id = linker.entityOf('file:///0', 0);
    const references = Array.from({ length: 10 }, () => time(() => linker.chainsOf(id))[0]);
    const steps = linkInSteps(authority, analyses);
    perArticle.push((1000 * load) / size);
    strokes.push(median(inName));
    console.log(
      `${String(size).padStart(6)} articles: load ${load.toFixed(0)} ms (${((1000 * load) / size).toFixed(0)} µs an article), ` +
        `keystroke in text ${median(inText).toFixed(2)} ms, in a name ${median(inName).toFixed(2)} ms, ${linker.chainsOf(id).length} chains of a frequent name in ${median(references).toFixed(2)} ms, ` +
        `linked in ${steps.length} steps of at most ${Math.max(...steps).toFixed(0)} ms`,
    );
  }
  console.log(
    `per article, 10,000 : 100 articles ${(perArticle[2]! / perArticle[0]!).toFixed(2)} (1 = linear); ` +
      `keystroke in a name ${(strokes[2]! / strokes[0]!).toFixed(2)}`,
  );
}

void main();
