import type { ArticleDocument, Mention, Span, Topic } from '../types';
import { type Candidate, type Evidence, saidBy } from './candidate';
import type { Lexicon, Sense } from './lexicon';
import { selectTopics } from './select';
import { tokensOf } from './tokens-of';
import type { TopicVocabulary } from './vocabulary';
import { WEIGHTS } from './weights';

/** The part of the strongest term's weight that a term has whose places are told. */
const TELLING = 0.25;
/** The weight of a term that stands once, before the end of the text. */
const ONE_PLACE = 1.3;

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
  return selectTopics(candidates, vocabulary).map(({ index, score, evidence }) => ({
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
    score += saidBy(term);
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
