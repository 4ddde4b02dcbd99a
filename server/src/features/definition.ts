import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import type { Mention, Span } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle, MentionRef } from '../corpus/types';
import {
  chainOf,
  entityOf,
  mentionAt,
  mentionsOfChain,
  quoteAt,
  quoteByCueAt,
  rangeOf,
  sentenceAt,
  speakerOf,
} from './lookup';

/**
 * From a short name, a pronoun or a description to the first full mention of who is meant, from a quote to the first
 * full mention of its speaker: in this article, and when that is where we stand, in another that is fuller.
 */
export function definition(corpus: Corpus, article: CorpusArticle, position: Position): LocationLink[] {
  const mention = mentionAt(article, position);
  const quote = quoteAt(article, position) ?? quoteByCueAt(article, position);
  const subject = mention ?? (quote && speakerOf(article, quote));
  if (!subject) return [];
  const target = fullMention(corpus, article, subject);
  return [link(target, article, mention ?? quote!)];
}

/** For clients that know no links. */
export function asLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

function fullMention(corpus: Corpus, article: CorpusArticle, subject: Mention): MentionRef {
  const here = firstFull(article, subject);
  const entity = entityOf(corpus, article, subject);
  if (!entity?.named || (here && here !== subject)) return { article, mention: here ?? subject };
  const elsewhere = corpus
    .mentionsOf(entity.id)
    .find(
      (ref) =>
        ref.article.uri !== article.uri && ref.mention.form === 'name' && ref.mention.name === entity.name,
    );
  const isFuller = here === undefined || here.name.length < entity.name.length;
  return elsewhere && isFuller ? elsewhere : { article, mention: here ?? subject };
}

/** The first mention of the chain by its fullest name. */
function firstFull(article: CorpusArticle, mention: Mention): Mention | undefined {
  const chain = chainOf(article, mention);
  const named = mentionsOfChain(article, chain).filter(({ form }) => form === 'name');
  return named.find(({ name }) => name === chain.name) ?? named[0];
}

function link({ article, mention }: MentionRef, from: CorpusArticle, origin: Span): LocationLink {
  return {
    originSelectionRange: rangeOf(from, origin),
    targetUri: article.uri,
    targetRange: rangeOf(article, enclosing(sentenceAt(article, mention.start), mention)),
    targetSelectionRange: rangeOf(article, mention),
  };
}

function enclosing(outer: Span, inner: Span): Span {
  return { start: Math.min(outer.start, inner.start), end: Math.max(outer.end, inner.end) };
}
