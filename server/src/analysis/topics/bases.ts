import type { Morphology } from '../language/pack';

/** Letters that are left of a word at least when an ending goes. */
const SHORTEST_BASE = 2;
/** Final vowels that a word loses before an ending unless its language says otherwise: avtale → avtaler. */
const LOST_VOWELS = ['e'];
/** Only before such an ending: “wins” is no form of “wine”. */
const STARTS_WITH_VOWEL = /^[aeiouyæøåäö]/;

/**
 * The words in their dictionary form that a form may belong to, likeliest first: itself, then without each inflectional
 * ending, with the vowel it lost to one that starts with a vowel, with a single consonant where the ending doubled it
 * (bommen → bom), and without umlaut (Gipfeln → gipfel; Anschlägen → anschlag). Unlike a stem, a base that no dictionary
 * has does no harm.
 */
export function basesOf(lower: string, morphology: Morphology): string[] {
  const bases = [lower];
  for (const rule of morphology.inflections) {
    const [ending, replacement = ''] = rule.split('>');
    if (!lower.endsWith(ending!) || lower.length - ending!.length < SHORTEST_BASE) continue;
    const base = lower.slice(0, -ending!.length) + replacement;
    bases.push(base);
    if (STARTS_WITH_VOWEL.test(ending!))
      for (const vowel of morphology.lostVowels ?? LOST_VOWELS)
        if (!ending!.startsWith(vowel) || ending!.length > 1) bases.push(base + vowel);
    if (isDoubled(base)) bases.push(base.slice(0, -1));
  }
  for (const [prefix, ending, infinitive] of morphology.participles ?? []) {
    const stem = lower.slice(prefix.length, -ending.length);
    if (stem.length <= SHORTEST_BASE || !lower.startsWith(prefix) || !lower.endsWith(ending)) continue;
    bases.push(stem + infinitive);
  }
  const shifts = morphology.vowelShifts;
  if (!shifts) return bases;
  return [...bases, ...bases.map((base) => shift(base, shifts)).filter((base, i) => base !== bases[i])];
}

const isDoubled = (base: string) => base.length > 3 && base.at(-1) === base.at(-2) && /[^aeiou]$/.test(base);

const shift = (word: string, shifts: NonNullable<Morphology['vowelShifts']>) =>
  shifts.reduce((shifted, [from, to]) => shifted.replaceAll(from, to), word);
