/** The IPTC Media Topics with the words that speak for each. */
export type TopicVocabulary = Record<string, never>;

export async function loadTopicVocabulary(
  _read: (name: string) => Promise<Uint8Array>,
): Promise<TopicVocabulary> {
  return {};
}
