/** Reads the corpora of `../shared/data` (formats and licences in its README). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldSpan {
  start: number;
  end: number;
  /** PER, LOC, ORG, MISC, with `deriv` or `part` behind it for derived words and compound parts. */
  type: string;
}

export interface GoldArticle {
  id: string;
  language: string;
  text: string;
  entities: GoldSpan[];
}

export interface Corpus {
  name: string;
  file: string;
  language: string;
  /** Types that the annotation leaves out: words it calls no name may be one of them. */
  unscored: readonly string[];
  /** True when derived words and compound parts are marked in their own right. */
  marksDerived: boolean;
  /** Share of a sentence in the training loss. */
  weight: number;
}

const corpus = (name: string, language: string, options: Partial<Corpus> = {}): Corpus => ({
  name,
  file: `names/${name}.conll`,
  language,
  unscored: [],
  marksDerived: false,
  weight: 1,
  ...options,
});
const jsonl = (name: string, language: string): Corpus =>
  corpus(name, language, { file: `names/${name}.jsonl`, marksDerived: true });

export const TRAIN: readonly Corpus[] = [
  corpus('nb.norne.train', 'nb'),
  corpus('nn.norne.train', 'nn'),
  jsonl('de.wikinews.train', 'de'),
  corpus('de.germeval2014.dev', 'de', { file: 'names/de.germeval2014.dev.orig.conll', marksDerived: true }),
  corpus('de.mobie.train', 'de', { unscored: ['PER', 'MISC'], weight: 0.3 }),
  corpus('da.ddt.train', 'da'),
  corpus('sv.klintan.train', 'sv'),
  corpus('sv.talbanken.train', 'sv', { unscored: ['MISC'] }),
  jsonl('en.own.train', 'en'),
  corpus('en.wikigold.train', 'en'),
  corpus('en.wnut17.train', 'en'),
  corpus('en.ewt.dev', 'en', { unscored: ['MISC'] }),
];

export const DEV: readonly Corpus[] = [
  corpus('nb.norne.dev', 'nb'),
  corpus('nn.norne.dev', 'nn'),
  jsonl('de.wikinews.dev', 'de'),
  corpus('da.ddt.dev', 'da'),
  jsonl('en.own.dev', 'en'),
];

/** Takes out every n-th of `items`: those with `i % n === fold`. */
export function every<T>(items: readonly T[], n: number, fold: number): [rest: T[], taken: T[]] {
  return [items.filter((_, i) => i % n !== fold), items.filter((_, i) => i % n === fold)];
}

/** Reads a corpus as articles: those of a `.jsonl`, or pseudo-articles of 20 consecutive sentences of a `.conll`. */
export function readCorpus(folder: string, { file, language, name }: Corpus): GoldArticle[] {
  const content = readFileSync(join(folder, file), 'utf8');
  if (!file.endsWith('.conll')) return readJsonl(content, name);
  return toArticles(readSentences(content), name, language);
}

/** Pseudo-articles of 20 consecutive sentences, as the scorer makes them. */
export function toArticles(sentences: readonly GoldToken[][], name: string, language: string): GoldArticle[] {
  return chunk(sentences, 20).map((part, i) => ({
    id: `${name}:${i * 20}`,
    language,
    ...joinSentences(part),
  }));
}

function readJsonl(content: string, name: string): GoldArticle[] {
  return content
    .split('\n')
    .filter(Boolean)
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          language?: string;
          lang?: string;
          text: string;
          entities: GoldSpan[];
        },
    )
    .map(({ id, language, lang, text, entities }) => ({
      id: `${name}:${id}`,
      language: language ?? lang ?? 'und',
      text,
      entities,
    }));
}

/** One token of a `.conll` file and its BIO tag. */
export type GoldToken = readonly [token: string, tag: string];

export function readSentences(content: string): GoldToken[][] {
  const sentences: GoldToken[][] = [];
  let open: GoldToken[] = [];
  for (const line of content.split(/\r?\n/)) {
    if (line.trim()) {
      const [token = '', tag = 'O'] = line.split('\t');
      open.push([token, tag.replace('OTH', 'MISC')]);
    } else if (open.length > 0) {
      sentences.push(open);
      open = [];
    }
  }
  if (open.length > 0) sentences.push(open);
  return sentences;
}

/** Raw text of tokens, one sentence a line, as `../shared/eval/score.mjs` writes it, so that boundaries match. */
function joinSentences(sentences: readonly GoldToken[][]): { text: string; entities: GoldSpan[] } {
  let text = '';
  const entities: GoldSpan[] = [];
  for (const sentence of sentences) {
    if (text) text += '\n';
    let open: GoldSpan | null = null;
    let inQuote = false;
    let glue = true;
    for (const [token, tag] of sentence) {
      const closing =
        /^[,.;:!?…)\]}»“”%]+$/u.test(token) || (token === '"' && inQuote) || /^['’](s|S)$/.test(token);
      if (!glue && !closing) text += ' ';
      const start = text.length;
      text += token;
      glue = /^[([{«„]+$/u.test(token) || (token === '"' && !inQuote);
      if (token === '"') inQuote = !inQuote;
      if (tag.startsWith('I-') && open) open.end = text.length;
      else {
        if (open) entities.push(open);
        open = tag === 'O' ? null : { start, end: text.length, type: tag.slice(2) };
      }
    }
    if (open) entities.push(open);
  }
  return { text, entities };
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < items.length; i += size) result.push(items.slice(i, i + size));
  return result;
}
