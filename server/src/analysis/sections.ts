import type { ArticleAnalysis, Chain, Keyphrase, Mention, Quote, Span, Topic } from './types';

/** Length of a section, UTF-16 code units: some 8,000 words, several times the longest newspaper article. */
const SECTION_LENGTH = 50_000;
/** How far before its full length a section may end to end well. */
const SLACK = 10_000;

const TOPICS = 5;
const KEYPHRASES = 20;

/** Whether a text is analysed in several sections. */
export function isEnormous(text: string): boolean {
  return text.length > SECTION_LENGTH;
}

/**
 * Cuts an enormous text into sections that can be analysed one by one, so that work on it can pause: at a line end, else
 * at a sentence end, else at a blank. A text of ordinary length is one section. The sections cover the text without gaps.
 */
export function cutSections(text: string): Span[] {
  const sections: Span[] = [];
  let start = 0;
  while (text.length - start > SECTION_LENGTH) {
    const end = cutBefore(text, start + SECTION_LENGTH);
    sections.push({ start, end });
    start = end;
  }
  sections.push({ start, end: text.length });
  return sections;
}

/** The best place to cut in the slack before `limit`. */
function cutBefore(text: string, limit: number): number {
  const window = text.slice(limit - SLACK, limit);
  for (const mark of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at >= 0) return limit - SLACK + at + mark.length;
  }
  const splitsPair = /[\ud800-\udbff]/.test(text[limit - 1]!);
  return splitsPair ? limit - 1 : limit;
}

/**
 * Puts the analyses of sections together. Chains of different sections are one when their type and fullest name are
 * equal; surnames and pronouns are resolved inside their section only.
 */
export function joinSections(parts: readonly ArticleAnalysis[], sections: readonly Span[]): ArticleAnalysis {
  const joined: ArticleAnalysis = {
    language: parts[0]!.language,
    paragraphs: [],
    sentences: [],
    mentions: [],
    chains: [],
    quotes: [],
    topics: [],
    keyphrases: [],
    words: 0,
    unbalanced: [],
  };
  const chainIds = new Map<string, number>();
  parts.forEach((part, i) => {
    append(joined, part, sections[i]!.start, chainIds);
  });
  joined.topics = joinScored(parts, sections, 'topics').slice(0, TOPICS);
  joined.keyphrases = joinScored(parts, sections, 'keyphrases').slice(0, KEYPHRASES);
  return joined;
}

function append(
  to: ArticleAnalysis,
  part: ArticleAnalysis,
  offset: number,
  chainIds: Map<string, number>,
): void {
  const firstMention = to.mentions.length;
  const move = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start + offset,
    end: span.end + offset,
  });
  const chainOf = part.chains.map((chain) => addChain(to.chains, chain, firstMention, chainIds));
  to.paragraphs.push(...part.paragraphs.map(move));
  to.sentences.push(...part.sentences.map(move));
  to.unbalanced.push(...part.unbalanced.map(move));
  to.words += part.words;
  for (const mention of part.mentions) to.mentions.push(moveMention(move(mention), chainOf));
  for (const quote of part.quotes) to.quotes.push(moveQuote(move(quote), move, firstMention));
}

const moveMention = (mention: Mention, chainOf: readonly number[]): Mention => ({
  ...mention,
  chain: chainOf[mention.chain]!,
});

const moveQuote = (quote: Quote, move: <S extends Span>(span: S) => S, firstMention: number): Quote => ({
  ...quote,
  spans: quote.spans.map(move),
  cue: quote.cue && move(quote.cue),
  speaker: quote.speaker === null ? null : quote.speaker + firstMention,
});

/** Index of the chain in the whole article. */
function addChain(chains: Chain[], chain: Chain, firstMention: number, ids: Map<string, number>): number {
  const mentions = chain.mentions.map((index) => index + firstMention);
  const key = `${chain.type} ${chain.name}`;
  const known = chain.names.length > 0 ? ids.get(key) : undefined;
  if (known === undefined) {
    if (chain.names.length > 0) ids.set(key, chains.length);
    return chains.push({ ...chain, mentions }) - 1;
  }
  const merged = chains[known]!;
  merged.mentions.push(...mentions);
  merged.names = [...new Set([...merged.names, ...chain.names])];
  merged.role ??= chain.role;
  merged.gender ??= chain.gender;
  return known;
}

type Scored = { topics: Topic; keyphrases: Keyphrase };

/** The topics or keyphrases of all sections with the mean of their scores, best first. */
function joinScored<K extends keyof Scored>(
  parts: readonly ArticleAnalysis[],
  sections: readonly Span[],
  kind: K,
): Scored[K][] {
  const found = new Map<string, Scored[K]>();
  parts.forEach((part, i) => {
    for (const item of part[kind]) {
      const key = 'id' in item ? item.id : item.text;
      const moved = moveScored(item as Scored[K], sections[i]!.start, parts.length);
      const known = found.get(key);
      found.set(key, known ? addScored(known, moved) : moved);
    }
  });
  return [...found.values()].sort((a, b) => b.score - a.score || (labelOf(a) < labelOf(b) ? -1 : 1));
}

const labelOf = (item: Topic | Keyphrase) => ('id' in item ? item.id : item.text);

function moveScored<T extends Topic | Keyphrase>(item: T, offset: number, parts: number): T {
  const move = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  const score = item.score / parts;
  if ('evidence' in item) return { ...item, score, evidence: item.evidence.map(move) };
  return { ...item, score, occurrences: item.occurrences.map(move) };
}

function addScored<T extends Topic | Keyphrase>(a: T, b: T): T {
  const score = a.score + b.score;
  if ('evidence' in a && 'evidence' in b) return { ...a, score, evidence: [...a.evidence, ...b.evidence] };
  if ('occurrences' in a && 'occurrences' in b) {
    return { ...a, score, occurrences: [...a.occurrences, ...b.occurrences] };
  }
  return { ...a, score };
}
