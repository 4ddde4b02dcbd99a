import type { Corpus } from '../corpus/corpus';
import { namesOf } from './names';
import { speakersOf } from './speakers';

/** Entities counted between two pauses. */
const AT_ONCE = 1000;

/**
 * Links all articles and counts what their views list ahead of time, with pauses, so that the first who asks need not
 * wait.
 */
export async function countAhead(corpus: Corpus, pause: () => Promise<void>): Promise<void> {
  while (corpus.linkSome()) await pause();
  for (const kept of [namesOf, speakersOf]) {
    while (kept.catchUp(corpus, AT_ONCE)) await pause();
  }
}
