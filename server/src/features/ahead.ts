import type { Corpus } from '../corpus/corpus';
import { namesOf } from './names';
import { overviewAhead } from './overview';
import { speakersOf } from './speakers';
import { days } from './timeline';
import { topicSpeakersAhead } from './topic-speakers';

/** Entities and articles counted between two pauses. */
const AT_ONCE = 500;

/**
 * Links all articles and counts what their views list ahead of time, with pauses, so that the first who asks need not
 * wait.
 */
export async function countAhead(corpus: Corpus, pause: () => Promise<void>): Promise<void> {
  while (corpus.linkSome()) await pause();
  for (const kept of [namesOf, speakersOf, days]) {
    while (kept.catchUp(corpus, AT_ONCE)) await pause();
  }
  for (const _ of overviewAhead(corpus)) await pause();
  for (const _ of topicSpeakersAhead(corpus)) await pause();
}
