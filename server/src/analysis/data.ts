import { type Authority, loadAuthority } from './authority/authority';
import { loadNameModel, type NameModel } from './names/model';
import { loadTopicVocabulary, type TopicVocabulary } from './topics/vocabulary';

/** What the training and data scripts produced, loaded once and shared by all analyses. */
export interface AnalysisData {
  names: NameModel;
  authority: Authority;
  topics: TopicVocabulary;
}

/** Reads a file of `server/data` by name; rejects when it is not there. */
export type ReadData = (name: string) => Promise<Uint8Array>;

/** Loads all data files. Rejects with the reader's error when one is missing or damaged. */
export async function loadAnalysisData(read: ReadData): Promise<AnalysisData> {
  const [names, authority, topics] = await Promise.all([
    loadNameModel(read),
    loadAuthority(read),
    loadTopicVocabulary(read),
  ]);
  return { names, authority, topics };
}
