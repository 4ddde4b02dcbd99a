import type { ArticleDocument, Mention, Span, Topic } from '../types';
import type { Lexicon, Sense } from './lexicon';
import { tokensOf } from './tokens-of';
import type { TopicVocabulary } from './vocabulary';

/** Set by measuring; `npm run eval:topics` shows what each does. */
export const WEIGHTS = {
  /** Topics of an article at most. */
  topics: 5,
  /** The score from which a topic is told at all, and the part of the best one's score it has to have. */
  enough: 0.9,
  share: 0.27,
  /** What is left of the score of a topic that articles touch more often than they are about it. */
  side: 0.8,
  /** How much more a term says in the headline, in the first paragraph, and after it at the start and end of the text. */
  headline: 2.3,
  lead: 1.6,
  start: 1.1,
  end: 0.7,
  /** How much of it a term says inside a name (Ministry of Defence). */
  name: 0.7,
  /** How soon more places of a term say no more. */
  repetition: 1,
  /** What is left when one term stands in one place. */
  once: 0.8,
  /** How much of its company's score a topic gets, and how many times its own at most. */
  company: 0.5,
  companyLimit: 1.5,
  /** The score that is told as 0.5. */
  half: 8,
};
/** The part of the strongest term's weight that a term has whose places are told. */
const TELLING = 0.25;
/** The weight of a term that stands once, before the end of the text. */
const ONE_PLACE = 1.3;

/** A term of a topic with the places where it stands. */
interface Term {
  weight: number;
  /** Sum of the weights of its places. */
  places: number;
}

/** A place where a term stands, with the weight of the term. */
interface Evidence extends Span {
  weight: number;
}

export interface Candidate {
  index: number;
  terms: Map<string, Term>;
  evidence: Evidence[];
  score: number;
}

/**
 * Up to five IPTC Media Topics, best first; fewer when little speaks for them.
 *
 * Words, compound parts and phrases vote for the topics whose terms they are. A term counts its weight, less when it is
 * common, times the logarithm of its occurrences (the sublinear tf·idf of Manning, Raghavan and Schütze, “Introduction
 * to Information Retrieval”, 2008, 6.4), so that several terms say more than one repeated; occurrences count more where
 * news says what it is about: headline and lead. Then each topic gains from those that keep it company. Linear in the
 * length.
 */
export function assignTopics(
  document: ArticleDocument,
  mentions: readonly Mention[],
  vocabulary: TopicVocabulary,
): Topic[] {
  const candidates = withCompany(candidateTopics(document, mentions, vocabulary), vocabulary);
  return select(candidates, vocabulary).map(({ index, score, evidence }) => ({
    id: vocabulary.ids[index]!,
    label: vocabulary.label(vocabulary.ids[index]!, document.language)!,
    score: Math.round((1000 * score) / (score + WEIGHTS.half)) / 1000,
    evidence: telling(evidence),
  }));
}

/** The places that lead to a topic's passages: those of terms much weaker than its strongest would mislead. */
function telling(evidence: readonly Evidence[]): Span[] {
  const strongest = evidence.reduce((most, { weight }) => Math.max(most, weight), 0);
  return evidence
    .filter(({ weight }) => weight >= TELLING * strongest)
    .map(({ start, end }) => ({ start, end }));
}

/** All topics that something in the article speaks for, with the score of what does. */
export function candidateTopics(
  document: ArticleDocument,
  mentions: readonly Mention[],
  vocabulary: TopicVocabulary,
): Candidate[] {
  const lexicon = vocabulary.lexicon(document.language);
  if (!lexicon) return [];
  const found = [...collect(document, mentions, lexicon).values()];
  for (const candidate of found) candidate.score = ownScore(candidate) * vocabulary.weights[candidate.index]!;
  return found;
}

/** What speaks for each topic, by its index. */
function collect(
  document: ArticleDocument,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Map<number, Candidate> {
  const found = new Map<number, Candidate>();
  const { tokens, sentences } = document;
  const names = mentions.filter(({ form }) => form === 'name');
  const named = tokensOf(tokens, names);
  const silent = tokensOf(tokens, names.filter(isSilent));
  const lead = document.paragraphs.findIndex(({ kind }) => kind === 'body');
  for (const sentence of sentences) {
    if (document.paragraphs[sentence.paragraph]!.kind === 'byline') continue;
    const words = tokens.slice(sentence.firstToken, sentence.endToken).map(({ text }) => text);
    const place = placeWeight(document, sentence.paragraph, lead, sentence.start);
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
      if (token.kind !== 'word' || silent.has(sentence.firstToken + k)) return;
      const isName = named.has(sentence.firstToken + k);
      if (k < phraseEnd && isName) return;
      for (const sense of lexicon.senses(word, isName)) {
        if (k < phraseEnd && inPhrase.some(({ topic }) => topic === sense.topic)) continue;
        vote(found, sense, { start: token.start, end: token.end }, isName ? WEIGHTS.name * place : place);
      }
    });
  }
  return found;
}

/** Names whose words say nothing of a subject: people, and places of several words (King's Lynn). */
const isSilent = ({ type, text }: Mention) => type === 'PER' || (type === 'LOC' && text.includes(' '));

function placeWeight(document: ArticleDocument, paragraph: number, lead: number, start: number): number {
  const { paragraphs, text } = document;
  if (paragraphs[paragraph]!.kind === 'headline') return WEIGHTS.headline;
  if (paragraph === lead) return WEIGHTS.lead;
  return WEIGHTS.start + ((WEIGHTS.end - WEIGHTS.start) * start) / text.length;
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
  if (last?.start !== span.start) candidate.evidence.push({ ...span, weight });
  else last.weight = Math.max(last.weight, weight);
}

function ownScore({ terms }: Candidate): number {
  let score = 0;
  let places = 0;
  for (const term of terms.values()) {
    score += term.weight * Math.log2(1 + WEIGHTS.repetition * term.places);
    places += term.places;
  }
  return places <= ONE_PLACE ? score * WEIGHTS.once : score;
}

/** Adds to each topic some of what speaks for those that keep it company: it tells which sense of its words is meant. */
function withCompany(found: readonly Candidate[], { related, sides }: TopicVocabulary): Candidate[] {
  const scores = new Map(found.map(({ index, score }) => [index, score]));
  return found.map((candidate) => {
    let company = 0;
    for (const { topic, strength } of related[candidate.index]!)
      company += strength * (scores.get(topic) ?? 0);
    const bonus = Math.min(WEIGHTS.company * company, WEIGHTS.companyLimit * candidate.score);
    const score = candidate.score + bonus;
    return { ...candidate, score: sides.has(candidate.index) ? WEIGHTS.side * score : score };
  });
}

/** The best topics; a broader one steps back behind a narrower one that says more. */
function select(candidates: Candidate[], { parents }: TopicVocabulary): Candidate[] {
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const least = Math.max(WEIGHTS.enough, WEIGHTS.share * (candidates[0]?.score ?? 0));
  const chosen: Candidate[] = [];
  const covered = new Set<number>();
  for (const candidate of candidates) {
    if (candidate.score < least || chosen.length === WEIGHTS.topics) break;
    if (covered.has(candidate.index)) continue;
    chosen.push(candidate);
    for (let up = parents[candidate.index]!; up >= 0; up = parents[up]!) covered.add(up);
  }
  return chosen;
}
