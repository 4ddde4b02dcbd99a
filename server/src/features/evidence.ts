import type { Corpus } from '../corpus/corpus';
import type { EntityEvidence } from '../protocol';
import { mentionPassage } from './lookup';

const MOST_PASSAGES = 50;

/** Why the mentions of an entity are held to be one, with a passage for each place where that shows; null when unknown. */
export function evidence(corpus: Corpus, id: string): EntityEvidence | null {
  const entity = corpus.entity(id);
  if (!entity) return null;
  const reasons = corpus.evidence(id).map(({ reason, chains }) => ({
    text: reason,
    passages: chains.slice(0, MOST_PASSAGES).flatMap(({ uri, chain }) => {
      const article = corpus.get(uri);
      const first = article?.analysis.chains[chain]?.mentions[0];
      return article && first !== undefined
        ? [mentionPassage(article, article.analysis.mentions[first]!)]
        : [];
    }),
  }));
  const { name, type, spellings } = entity;
  return { id, name, type, spellings: [...new Set(spellings.map(({ text }) => text))], reasons };
}
