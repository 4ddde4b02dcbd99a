import type { Morphology } from '../language/pack';

/** Letters a stem keeps at least: shorter ones say too little (“ene”, “ers”). */
const SHORTEST_STEM = 3;

/** Folds an inflected word to a key that all its forms share. The key is for comparison, not for display. */
export type Fold = (word: string) => string;

/**
 * A light stemmer that takes off one inflectional ending and no derivation, after Savoy, “Light stemming approaches for
 * the French, Portuguese, German and Hungarian languages” (2006): umlauts fold (Anschläge → anschlag), the longest
 * ending of {@link Morphology.inflections} goes, a doubled final consonant becomes single (bommen → bom).
 */
export function folderOf(morphology: Morphology): Fold {
  const endings = new Map<string, string>();
  let longest = 0;
  for (const rule of morphology.inflections) {
    const [ending, replacement = ''] = rule.split('>');
    endings.set(ending!, replacement);
    longest = Math.max(longest, ending!.length);
  }
  const shifts = new Map(morphology.vowelShifts ?? []);
  return (word) => {
    const lower = shifted(word.toLowerCase(), shifts);
    for (let length = Math.min(longest, lower.length - SHORTEST_STEM); length > 0; length--) {
      const replacement = endings.get(lower.slice(-length));
      // A doubled consonant before what replaces an ending is the word's own: ferries → ferry.
      if (replacement) return lower.slice(0, -length) + replacement;
      if (replacement === '') return single(lower.slice(0, -length));
    }
    return single(lower);
  };
}

function shifted(word: string, shifts: ReadonlyMap<string, string>): string {
  if (shifts.size === 0) return word;
  let result = word;
  for (const [from, to] of shifts) result = result.replaceAll(from, to);
  return result;
}

const single = (stem: string) =>
  stem.length > SHORTEST_STEM && stem.at(-1) === stem.at(-2) && !/[aeiou]/.test(stem.at(-1)!)
    ? stem.slice(0, -1)
    : stem;
