import type { Hover, Position } from 'vscode-languageserver-types';
import type { Mention, Quote } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import { withoutShouted } from '../corpus/linking/display-name';
import type { CorpusArticle, Entity, QuoteRef } from '../corpus/types';
import { titleOf } from '../files/uri';
import {
  chainOf,
  entityOf,
  mentionAt,
  quoteAt,
  quoteByCueAt,
  rangeOf,
  sentenceAt,
  speakerOf,
  textOf,
} from './lookup';
import type { Markup } from './markup';
import { count, oneLine, quotedTimes, shorten, TYPE_NAMES } from './text';

const MOST_FORMS = 6;
const MOST_QUOTES = 2;
const EXCERPT_LENGTH = 220;

/** Who or what stands at a position, and what the corpus knows of it; of a quote, who says it. */
export function hover(
  corpus: Corpus,
  article: CorpusArticle,
  position: Position,
  markup: Markup,
): Hover | null {
  const mention = mentionAt(article, position);
  const quote = quoteAt(article, position) ?? (mention ? undefined : quoteByCueAt(article, position));
  const target = mention ?? quote;
  if (!target) return null;
  const parts = [
    ...(mention ? [describeMention(corpus, article, mention, markup)] : []),
    ...(quote ? [describeQuote(corpus, article, quote, markup)] : []),
  ];
  return { contents: markup.content(parts), range: rangeOf(article, target) };
}

function describeMention(corpus: Corpus, article: CorpusArticle, mention: Mention, markup: Markup): string {
  const entity = entityOf(corpus, article, mention);
  const chain = chainOf(article, mention);
  const name = entity && corpus.nameIn(article, entity.id);
  const heading = `${markup.strong(name ?? chain.name)} · ${TYPE_NAMES[mention.type]}`;
  if (!entity) return markup.part([heading]);
  const quotes = corpus.quotesBy(entity.id);
  return markup.part([
    chain.role ? `${heading} · ${markup.text(chain.role)}` : heading,
    ...spellingsOf(entity, markup),
    numbers(entity, quotes.length),
    ...sayings(quotes, article, mention, markup),
    ...elsewhere(corpus, entity, article, markup),
  ]);
}

/** “Written Kim Jong-un (de, nb), Kim Jong Un (sv)”; nothing when all articles write it alike. */
function spellingsOf(entity: Entity, markup: Markup): string[] {
  const languages = new Map<string, string[]>();
  for (const { text, language } of withoutShouted(entity.spellings, entity.type)) {
    languages.set(text, [...(languages.get(text) ?? []), language]);
  }
  const forms = [...languages].map(
    ([text, codes]) => `${markup.text(text)} (${[...new Set(codes)].join(', ')})`,
  );
  if (forms.length < 2) return [];
  const more = forms.length > MOST_FORMS ? `, and ${forms.length - MOST_FORMS} more` : '';
  return [`Written ${forms.slice(0, MOST_FORMS).join(', ')}${more}`];
}

function numbers({ mentions, articles }: Entity, quotes: number): string {
  const where = `${count(mentions, 'mention')} in ${count(articles, 'article')}`;
  return quotes === 0 ? where : `${where} · ${quotedTimes(quotes)}`;
}

/** Words of the person, direct ones and those of other articles first; what stands beside the cursor is left out. */
function sayings(quotes: QuoteRef[], article: CorpusArticle, mention: Mention, markup: Markup): string[] {
  const isHere = (ref: QuoteRef) => ref.article.uri === article.uri;
  const isBeside = (ref: QuoteRef) =>
    isHere(ref) &&
    (speakerOf(article, ref.quote) === mention ||
      (ref.quote.start <= mention.end && ref.quote.end >= mention.start));
  const rank = (ref: QuoteRef) => (ref.quote.type === 'direct' ? 0 : 2) + (isHere(ref) ? 1 : 0);
  return quotes
    .filter((ref) => !isBeside(ref))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_QUOTES)
    .map((ref) => markup.blockquote(excerpt(ref.article, ref.quote), titleOf(ref.article.uri)));
}

/** The sentence around the first mention in another article. */
function elsewhere(corpus: Corpus, entity: Entity, article: CorpusArticle, markup: Markup): string[] {
  if (entity.articles < 2) return [];
  const other = corpus.mentionsOf(entity.id).find((ref) => ref.article.uri !== article.uri);
  if (!other) return [];
  const sentence = excerpt(other.article, sentenceAt(other.article, other.mention.start));
  return ['First mentioned elsewhere:', markup.blockquote(sentence, titleOf(other.article.uri))];
}

function describeQuote(corpus: Corpus, article: CorpusArticle, quote: Quote, markup: Markup): string {
  const speaker = speakerOf(article, quote);
  const cue = quote.cue ? ` · reporting word “${markup.text(textOf(article, quote.cue))}”` : '';
  const kind = `${quote.type} quote${cue}`;
  if (!speaker) return markup.part([`${markup.strong('Nobody named')} · ${kind}`]);
  const entity = entityOf(corpus, article, speaker);
  const called = entity && corpus.nameIn(article, entity.id);
  const name = markup.strong(called ?? chainOf(article, speaker).name);
  const how = quote.carried ? ', carried on from before' : '';
  const lines = [`${name}${how} · ${kind}`];
  if (entity) {
    const quotes = corpus.quotesBy(entity.id);
    const articles = new Set(quotes.map((ref) => ref.article.uri)).size;
    lines.push(`${quotedTimes(quotes.length)} in ${count(articles, 'article')}`);
  }
  return markup.part(lines);
}

function excerpt(article: CorpusArticle, span: { start: number; end: number }): string {
  return shorten(oneLine(textOf(article, span)), EXCERPT_LENGTH);
}
