import type { Corpus } from '../corpus/corpus';
import { namesOf } from './names';
import { speakersOf } from './speakers';

/** Entities counted between two pauses. */
const AT_ONCE = 1000;

/** Counts ahead of time what the views of all articles list, with pauses, so that the first who opens one need not wait. */
export async function countAhead(corpus: Corpus, pause: () => Promise<void>): Promise<void> {
  for (const kept of [namesOf, speakersOf]) {
    while (kept.catchUp(corpus, AT_ONCE)) await pause();
  }
}
