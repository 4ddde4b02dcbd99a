import type { CorpusArticle } from '../corpus/types';
import type { ArticleStatus } from '../protocol';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** The article in numbers, for the status bar. */
export function status({ analysis }: CorpusArticle): ArticleStatus {
  const { language, mentions, quotes, words } = analysis;
  return {
    language,
    languageName: language === 'und' ? 'Unknown language' : (languageNames.of(language) ?? language),
    names: mentions.filter(({ form }) => form === 'name' || form === 'derived').length,
    quotes: quotes.length,
    words,
  };
}
