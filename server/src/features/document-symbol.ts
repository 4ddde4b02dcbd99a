import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Chain, EntityType, Quote, Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { mentionsOfChain, rangeOf, speakerOf, textOf } from './lookup';
import { count, oneLine, shorten, TYPE_NAMES } from './text';

const NAME_LENGTH = 80;

export const SYMBOL_KINDS: Record<EntityType, SymbolKind> = {
  PER: SymbolKind.Class,
  LOC: SymbolKind.Namespace,
  ORG: SymbolKind.Module,
  MISC: SymbolKind.Object,
};

/** The outline of an article: its headline, its speakers with their quotes, then whom and what else it names. */
export function documentSymbols(article: CorpusArticle): DocumentSymbol[] {
  const quotesOf = new Map<Chain, Quote[]>();
  const { chains, quotes } = article.analysis;
  for (const quote of quotes) {
    const speaker = speakerOf(article, quote);
    if (!speaker) continue;
    const chain = chains[speaker.chain]!;
    const said = quotesOf.get(chain) ?? [];
    quotesOf.set(chain, said);
    said.push(quote);
  }
  const named = chains.filter((chain) => chain.names.length > 0 && !quotesOf.has(chain));
  return [
    ...headlines(article),
    ...[...quotesOf].map(([chain, said]) => speakerSymbol(article, chain, said)),
    ...named.map((chain) => nameSymbol(article, chain)),
  ];
}

/** For clients that know no hierarchy: the same in one list. */
export function flatSymbols(article: CorpusArticle): SymbolInformation[] {
  const flatten = (symbol: DocumentSymbol, containerName?: string): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: symbol.kind,
      location: { uri: article.uri, range: symbol.selectionRange },
      containerName,
    },
    ...(symbol.children ?? []).flatMap((child) => flatten(child, symbol.name)),
  ];
  return documentSymbols(article).flatMap((symbol) => flatten(symbol));
}

function headlines(article: CorpusArticle): DocumentSymbol[] {
  return article.analysis.paragraphs
    .filter(({ kind }) => kind === 'headline')
    .map((paragraph) => quoteLike(article, paragraph, 'headline', SymbolKind.File));
}

function speakerSymbol(article: CorpusArticle, chain: Chain, quotes: Quote[]): DocumentSymbol {
  const children = quotes.map((quote) => quoteLike(article, quote, `${quote.type} quote`, SymbolKind.String));
  const first = mentionsOfChain(article, chain)[0]!;
  return {
    name: displayName(chain),
    detail: [chain.role, count(quotes.length, 'quote')].filter(Boolean).join(' · '),
    kind: SYMBOL_KINDS[chain.type],
    range: rangeOf(article, around([first, ...quotes])),
    selectionRange: rangeOf(article, first),
    children,
  };
}

function nameSymbol(article: CorpusArticle, chain: Chain): DocumentSymbol {
  const first = mentionsOfChain(article, chain)[0]!;
  const range = rangeOf(article, first);
  return {
    name: displayName(chain),
    detail: `${TYPE_NAMES[chain.type]} · ${count(chain.mentions.length, 'mention')}`,
    kind: SYMBOL_KINDS[chain.type],
    range,
    selectionRange: range,
  };
}

function quoteLike(article: CorpusArticle, span: Span, detail: string, kind: SymbolKind): DocumentSymbol {
  const range = rangeOf(article, span);
  const name = shorten(oneLine(textOf(article, span)), NAME_LENGTH) || '…';
  return { name, detail, kind, range, selectionRange: range };
}

/** LSP forbids empty names. */
const displayName = (chain: Chain) => oneLine(chain.name) || '…';

/** The range of a symbol holds those of its children. */
function around(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  };
}
