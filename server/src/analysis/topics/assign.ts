import type { ArticleDocument, Mention, Topic } from '../types';
import type { TopicVocabulary } from './vocabulary';

/** Up to five IPTC Media Topics, best first. */
export function assignTopics(
  _document: ArticleDocument,
  _mentions: readonly Mention[],
  _vocabulary: TopicVocabulary,
): Topic[] {
  return [];
}
