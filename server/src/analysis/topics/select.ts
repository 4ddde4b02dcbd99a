import { type Candidate, saidBy } from './candidate';
import type { TopicVocabulary } from './vocabulary';
import { WEIGHTS } from './weights';

/**
 * The best topics, the most specific that hold: a narrower one is told in place of a broader one that has nothing else to
 * say, a broader one steps back behind a narrower one that says more, and what speaks for a topic says less of its
 * neighbours. At most {@link WEIGHTS.topics}.
 */
export function selectTopics(found: readonly Candidate[], { parents }: TopicVocabulary): Candidate[] {
  const left = new Set(preferNarrower(found, parents));
  const chosen: Candidate[] = [];
  let least: number = WEIGHTS.enough;
  while (chosen.length < WEIGHTS.topics) {
    let best: Candidate | undefined;
    for (const candidate of left) {
      const score = besides(chosen, candidate, parents);
      if (score < least || (best && compare({ ...candidate, score }, best) > 0)) continue;
      best = { ...candidate, score };
    }
    if (!best) break;
    if (chosen.length === 0) least = Math.max(least, WEIGHTS.share * best.score);
    chosen.push(best);
    const gone = new Set([best.index]);
    for (let up = parents[best.index]!; up >= 0; up = parents[up]!) gone.add(up);
    for (const candidate of left) if (gone.has(candidate.index)) left.delete(candidate);
  }
  return chosen;
}

const compare = (a: Candidate, b: Candidate) => b.score - a.score || a.index - b.index;

/**
 * What speaks for a broader topic may be the words of a narrower one alone: all that is said of corruption is bribes. Then
 * the narrower one has its score, and comes first.
 */
function preferNarrower(found: readonly Candidate[], parents: readonly number[]): Candidate[] {
  const byIndex = new Map(found.map((candidate) => [candidate.index, candidate]));
  return found.map((narrower) => {
    const broader = byIndex.get(parents[narrower.index]!);
    if (!broader || broader.score < narrower.score || partOwedTo(narrower, broader) < WEIGHTS.same)
      return narrower;
    return { ...narrower, score: broader.score + Number.EPSILON * broader.score };
  });
}

/** The part of what speaks for a topic that is owed to terms of another. */
function partOwedTo(other: Candidate, { terms }: Candidate): number {
  let all = 0;
  let owed = 0;
  for (const [key, term] of terms) {
    all += saidBy(term);
    const same = other.terms.get(key);
    if (same) owed += saidBy({ ...term, weight: Math.min(term.weight, same.weight) });
  }
  return owed / all;
}

/** A topic's score beside chosen ones: terms that spoke for one below the same broader topic say less. */
function besides(chosen: readonly Candidate[], candidate: Candidate, parents: readonly number[]): number {
  const siblings = chosen.filter(({ index }) => parents[index] === parents[candidate.index]);
  if (siblings.length === 0) return candidate.score;
  let all = 0;
  let left = 0;
  for (const [key, term] of candidate.terms) {
    const said = saidBy(term);
    all += said;
    left += siblings.some(({ terms }) => terms.has(key)) ? WEIGHTS.sibling * said : said;
  }
  return (candidate.score * left) / all;
}
