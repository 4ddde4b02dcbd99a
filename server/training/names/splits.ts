/** What is trained on and what is held back for evaluation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Corpus,
  DEV,
  every,
  type GoldArticle,
  readCorpus,
  readSentences,
  TRAIN,
  toArticles,
} from './corpora';

/** Folds of the two corpora whose only part is a dev set: trained without the fold, scored on it. */
export const FOLDS = 5;

export interface Split {
  training: { corpus: Corpus; articles: GoldArticle[] }[];
  held: { name: string; corpus: Corpus; articles: GoldArticle[] }[];
}

/**
 * With a fold (0 to 4): every tenth sentence of klintan and the fold of GermEval and EWT are held back. Without, all
 * is training data, as for the model that ships.
 */
export function readSplit(folder: string, fold: number | undefined, only: RegExp): Split {
  const split: Split = { training: [], held: [] };
  for (const corpus of TRAIN.filter(({ name }) => only.test(name))) {
    const [training, held] =
      fold === undefined ? [readCorpus(folder, corpus), []] : holdBack(folder, corpus, fold);
    split.training.push({ corpus, articles: training });
    if (held.length > 0) split.held.push({ name: corpus.name, corpus, articles: held });
  }
  for (const corpus of DEV)
    split.held.push({ name: corpus.name, corpus, articles: readCorpus(folder, corpus) });
  const events = { ...DEV[0]!, name: 'events', file: 'events/dev.jsonl' };
  const articles = readCorpus(folder, events);
  for (const language of new Set(articles.map((article) => article.language))) {
    const corpus = { ...events, name: `events.${language}`, language };
    split.held.push({
      name: corpus.name,
      corpus,
      articles: articles.filter((article) => article.language === language),
    });
  }
  split.held.push({ name: 'events', corpus: events, articles });
  return split;
}

function holdBack(
  folder: string,
  corpus: Corpus,
  fold: number,
): [training: GoldArticle[], held: GoldArticle[]] {
  if (/klintan/.test(corpus.name)) {
    const sentences = readSentences(readFileSync(join(folder, corpus.file), 'utf8'));
    const [training, held] = every(sentences, 10, 9);
    return [
      toArticles(training, corpus.name, corpus.language),
      toArticles(held, corpus.name, corpus.language),
    ];
  }
  const articles = readCorpus(folder, corpus);
  return /germeval|ewt/.test(corpus.name) ? every(articles, FOLDS, fold) : [articles, []];
}
