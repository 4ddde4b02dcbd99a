import type { Authority } from '../authority/authority';
import type { ArticleDocument, Chain, Mention, NameMention, Quote, QuoteCandidate } from '../types';
import { finish } from './drafts';
import { chainPeople } from './people';
import { SpeakerFinder } from './speakers';
import { chainThings } from './things';

export interface Resolution {
  /** Names and derived words, with the nominals and pronouns that the text settles; sorted by start, then longest first. */
  mentions: Mention[];
  chains: Chain[];
  quotes: Quote[];
}

/** Puts the mentions of an article into chains, one for each entity, and ties quotes to their speakers' mentions. */
export function resolve(
  document: ArticleDocument,
  names: readonly NameMention[],
  quotes: readonly QuoteCandidate[],
  authority: Authority,
): Resolution {
  const isPerson = ({ type, form }: NameMention) => type === 'PER' && form === 'name';
  const people = chainPeople(names.filter(isPerson), {
    hintOf: () => ({}),
    genderOf: () => undefined,
    paragraphOf: (mention) => paragraphAt(document, mention.start),
  });
  const things = chainThings(
    document,
    names.filter((mention) => !isPerson(mention)),
    authority,
  );
  const drafts = [...people, ...things];
  const speakers = new SpeakerFinder(document, drafts);
  const spoken = quotes.map((quote) => speakers.find(quote));
  const { mentions, chains, index } = finish(speakers.drafts);
  return {
    mentions,
    chains,
    quotes: quotes.map(({ start, end, type, spans, speaker, cue, confidence }, i) => ({
      start,
      end,
      type,
      spans,
      speaker: spoken[i] ? index.get(spoken[i])! : null,
      carried: speaker?.carried ?? false,
      cue,
      confidence,
    })),
  };
}

function paragraphAt(document: ArticleDocument, offset: number): number {
  let low = 0;
  let high = document.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
