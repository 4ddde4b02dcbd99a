import type { ArticleDocument } from '../types';
import { type Item, is, isFiniteReport, stretchItem } from './items';
import { type Lexicon, Word } from './lexicon';
import type { Stretch } from './marks';
import { readSource } from './phrases';

/**
 * A sentence with its quoted stretches folded into one item each: “„Wir kommen. Bald“, sagte er.” is one frame,
 * whatever sentences the quote holds.
 */
export interface Frame {
  items: Item[];
  paragraph: number;
  start: number;
  end: number;
}

/** Bounds what the grammar looks back over on hostile input. */
const MAX_ITEMS = 600;
const TERMINAL = /[.!?…:]["'”“»«]?$/;

/** Cuts the article into frames. `stretches` are sorted by start; only the outermost are folded. Linear. */
export function framesOf(
  document: ArticleDocument,
  items: readonly Item[],
  stretches: readonly Stretch[],
  lexicon: Lexicon,
): Frame[] {
  const outer = stretches.filter((stretch) => stretch.parent === null);
  const frames: Frame[] = [];
  let current: Item[] = [];
  let paragraph = 0;
  let s = 0;
  const close = () => {
    if (current.length > 0) {
      frames.push({ items: current, paragraph, start: current[0]!.start, end: current.at(-1)!.end });
      current = [];
    }
  };
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const itemParagraph = document.sentences[item.sentence]!.paragraph;
    while (s < outer.length && outer[s]!.end <= item.start) s++;
    const stretch = outer[s];
    const inside = stretch && item.start >= stretch.start;
    const last = current.at(-1);
    if (
      last &&
      (itemParagraph !== paragraph ||
        current.length >= MAX_ITEMS ||
        (breaks(document.text, last, item) && !asks(document.text, items, i, last, lexicon)))
    )
      close();
    paragraph = itemParagraph;
    if (!inside) {
      current.push(item);
      continue;
    }
    const folded = stretchItem(stretch, item);
    for (; i < items.length && items[i]!.start < stretch.end; i++) {
      if (items[i]!.mark === '') folded.words++;
      if (is(items[i], Word.Auxiliary) || isFiniteReport(items[i])) folded.holdsVerb = true;
    }
    folded.endsLikeSpeech = /[.!?…,]\s*$/.test(
      document.text.slice(stretch.end - 4, stretch.parts.at(-1)!.end),
    );
    folded.opensSmall = /^\s*\p{Ll}/u.test(
      document.text.slice(stretch.parts[0]!.start, stretch.parts[0]!.start + 4),
    );
    i--;
    folded.sentence = items[i]!.sentence;
    current.push(folded);
    paragraph = document.sentences[items[i]!.sentence]!.paragraph;
  }
  close();
  return frames;
}

/** A sentence boundary outside quoted stretches, or behind one that ends like a sentence. */
function breaks(text: string, last: Item, next: Item): boolean {
  if (last.sentence !== next.sentence) {
    // The segmenter may end a sentence at a mark that only closes a quote before “, sagte er”.
    return !(last.stretch && !next.capital && !next.stretch);
  }
  if (!last.stretch) return false;
  return next.capital && next.mark === '' && endsSentence(text, last.stretch);
}

/** ““Is it safe?” Lie asked.”: where verbs follow their subject, a capital behind a question may open its reporting clause. */
function asks(text: string, items: readonly Item[], i: number, { stretch }: Item, lexicon: Lexicon): boolean {
  const { inverts, verbSecond } = lexicon.pack.syntax;
  if (verbSecond || inverts || !stretch || items[i]!.mark) return false;
  if (!/[?!…]$/.test(text[stretch.parts.at(-1)!.end - 1] ?? '')) return false;
  const source = readSource(items, i, Math.min(i + 12, items.length), lexicon);
  return source !== null && isFiniteReport(items[source.to]);
}

export function endsSentence(text: string, stretch: Stretch): boolean {
  const part = stretch.parts.at(-1)!;
  return TERMINAL.test(text.slice(Math.max(part.start, part.end - 2), part.end));
}
