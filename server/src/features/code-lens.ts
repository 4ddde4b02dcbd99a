import type { CodeLens, Position } from 'vscode-languageserver-types';
import type { Chain } from '../analysis/types';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import { SHOW_MENTIONS } from '../protocol';
import { mentionAt, mentionsOfChain, rangeOf, speakerOf } from './lookup';
import { count, quotedTimes } from './text';

/** More would fill the article with lenses. */
const MOST_PEOPLE = 6;
/** Who is named less and never quoted gets no lens. */
const LEAST_MENTIONS = 3;

interface LensData {
  uri: string;
  /** Where the name stands: whom it means may change while other articles are read, its place does not. */
  position: Position;
  shows: 'mentions' | 'quotes';
}

/**
 * Lenses on the first mention of the prominent people of an article: those quoted, and those mentioned often. Their
 * titles need the corpus and come by {@link resolveCodeLens}, for the lenses in sight only.
 */
export function codeLenses(article: CorpusArticle): CodeLens[] {
  const quoted = new Set(article.analysis.quotes.map((quote) => speakerOf(article, quote)?.chain));
  return article.analysis.chains
    .map((chain, index) => ({ chain, isQuoted: quoted.has(index) }))
    .filter(({ chain, isQuoted }) => isPerson(chain) && (isQuoted || chain.mentions.length >= LEAST_MENTIONS))
    .sort(
      (a, b) => Number(b.isQuoted) - Number(a.isQuoted) || b.chain.mentions.length - a.chain.mentions.length,
    )
    .slice(0, MOST_PEOPLE)
    .flatMap(({ chain, isQuoted }) => lensesOf(article, chain, isQuoted));
}

const isPerson = ({ type, names }: Chain) => type === 'PER' && names.length > 0;

function lensesOf(article: CorpusArticle, chain: Chain, isQuoted: boolean): CodeLens[] {
  const mentions = mentionsOfChain(article, chain);
  const first = mentions.find(({ form }) => form === 'name') ?? mentions[0]!;
  const range = rangeOf(article, first);
  const lens = (shows: LensData['shows']): CodeLens => {
    const data: LensData = { uri: article.uri, position: range.start, shows };
    return { range, data };
  };
  return isQuoted ? [lens('mentions'), lens('quotes')] : [lens('mentions')];
}

/** “Vladimir Putin: 12 mentions in 4 articles”, “quoted 3 times”. */
export function resolveCodeLens(corpus: Corpus, lens: CodeLens): CodeLens {
  const data = lens.data as LensData;
  const article = corpus.analysed(data.uri);
  const mention = article && mentionAt(article, data.position);
  const entity = mention && corpus.entity(corpus.entityIdOf(article, mention));
  if (!entity) return { ...lens, command: { title: '', command: '' } };
  const name = corpus.nameIn(article, entity.id);
  const title =
    data.shows === 'quotes'
      ? quotedTimes(entity.quotes)
      : `${name ?? entity.name}: ${count(entity.mentions, 'mention')} in ${count(entity.articles, 'article')}`;
  return { ...lens, command: { title, command: SHOW_MENTIONS, arguments: [data.uri, data.position] } };
}
