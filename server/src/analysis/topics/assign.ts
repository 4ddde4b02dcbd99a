import type { ArticleDocument, Mention, Span, Topic } from '../types';
import type { Lexicon, Sense } from './lexicon';
import { tokensOf } from './tokens-of';
import type { TopicVocabulary } from './vocabulary';

const TOPICS = 5;
/** Score from which a topic is told at all. */
const ENOUGH = 1.2;
/** A topic is told when it has this part of the best one's score. */
const SHARE = 0.22;
/** How much more a term says in the headline and in the first paragraph of the body. */
const HEADLINE = 2;
const LEAD = 1.5;
/** How much of the broader topic's own score a topic gets on top. */
const FROM_PARENT = 0.15;
/** The score that is told as 0.5. */
const HALF = 8;

/** A term of a topic with the places where it stands. */
interface Term {
  weight: number;
  /** Sum of the weights of its places. */
  places: number;
}

interface Candidate {
  index: number;
  terms: Map<string, Term>;
  evidence: Span[];
  score: number;
}

/**
 * Up to five IPTC Media Topics, best first; fewer when little speaks for them.
 *
 * Words, compound parts and phrases vote for the topics whose terms they are. A term counts its weight, less when it is
 * common, times 1 + ln of its weighted occurrences (the sublinear tf·idf of Manning, Raghavan and Schütze, “Introduction
 * to Information Retrieval”, 2008, 6.4), so that several terms say more than one repeated. Linear in the length.
 */
export function assignTopics(
  document: ArticleDocument,
  mentions: readonly Mention[],
  vocabulary: TopicVocabulary,
): Topic[] {
  const lexicon = vocabulary.lexicon(document.language);
  if (!lexicon) return [];
  const found = collect(document, mentions, lexicon);
  for (const candidate of found.values())
    candidate.score = ownScore(candidate) * vocabulary.weights[candidate.index]!;
  return select(withParents(found, vocabulary), vocabulary).map(({ index, score, evidence }) => ({
    id: vocabulary.ids[index]!,
    label: vocabulary.label(vocabulary.ids[index]!, document.language)!,
    score: Math.round((1000 * score) / (score + HALF)) / 1000,
    evidence,
  }));
}

/** What speaks for each topic, by its index. */
function collect(
  document: ArticleDocument,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Map<number, Candidate> {
  const found = new Map<number, Candidate>();
  const { tokens, sentences } = document;
  const named = tokensOf(
    tokens,
    mentions.filter(({ form }) => form === 'name'),
  );
  const lead = document.paragraphs.findIndex(({ kind }) => kind === 'body');
  for (const sentence of sentences) {
    const words = tokens.slice(sentence.firstToken, sentence.endToken).map(({ text }) => text);
    const place = placeWeight(document, sentence.paragraph, lead);
    let phraseEnd = 0;
    let inPhrase: readonly Sense[] = [];
    words.forEach((word, k) => {
      const token = tokens[sentence.firstToken + k]!;
      const phrase = k >= phraseEnd ? lexicon.phrase(words, k) : undefined;
      if (phrase) {
        phraseEnd = k + phrase.length;
        inPhrase = phrase.senses;
        const end = tokens[sentence.firstToken + phraseEnd - 1]!.end;
        for (const sense of phrase.senses) vote(found, sense, { start: token.start, end }, place);
      }
      if (token.kind !== 'word') return;
      for (const sense of lexicon.senses(word, named.has(sentence.firstToken + k))) {
        if (k < phraseEnd && inPhrase.some(({ topic }) => topic === sense.topic)) continue;
        vote(found, sense, { start: token.start, end: token.end }, place);
      }
    });
  }
  return found;
}

function placeWeight({ paragraphs }: ArticleDocument, paragraph: number, lead: number): number {
  if (paragraphs[paragraph]!.kind === 'headline') return HEADLINE;
  return paragraph === lead ? LEAD : 1;
}

function vote(
  found: Map<number, Candidate>,
  { topic, term, weight }: Sense,
  span: Span,
  place: number,
): void {
  let candidate = found.get(topic);
  if (!candidate) {
    candidate = { index: topic, terms: new Map(), evidence: [], score: 0 };
    found.set(topic, candidate);
  }
  const known = candidate.terms.get(term);
  if (known) {
    known.places += place;
    known.weight = Math.max(known.weight, weight);
  } else candidate.terms.set(term, { weight, places: place });
  const last = candidate.evidence.at(-1);
  if (last?.start !== span.start) candidate.evidence.push(span);
}

function ownScore({ terms }: Candidate): number {
  let score = 0;
  for (const { weight, places } of terms.values()) score += weight * (1 + Math.log(places));
  return score;
}

/** Adds to each topic some of what speaks for the broader one: it tells which sense of its words is meant. */
function withParents(found: ReadonlyMap<number, Candidate>, { parents }: TopicVocabulary): Candidate[] {
  return [...found.values()].map((candidate) => {
    const parent = found.get(parents[candidate.index]!);
    const bonus = parent ? Math.min(parent.score, candidate.score) * FROM_PARENT : 0;
    return { ...candidate, score: candidate.score + bonus };
  });
}

/** The best topics; a broader one steps back behind a narrower one that says more. */
function select(candidates: Candidate[], { parents }: TopicVocabulary): Candidate[] {
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const least = Math.max(ENOUGH, SHARE * (candidates[0]?.score ?? 0));
  const chosen: Candidate[] = [];
  const covered = new Set<number>();
  for (const candidate of candidates) {
    if (candidate.score < least || chosen.length === TOPICS) break;
    if (covered.has(candidate.index)) continue;
    chosen.push(candidate);
    for (let up = parents[candidate.index]!; up >= 0; up = parents[up]!) covered.add(up);
  }
  return chosen;
}
