import { replaceParts } from '../analysis/later';
import type { ArticleAnalysis, Chain, Mention, Quote, Span } from '../analysis/types';
import type { MentionAnnotation, Placed, QuoteAnnotation } from './model';
import { Occurrences } from './occurrences';
import { SpanIndex } from './span-index';

/** Confidence of a proposal that follows from a person's mark elsewhere in the article. */
const BY_EXAMPLE = 0.6;
/** How much of both a proposal and a decision must be shared for them to be about the same words. */
const SAME_WORDS = 0.5;

interface Draft extends Mention {
  /** Its chain: one of the analysis, or one that the decisions made. */
  home: Chain;
  /** That of the analysis which it still is. */
  from: Mention | undefined;
}

interface DraftQuote extends Quote {
  by: Draft | null;
}

/**
 * Lays what people decided over the machine's analysis: rejected proposals go, accepted and own marks take the place of
 * what they overlap, and an accepted or own name is evidence for its other occurrences in the article: they are
 * proposed with its type. The analysis given is not changed. Time grows with the text and the decisions, not with their
 * product.
 */
export function overlay(analysis: ArticleAnalysis, text: string, placed: readonly Placed[]): ArticleAnalysis {
  if (placed.length === 0) return analysis;
  const board = new Board(analysis, text);
  const examples: Draft[] = [];
  const rejected: PlacedMention[] = [];
  const named: PlacedMention[] = [];
  const quotes: PlacedQuote[] = [];
  for (const one of placed) {
    if (!isMention(one)) {
      quotes.push(one as PlacedQuote);
      continue;
    }
    const mention = board.decideMention(one);
    if (mention) examples.push(mention);
    else rejected.push(one);
    if (one.annotation.entity) named.push(one);
  }
  board.learnFrom(examples, rejected);
  board.identify(named);
  for (const one of quotes) board.decideQuote(one);
  return board.finish();
}

type PlacedMention = Placed & { annotation: MentionAnnotation };
type PlacedQuote = Placed & { annotation: QuoteAnnotation };
const isMention = (placed: Placed): placed is PlacedMention => placed.annotation.kind === 'mention';

/** Words of an article by place, until its text is another: the analysis goes with it. */
const occurrencesIn = new WeakMap<ArticleAnalysis, Occurrences>();

/** The analysis while decisions are laid over it: mentions and quotes that point at each other, not at indices. */
class Board {
  readonly #analysis: ArticleAnalysis;
  readonly #text: string;
  readonly #mentions: SpanIndex<Draft>;
  readonly #quotes: SpanIndex<DraftQuote>;
  /** Quotes by the mention of the analysis that they are attributed to. */
  readonly #quotesBy = new Map<Draft, DraftQuote[]>();
  /** Marks of people: another one over them does not take them away. */
  readonly #decided = new Set<Span>();
  /** Chains of the analysis. */
  readonly #machines: ReadonlySet<Chain>;
  /** Chains by type and a name of theirs. */
  readonly #homes = new Map<string, Chain[]>();

  constructor(analysis: ArticleAnalysis, text: string) {
    this.#analysis = analysis;
    this.#text = text;
    const chains = analysis.chains.map(
      (chain): Chain => ({ ...chain, names: [...chain.names], mentions: [] }),
    );
    for (const chain of chains) this.#addHome(chain);
    this.#machines = new Set(chains);
    const drafts = analysis.mentions.map((mention) => draftOf(mention, chains[mention.chain]!));
    this.#mentions = new SpanIndex(drafts);
    this.#quotes = new SpanIndex(
      analysis.quotes.map((quote): DraftQuote => {
        const by = quote.speaker === null ? null : drafts[quote.speaker]!;
        return { ...quote, by };
      }),
    );
    for (const quote of this.#quotes) if (quote.by) push(this.#quotesBy, quote.by, quote);
  }

  /** Answers what stands there now; null when the person rejects it. */
  decideMention(placed: PlacedMention): Draft | null {
    const touching = this.#mentions.touching(placed);
    const isRejected = placed.annotation.decision === 'rejected';
    const confirmed = isRejected ? undefined : this.#confirm(touching, placed);
    if (confirmed) return confirmed;
    const taken = touching.filter(isNamed);
    const same = taken.find((mention) => overlapShare(mention, placed) > SAME_WORDS);
    const isExact = same?.start === placed.start && same.end === placed.end;
    for (const mention of taken) {
      if ((!isRejected || mention === same) && !this.#decided.has(mention)) this.#mentions.delete(mention);
    }
    const known = isExact ? same : this.#bareName(taken, placed);
    const mention = isRejected ? null : this.#place(placed, known);
    if (mention) this.#decided.add(mention);
    if (same) this.#attribute(same, mention);
    return mention;
  }

  /** The common decision: the machine's mark is right as it is, and the only one there. */
  #confirm(touching: readonly Draft[], { start, end, annotation }: PlacedMention): Draft | undefined {
    const [mark] = touching;
    if (touching.length !== 1 || !mark || mark.start !== start || mark.end !== end) return undefined;
    if (!isNamed(mark) || this.#decided.has(mark)) return undefined;
    if (mark.type !== annotation.type || mark.home.type !== annotation.type) return undefined;
    mark.confidence = 1;
    mark.from = mark.from && asConfirmed(mark.from);
    this.#decided.add(mark);
    return mark;
  }

  /** The name in a mark of its type that has only a plain word before it: “passasjeren Ingrid Lie” is who “Ingrid Lie” is. */
  #bareName(inside: readonly Draft[], { start, end, annotation }: PlacedMention): Draft | undefined {
    const [name] = inside;
    if (inside.length !== 1 || name?.end !== end || name.type !== annotation.type) return undefined;
    return /^\p{Ll}[\p{L}\p{M}-]*\s$/u.test(this.#text.slice(start, name.start)) ? name : undefined;
  }

  /**
   * Proposes the other occurrences of names that people marked, where nothing is decided. Names marked with several
   * types are no evidence.
   */
  learnFrom(marks: readonly Draft[], rejections: readonly Span[]): void {
    const rejected = new SpanIndex(rejections);
    const examples = new Map<string, Draft | null>();
    for (const mark of marks) {
      const other = examples.get(mark.text);
      examples.set(mark.text, other === undefined || other?.type === mark.type ? mark : null);
    }
    if (examples.size === 0) return;
    const occurrences = occurrencesIn.get(this.#analysis) ?? new Occurrences(this.#text);
    occurrencesIn.set(this.#analysis, occurrences);
    for (const [words, example] of examples) {
      if (!example) continue;
      for (const place of occurrences.of(words)) {
        const there = this.#mentions.at(place);
        if (there && this.#decided.has(there)) continue;
        const touching = this.#mentions.touching(place);
        if (rejected.isTouched(place) || touching.some((mention) => this.#decided.has(mention))) continue;
        this.#propose(place, example, touching.filter(isNamed));
      }
    }
  }

  /**
   * Gives mentions to the entities that people say they are. When that is said of all names of a chain it is the chain's,
   * and what else refers to it goes along; else they leave it for a chain of their own.
   */
  identify(mentions: readonly PlacedMention[]): void {
    const said = new Map<Chain, Map<string, Draft[]>>();
    for (const one of mentions) {
      const { decision, entity } = one.annotation;
      const draft = entity && decision !== 'rejected' ? this.#mentions.at(one) : undefined;
      if (!entity || !draft || !isNamed(draft) || entity.startsWith(UNNAMED)) continue;
      const byEntity = said.get(draft.home) ?? new Map<string, Draft[]>();
      said.set(draft.home, byEntity);
      push(byEntity, entity, draft);
    }
    if (said.size === 0) return;
    const named = new Map<Chain, Draft[]>();
    for (const draft of this.#mentions)
      if (isNamed(draft) && said.has(draft.home)) push(named, draft.home, draft);
    for (const [home, byEntity] of said) part(home, byEntity, named.get(home) ?? []);
  }

  decideQuote(placed: PlacedQuote): void {
    const { decision, type } = placed.annotation;
    const taken = this.#quotes.touching(placed);
    const same = taken.find((quote) => overlapShare(quote, placed) > SAME_WORDS);
    for (const quote of taken) {
      const gives = quote === same || (decision !== 'rejected' && crosses(quote, placed));
      if (gives && !this.#decided.has(quote)) this.#quotes.delete(quote);
    }
    if (decision === 'rejected') return;
    const isExact = same?.start === placed.start && same.end === placed.end;
    const { start, end, speaker } = placed;
    const quote: DraftQuote = {
      start,
      end,
      type,
      spans: isExact ? same.spans : [{ start, end }],
      cue: same?.cue ?? null,
      carried: speaker === undefined && (same?.carried ?? false),
      confidence: 1,
      speaker: null,
      by: speaker === undefined ? (same?.by ?? null) : speaker && this.#speakerAt(speaker),
    };
    this.#decided.add(quote);
    this.#quotes.add(quote);
  }

  /** Puts indices in the place of the pointers again. */
  finish(): ArticleAnalysis {
    const drafts = [...this.#mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    const made = new Set<Chain>();
    for (const [i, { home }] of drafts.entries()) {
      home.mentions.push(i);
      if (!this.#machines.has(home)) made.add(home);
    }
    // Those of the analysis come first, so that a chain more or less gives few others another index.
    const chains = [...[...this.#machines].filter(({ mentions }) => mentions.length > 0), ...made];
    const chainIds = new Map(chains.map((chain, i) => [chain, i]));
    const speakers = new Set([...this.#quotes].map(({ by }) => by));
    const indices = new Map<Draft, number>();
    const mentions = drafts.map((draft, i): Mention => {
      if (speakers.has(draft)) indices.set(draft, i);
      return mentionOf(draft, chainIds.get(draft.home)!);
    });
    const quotes = [...this.#quotes]
      .map(({ by, ...quote }): Quote => ({ ...quote, speaker: by ? (indices.get(by) ?? null) : null }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return replaceParts(this.#analysis, { mentions, chains, quotes });
  }

  /** A mention as the person marked it; what the machine knew of the very words, or of the name in them, is kept. */
  #place({ start, end, annotation }: PlacedMention, known: Draft | undefined): Draft {
    const { type } = annotation;
    const text = this.#text.slice(start, end);
    const name = known?.name ?? text;
    const home = this.#homeOf(name, type, known);
    const form = known?.form ?? 'name';
    const from = undefined;
    const mention: Draft = { start, end, text, type, form, name, confidence: 1, chain: -1, home, from };
    this.#mentions.add(mention);
    return mention;
  }

  #propose(place: Span, example: Draft, taken: readonly Draft[]): void {
    const exact = taken.find(({ start, end }) => start === place.start && end === place.end);
    if (exact?.type === example.type) return;
    if (exact) Object.assign(exact, { type: example.type, home: example.home, from: undefined });
    else if (taken.length === 0)
      this.#mentions.add({ ...example, ...place, confidence: BY_EXAMPLE, from: undefined });
  }

  #homeOf(name: string, type: Mention['type'], known: Draft | undefined): Chain {
    if (known?.home.type === type) return known.home;
    const home = this.#homes.get(homeKey(type, name))?.[0];
    if (home) return home;
    const made: Chain = { type, name, names: [name], mentions: [] };
    this.#addHome(made);
    return made;
  }

  #addHome(chain: Chain): void {
    for (const name of chain.names) push(this.#homes, homeKey(chain.type, name), chain);
  }

  #speakerAt(place: Span): Draft {
    const known = this.#mentions.touching(place).find((mention) => overlapShare(mention, place) > SAME_WORDS);
    if (known) return known;
    const { start, end } = place;
    const text = this.#text.slice(start, end);
    const mention: Draft = {
      start,
      end,
      text,
      type: 'PER',
      form: 'nominal',
      name: text.toLowerCase(),
      confidence: 1,
      chain: -1,
      home: { type: 'PER', name: text, names: [], mentions: [] },
      from: undefined,
    };
    this.#mentions.add(mention);
    return mention;
  }

  /** Quotes of a mention go to the one in its place; a rejected speaker is nobody's. */
  #attribute(from: Draft, to: Draft | null): void {
    const quotes = this.#quotesBy.get(from) ?? [];
    this.#quotesBy.delete(from);
    for (const quote of quotes) quote.by = to;
    if (to) this.#quotesBy.set(to, quotes);
  }
}

function draftOf(mention: Mention, home: Chain): Draft {
  const { start, end, text, type, form, name, confidence, chain } = mention;
  return { start, end, text, type, form, name, confidence, chain, home, from: mention };
}

const confirmed = new WeakMap<Mention, Mention>();

/** A mention of the machine's that a person says is right: the same object each time, so that others know it again. */
function asConfirmed(mention: Mention): Mention {
  const known = confirmed.get(mention) ?? { ...mention, confidence: 1 };
  confirmed.set(mention, known);
  return known;
}

/** As it is in an analysis whose chain of this index is its home. */
function mentionOf({ from, start, end, text, type, form, name, confidence }: Draft, chain: number): Mention {
  if (from?.chain === chain) return from;
  return { start, end, text, type, form, name, confidence, chain };
}

/** Ids of what no article names: they hold for one state of one article only. */
const UNNAMED = 'unnamed:';

/** Parts a chain as people say, its names into those of each entity and those that nothing is said of. */
function part(home: Chain, byEntity: ReadonlyMap<string, readonly Draft[]>, named: readonly Draft[]): void {
  const [first] = byEntity;
  if (byEntity.size === 1 && first![1].length === named.length) {
    home.entity = first![0];
    return;
  }
  const leaving = new Set([...byEntity.values()].flat());
  const left = named.filter((draft) => !leaving.has(draft));
  for (const [entity, drafts] of byEntity) {
    const names = namesOf(drafts, home);
    const made: Chain = { type: drafts[0]!.type, name: names[0]!, names, mentions: [], entity };
    for (const draft of drafts) draft.home = made;
  }
  home.names = namesOf(left, home);
  home.name = home.names[0] ?? home.name;
}

/** The names of a chain that these mentions bear, in its order. */
function namesOf(drafts: readonly Draft[], { names }: Chain): string[] {
  const borne = new Set(drafts.map(({ name }) => name));
  return [...names.filter((name) => borne.has(name)), ...[...borne].filter((name) => !names.includes(name))];
}

const homeKey = (type: string, name: string) => `${type} ${name}`;
const isNamed = ({ form }: Mention) => form === 'name' || form === 'derived';

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Do both share words, neither being inside the other? */
function crosses(a: Span, b: Span): boolean {
  const isInside = (one: Span, other: Span) => one.start >= other.start && one.end <= other.end;
  return !isInside(a, b) && !isInside(b, a);
}

/** Shared length over the length of both together (Jaccard), 0..1. */
function overlapShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
