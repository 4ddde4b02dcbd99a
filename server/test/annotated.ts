import { readFile } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { loadAuthority } from '../src/analysis/authority/authority';
import type { AnalysisData } from '../src/analysis/data';
import { segment } from '../src/analysis/language/segment';
import { loadTopicVocabulary, type TopicVocabulary } from '../src/analysis/topics/vocabulary';
import type {
  ArticleAnalysis,
  Chain,
  EntityType,
  Mention,
  MentionForm,
  QuoteType,
  Span,
} from '../src/analysis/types';
import { Corpus } from '../src/corpus/corpus';
import type { CorpusArticle } from '../src/corpus/types';

const readData = (name: string) => readFile(new URL(`../data/${name}`, import.meta.url));

/** No analysis is made here: linking needs what is known of places, and views the topics. */
const DATA = {
  authority: await loadAuthority(readData),
  topics: await loadTopicVocabulary(readData),
} as AnalysisData;

interface Open {
  mark: '[' | '{' | '<';
  start: number;
}

/**
 * A corpus with analyses written by hand into the texts, so that tests of features do not depend on the analysis:
 *
 * - `[Putins](PER Putin)` is a mention with its type and normal name; `derived`, `nominal` or `pronoun` after the type
 *   say its form, and a last `=Putin` the chain it belongs to when that is not its normal name;
 * - `{I think so}(direct Putin)` is a quote with its type and the chain of its speaker, the mention nearest to its cue; `-` is
 *   nobody;
 * - `<sagte>` is the cue of the quote next to it.
 */
export function corpusOf(
  texts: Record<string, string>,
  { language = 'de', topics = DATA.topics }: { language?: string; topics?: TopicVocabulary } = {},
): Corpus {
  const corpus = new Corpus({ ...DATA, topics });
  for (const [uri, annotated] of Object.entries(texts)) {
    const { text, analysis } = parse(annotated, language);
    corpus.restore(TextDocument.create(uri, 'news', 1, text), analysis);
  }
  return corpus;
}

/** The position right behind the first letter of the nth occurrence of some words. */
export function positionOf(article: CorpusArticle, words: string, nth = 0): Position {
  return article.document.positionAt(offsetOf(article, words, nth) + 1);
}

/** The words in a range. */
export function wordsIn(article: CorpusArticle, range: Range): string {
  return article.document.getText(range);
}

function offsetOf(article: CorpusArticle, words: string, nth: number): number {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = article.document.getText().indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`“${words}” is not in ${article.uri}`);
  return offset;
}

interface Marked {
  mark: Open['mark'];
  span: Span;
  attributes: string[];
}

/** The text without its marks, and what they mark, in the order in which they close. */
function readMarks(annotated: string): { text: string; marked: Marked[] } {
  const open: Open[] = [];
  const marked: Marked[] = [];
  let text = '';
  for (let i = 0; i < annotated.length; i++) {
    const char = annotated[i]!;
    if (char === '[' || char === '{' || char === '<') open.push({ mark: char, start: text.length });
    else if (char === ']' || char === '}' || char === '>') {
      const { mark, start } = open.pop()!;
      const end = char === '>' ? i + 1 : annotated.indexOf(')', i) + 1;
      const attributes = char === '>' ? [] : annotated.slice(i + 2, end - 1).split(' ');
      marked.push({ mark, span: { start, end: text.length }, attributes });
      i = end - 1;
    } else text += char;
  }
  return { text, marked };
}

function parse(annotated: string, language: string): { text: string; analysis: ArticleAnalysis } {
  const { text, marked } = readMarks(annotated);
  const chains: Chain[] = [];
  const mentions = marked
    .filter(({ mark }) => mark === '[')
    .map(({ span, attributes }) => mentionOf(text, span, attributes, chains))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  mentions.forEach(({ chain }, index) => {
    chains[chain]!.mentions.push(index);
  });
  const cues = marked.filter(({ mark }) => mark === '<').map(({ span }) => span);
  const quotes = marked
    .filter(({ mark }) => mark === '{')
    .map(({ span, attributes: [type, ...speaker] }) => {
      const cue = nearest(span, cues) ?? null;
      return {
        ...span,
        type: type as QuoteType,
        spans: [span],
        speaker: speakerOf(span, cue ?? span, speaker.join(' '), mentions, chains),
        carried: false,
        cue,
        confidence: 1,
      };
    })
    .sort((a, b) => a.start - b.start);
  const document = segment(text, language);
  return {
    text,
    analysis: {
      language,
      paragraphs: document.paragraphs,
      sentences: document.sentences,
      mentions,
      chains,
      quotes,
      topics: [],
      keyphrases: [],
      words: document.tokens.length,
      unbalanced: [],
    },
  };
}

function mentionOf(text: string, span: Span, [type, ...rest]: string[], chains: Chain[]): Mention {
  const forms: string[] = ['derived', 'nominal', 'pronoun'];
  const form = (forms.includes(rest[0] ?? '') ? rest.shift() : 'name') as MentionForm;
  const [name, chainName] = rest
    .join(' ')
    .split('=')
    .map((part) => part.trim()) as [string, string | undefined];
  const key = chainName ?? name;
  let chain = chains.findIndex((candidate) => candidate.name === key);
  if (chain < 0) chain = chains.push({ type: type as EntityType, name: key, names: [], mentions: [] }) - 1;
  const { names } = chains[chain]!;
  if ((form === 'name' || form === 'derived') && !names.includes(name)) names.push(name);
  const surface = text.slice(span.start, span.end);
  return { ...span, text: surface, type: type as EntityType, form, name, confidence: 1, chain };
}

function speakerOf(
  quote: Span,
  near: Span,
  name: string,
  mentions: Mention[],
  chains: Chain[],
): number | null {
  if (name === '-') return null;
  const outside = mentions.filter(
    (mention) =>
      chains[mention.chain]!.name === name && (mention.end <= quote.start || mention.start >= quote.end),
  );
  const speaker = nearest(near, outside);
  if (!speaker) throw new Error(`Nobody is called ${name}`);
  return mentions.indexOf(speaker);
}

function nearest<S extends Span>(to: Span, spans: readonly S[]): S | undefined {
  const distance = ({ start, end }: Span) => Math.max(start - to.end, to.start - end);
  return [...spans].sort((a, b) => distance(a) - distance(b))[0];
}
