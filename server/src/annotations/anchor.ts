import type { Span } from '../analysis/types';
import { similarity } from './similarity';

/**
 * Where an annotation stands, so that it is found again after edits (W3C Web Annotation, TextPositionSelector and
 * TextQuoteSelector together). Offsets are UTF-16 code units.
 */
export interface Anchor extends Span {
  exact: string;
  /** Text right before and behind, up to {@link CONTEXT} code units. */
  prefix: string;
  suffix: string;
}

export type Placement = { found: Span } | { orphan: 'gone' | 'ambiguous' | 'changed' };

/** Context kept on each side, UTF-16 code units. */
const CONTEXT = 32;
/** How alike the contexts of a place must be to the anchor's to be taken for it, 0..1. */
const ALIKE = 0.75;
/** What any two texts of a language share, by chance, is less than this. */
const NOT_ALIEN = 0.5;
/** One side as good as untouched is enough: the edit was on the other one. */
const ONE_SIDE = 0.9;
/** How much better than the second best the best place must be. */
const MARGIN = 0.15;
/** A text so long does not stand elsewhere by chance. */
const UNMISTAKABLE = 48;
/** Places looked at in the worst case; beyond, the annotation is ambiguous. */
const MAX_PLACES = 2000;

/** The anchor of a span as the text stands now. */
export function makeAnchor(text: string, { start, end }: Span): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(wholeStart(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeEnd(text, Math.min(text.length, end + CONTEXT))),
  };
}

/** Never cuts a surrogate pair in two. */
const wholeStart = (text: string, at: number) => (isLowSurrogate(text, at) ? at + 1 : at);
const wholeEnd = (text: string, at: number) => (isLowSurrogate(text, at) ? at - 1 : at);
const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Finds anchors again in a text that changed meanwhile; made once for a text and asked for each anchor. */
export class AnchorFinder {
  readonly #text: string;
  #foldedText: Folded | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Made when an anchor does not stand as it did: mostly all do. */
  get #folded(): Folded {
    this.#foldedText ??= fold(this.#text);
    return this.#foldedText;
  }

  /**
   * The place of an anchor: where it stood when nothing around it changed, else the one place whose words and context
   * fit. When two places fit or none fits well it is an orphan: never put on a lookalike.
   */
  place(anchor: Anchor): Placement {
    if (this.#standsUnchanged(anchor)) return { found: { start: anchor.start, end: anchor.end } };
    const moved = this.#onlyPlaceInContext(anchor);
    if (moved) return { found: moved };
    const places = this.#placesOf(anchor.exact);
    if (places.length === 0) return { orphan: 'gone' };
    return this.#choose(anchor, places);
  }

  #standsUnchanged({ start, end, exact, prefix, suffix }: Anchor): boolean {
    const text = this.#text;
    if (text.slice(start, end) !== exact || exact === '') return false;
    return text.slice(start - prefix.length, start) === prefix && text.startsWith(suffix, end);
  }

  /** Where the words stand between the very same words as before, when that is one place: the common case, and quick. */
  #onlyPlaceInContext({ exact, prefix, suffix }: Anchor): Span | undefined {
    if (exact === '' || prefix.length + suffix.length < CONTEXT) return undefined;
    const whole = prefix + exact + suffix;
    const at = this.#text.indexOf(whole);
    if (at < 0 || this.#text.includes(whole, at + 1)) return undefined;
    const start = at + prefix.length;
    return { start, end: start + exact.length };
  }

  /** Every place of the words, whatever their blanks and kinds of quotation marks. */
  #placesOf(exact: string): Place[] {
    const wanted = foldText(exact).trim();
    const places: Place[] = [];
    if (wanted === '') return places;
    const { text, offsets } = this.#folded;
    let at = text.indexOf(wanted);
    for (; at >= 0 && places.length <= MAX_PLACES; at = text.indexOf(wanted, at + 1)) {
      const last = at + wanted.length - 1;
      if (!isInsideWord(text, at, last)) {
        places.push({ start: offsets[at]!, end: offsets[last]! + 1, first: at, last });
      }
    }
    return places;
  }

  #choose(anchor: Anchor, places: readonly Place[]): Placement {
    if (places.length > MAX_PLACES) return { orphan: 'ambiguous' };
    let best = { place: places[0]!, score: -1, side: 0, weaker: 0 };
    let second = -1;
    for (const place of places) {
      const fit = this.#fit(anchor, place);
      if (fit.score > best.score) {
        second = best.score;
        best = { place, ...fit };
      } else if (fit.score > second) {
        second = fit.score;
      }
    }
    if (places.length > 1 && best.score - second < MARGIN) return { orphan: 'ambiguous' };
    const unmistakable = places.length === 1 && anchor.exact.length >= UNMISTAKABLE;
    const alike = best.score >= ALIKE && best.weaker >= NOT_ALIEN;
    if (alike || best.side >= ONE_SIDE || unmistakable) {
      return { found: { start: best.place.start, end: best.place.end } };
    }
    return { orphan: 'changed' };
  }

  /** How well the context of a place fits, its better and its worse side, 0..1. */
  #fit({ prefix, suffix }: Anchor, { first, last }: Place): Fit {
    const { text } = this.#folded;
    const [ahead, after] = [foldText(prefix), foldText(suffix)];
    const before = similarity(ahead, text.slice(Math.max(0, first - ahead.length), first));
    const behind = similarity(after, text.slice(last + 1, last + 1 + after.length));
    // A headline often repeats words of the text below: what little stands at the edge of a text is no proof by itself.
    const weigh = (context: string, fit: number) => (context.length >= CONTEXT - 1 ? fit : 0);
    return {
      score: (before + behind) / 2,
      side: Math.max(weigh(prefix, before), weigh(suffix, behind)),
      weaker: Math.min(before, behind),
    };
  }
}

interface Fit {
  score: number;
  side: number;
  weaker: number;
}

/** A place with its first and last offset in the folded text. */
interface Place extends Span {
  first: number;
  last: number;
}

interface Folded {
  text: string;
  /** For each code unit of the folded text, its offset in the text. */
  offsets: Uint32Array;
}

const PLAIN = new Map<string, string>([
  ...[...'’‘‚‹›'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„‟«»'].map((mark): [string, string] => [mark, '"']),
  ...[...'–—'].map((dash): [string, string] => [dash, '-']),
]);

/** Runs of blanks as one blank, quotation marks and dashes as their plain forms: what tools normalise. */
function fold(text: string): Folded {
  const units: string[] = [];
  const offsets: number[] = [];
  let blank = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const isBlank = unit === ' ' || unit === '\u00a0' || unit === '\n' || unit === '\r' || unit === '\t';
    if (isBlank && blank) continue;
    blank = isBlank;
    units.push(isBlank ? ' ' : (PLAIN.get(unit) ?? unit));
    offsets.push(i);
  }
  return { text: units.join(''), offsets: Uint32Array.from(offsets) };
}

const foldText = (text: string) => fold(text).text;

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** “Kim” is not found in “Kimono”. */
function isInsideWord(text: string, first: number, last: number): boolean {
  const opensInside = first > 0 && WORD.test(text[first]!) && WORD.test(text[first - 1]!);
  const endsInside = last + 1 < text.length && WORD.test(text[last]!) && WORD.test(text[last + 1]!);
  return opensInside || endsInside;
}
