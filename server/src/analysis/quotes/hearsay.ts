import type { HearsayVerbs } from '../language/pack';
import { type Finding, spanOf, tighten, wordCount } from './findings';
import { endsIn, type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';

/** How far behind the modal the perfect infinitive may stand where it does not close the clause. */
const REACH = 6;

/**
 * Sentences that a modal with a perfect infinitive marks as hearsay: “Er soll die Akten gefälscht haben”, “Han skal ha
 * truet to ansatte”. Nobody is named; a quote just before may say whose words they are.
 */
export function hearsay(items: readonly Item[], lexicon: Lexicon): Finding | null {
  const { participles, order } = lexicon.pack.reporting.hearsayVerbs;
  const hasPerfect = PERFECTS[order];
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.mark !== ',' && opensSubordinate(items, i)) return null;
    if (!is(items[i], Word.HearsayModal) || items[i]!.name) continue;
    if (!hasPerfect(items, i, participles)) continue;
    const piece = tighten(items, 0, items.length);
    if (!piece || wordCount(items, piece[0], piece[1]) < 4) return null;
    return {
      pieces: [piece],
      source: null,
      cue: spanOf(items[i]!),
      confidence: 0.55,
      type: 'indirect',
    };
  }
  return null;
}

/** What follows stands in a clause of its own: “jomfru Maria, som skal ha vist seg”. */
const opensSubordinate = (items: readonly Item[], i: number): boolean => {
  const item = items[i]!;
  if (item.name || is(item, Word.Determiner | Word.Preposition | Word.Adverb)) return false;
  return is(item, Word.Relative | Word.Complementiser) || (i > 0 && is(item, Word.Subordinator));
};

/** German closes the clause with participle and infinitive: “soll die Akten gefälscht haben”. */
function closingPerfect(items: readonly Item[], modal: number, participles: readonly string[]): boolean {
  for (let j = modal + 2; j < items.length; j++) {
    const item = items[j]!;
    if (is(item, Word.HearsayPerfect) && endsIn(items[j - 1]!, participles)) {
      const next = items[j + 1];
      return next?.mark !== '' || is(next, Word.Coordinator);
    }
    if (/^[;:]$/.test(item.mark)) return false;
  }
  return false;
}

/** Dutch closes the clause with both, in either order: “zou met hem hebben gesproken”, “zou gesproken hebben”. */
function eitherPerfect(items: readonly Item[], modal: number, participles: readonly string[]): boolean {
  for (let j = modal + 1; j < items.length && !items[j]!.mark; j++) {
    if (!is(items[j], Word.HearsayPerfect)) continue;
    const other = items[j + 1] && !items[j + 1]!.mark ? items[j + 1]! : items[j - 1]!;
    if (endsIn(other, participles)) return true;
  }
  return false;
}

/** Scandinavian has both close behind the modal: “skal ha truet”. */
function nearPerfect(items: readonly Item[], modal: number, participles: readonly string[]): boolean {
  for (let j = modal + 1; j < Math.min(items.length - 1, modal + REACH); j++) {
    const item = items[j]!;
    if (item.mark) return false;
    if (!is(item, Word.HearsayPerfect)) continue;
    const next = is(items[j + 1], Word.Adverb) ? items[j + 2] : items[j + 1];
    return (
      next !== undefined &&
      !next.name &&
      endsIn(next, participles) &&
      !is(next, Word.Determiner | Word.Preposition)
    );
  }
  return false;
}

/** Whether the modal has a perfect infinitive, by where its participle stands. */
const PERFECTS = {
  'participle first': closingPerfect,
  either: eitherPerfect,
  'participle last': nearPerfect,
} satisfies Record<HearsayVerbs['order'], unknown>;
