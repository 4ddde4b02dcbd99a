import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { bySpan, type FormatDocument } from './document';

/** An article of the corpus for the exchange formats, under a display name. */
export function toFormatDocument(corpus: Corpus, article: CorpusArticle, name: string): FormatDocument {
  const { language, mentions, quotes } = article.analysis;
  return {
    name,
    language,
    text: article.document.getText(),
    mentions: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      type: mention.type,
      form: mention.form,
      entity: corpus.entityIdOf(article, mention),
    })),
    quotes: quotes
      .map(({ start, end, type, spans, speaker, cue }) => ({ start, end, type, spans, speaker, cue }))
      .sort(bySpan),
  };
}
