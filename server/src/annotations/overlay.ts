import type { ArticleAnalysis, Chain, Mention, Quote, Span } from '../analysis/types';
import type { MentionAnnotation, Placed, QuoteAnnotation } from './model';
import { occurrencesOf } from './occurrences';

/** Confidence of a proposal that follows from a person's mark elsewhere in the article. */
const BY_EXAMPLE = 0.6;
/** How much of both a proposal and a decision must be shared for them to be about the same words. */
const SAME_WORDS = 0.5;

interface Draft extends Mention {
  /** Its chain: one of the analysis, or one that the decisions made. */
  home: Chain;
}

/**
 * Lays what people decided over the machine's analysis: rejected proposals go, accepted and own marks take the place of
 * what they overlap, and an accepted or own name is evidence for its other occurrences in the article: they are
 * proposed with its type. The analysis given is not changed.
 */
export function overlay(analysis: ArticleAnalysis, text: string, placed: readonly Placed[]): ArticleAnalysis {
  if (placed.length === 0) return analysis;
  const board = new Board(analysis, text);
  const mentions = placed.filter(isMention);
  for (const one of mentions) board.decideMention(one);
  for (const one of mentions) if (one.annotation.decision !== 'rejected') board.learnFrom(one, mentions);
  for (const one of placed.filter(isQuote)) board.decideQuote(one);
  return board.finish();
}

type PlacedMention = Placed & { annotation: MentionAnnotation };
type PlacedQuote = Placed & { annotation: QuoteAnnotation };
const isMention = (placed: Placed): placed is PlacedMention => placed.annotation.kind === 'mention';
const isQuote = (placed: Placed): placed is PlacedQuote => placed.annotation.kind === 'quote';

/** The analysis while decisions are laid over it: mentions and quotes that point at each other, not at indices. */
class Board {
  readonly #analysis: ArticleAnalysis;
  readonly #text: string;
  #mentions: Draft[];
  #quotes: (Quote & { by: Draft | null })[];

  constructor(analysis: ArticleAnalysis, text: string) {
    this.#analysis = analysis;
    this.#text = text;
    const chains = analysis.chains.map(
      (chain): Chain => ({ ...chain, names: [...chain.names], mentions: [] }),
    );
    this.#mentions = analysis.mentions.map((mention) => ({ ...mention, home: chains[mention.chain]! }));
    const drafts = this.#mentions;
    this.#quotes = analysis.quotes.map((quote) => ({
      ...quote,
      by: quote.speaker === null ? null : drafts[quote.speaker]!,
    }));
  }

  decideMention(placed: PlacedMention): void {
    const { decision } = placed.annotation;
    const same = this.#mentions.find(
      (mention) => isNamed(mention) && overlapShare(mention, placed) > SAME_WORDS,
    );
    const isExact = same?.start === placed.start && same.end === placed.end;
    this.#mentions = this.#mentions.filter((mention) => !isNamed(mention) || !touches(mention, placed));
    if (decision === 'rejected') {
      if (same) this.#forget(same);
      return;
    }
    const mention = this.#place(placed, isExact ? same : undefined);
    if (same) for (const quote of this.#quotes) if (quote.by === same) quote.by = mention;
  }

  /** Proposes the other occurrences of a name that a person marked, where nothing is marked or decided yet. */
  learnFrom(placed: PlacedMention, decided: readonly Span[]): void {
    const mention = this.#mentions.find(({ start, end }) => start === placed.start && end === placed.end);
    if (!mention) return;
    for (const place of occurrencesOf(this.#text, mention.text)) {
      if (decided.some((one) => touches(one, place))) continue;
      const taken = this.#mentions.find((other) => isNamed(other) && touches(other, place));
      if (!taken) this.#mentions.push({ ...mention, ...place, confidence: BY_EXAMPLE });
      else if (taken.start === place.start && taken.end === place.end) {
        Object.assign(taken, { type: mention.type, home: mention.home });
      }
    }
  }

  decideQuote(placed: PlacedQuote): void {
    const { decision, type } = placed.annotation;
    const same = this.#quotes.find((quote) => overlapShare(quote, placed) > SAME_WORDS);
    this.#quotes = this.#quotes.filter((quote) => quote !== same && overlapShare(quote, placed) === 0);
    if (decision === 'rejected') return;
    const isExact = same?.start === placed.start && same.end === placed.end;
    const { start, end } = placed;
    this.#quotes.push({
      start,
      end,
      type,
      spans: isExact ? same.spans : [{ start, end }],
      cue: same?.cue ?? null,
      carried: placed.speaker === undefined && (same?.carried ?? false),
      confidence: 1,
      speaker: null,
      by:
        placed.speaker === undefined ? (same?.by ?? null) : placed.speaker && this.#speakerAt(placed.speaker),
    });
  }

  /** Puts indices in the place of the pointers again. */
  finish(): ArticleAnalysis {
    const drafts = this.#mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    const chains: Chain[] = [];
    const chainIds = new Map<Chain, number>();
    const mentions = drafts.map(({ home, ...mention }, i): Mention => {
      let chain = chainIds.get(home);
      if (chain === undefined) {
        chain = chains.push(home) - 1;
        chainIds.set(home, chain);
      }
      home.mentions.push(i);
      return { ...mention, chain };
    });
    const indices = new Map(drafts.map((draft, i) => [draft, i]));
    const quotes = this.#quotes
      .map(({ by, ...quote }): Quote => ({ ...quote, speaker: by ? (indices.get(by) ?? null) : null }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { ...this.#analysis, mentions, chains, quotes };
  }

  /** A mention as the person marked it; what the machine knew of the very words is kept. */
  #place({ start, end, annotation }: PlacedMention, known: Draft | undefined): Draft {
    const { type, entity } = annotation;
    const text = this.#text.slice(start, end);
    const name = known?.name ?? text;
    const home = this.#homeOf(name, type, entity, known);
    const form = known?.form ?? 'name';
    const mention: Draft = { start, end, text, type, form, name, confidence: 1, chain: -1, home };
    this.#mentions.push(mention);
    return mention;
  }

  #homeOf(name: string, type: Mention['type'], entity: string | undefined, known: Draft | undefined): Chain {
    const fits = (chain: Chain) =>
      chain.type === type && (entity === undefined || chain.authority === entity);
    if (known && fits(known.home)) return known.home;
    const homes = new Set(this.#mentions.map(({ home }) => home));
    for (const home of homes) if (fits(home) && home.names.includes(name)) return home;
    return { type, name, names: [name], mentions: [], ...(entity ? { authority: entity } : {}) };
  }

  #speakerAt(place: Span): Draft {
    const known = this.#mentions.find((mention) => overlapShare(mention, place) > SAME_WORDS);
    if (known) return known;
    const text = this.#text.slice(place.start, place.end);
    const name = text.toLowerCase();
    const home: Chain = { type: 'PER', name: text, names: [], mentions: [] };
    const { start, end } = place;
    const mention: Draft = {
      start,
      end,
      text,
      type: 'PER',
      form: 'nominal',
      name,
      confidence: 1,
      chain: -1,
      home,
    };
    this.#mentions.push(mention);
    return mention;
  }

  /** A rejected speaker is nobody's. */
  #forget(mention: Draft): void {
    for (const quote of this.#quotes) if (quote.by === mention) quote.by = null;
  }
}

const isNamed = ({ form }: Mention) => form === 'name' || form === 'derived';
const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Shared length over the length of both together (Jaccard), 0..1. */
function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
