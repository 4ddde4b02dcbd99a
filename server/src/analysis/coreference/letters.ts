const KEPT_LETTERS = new Set('äæöøåüšşśžçčćț');
/** Letters that are none with a diacritic. */
const PLAIN: Record<string, string> = { ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', œ: 'oe' };

/** The letters of a word, lower case, without diacritics that carry no sound here; x inside a word reads ks. */
export function letters(word: string): string {
  const base = [...word.toLowerCase().normalize('NFC')]
    .map((c) =>
      KEPT_LETTERS.has(c) || c < '\x80' ? c : (PLAIN[c] ?? c.normalize('NFD').replace(/\p{M}+/gu, '')),
    )
    .join('')
    .replace(/[^\p{L}]+/gu, '');
  return base.slice(0, 1) + base.slice(1).replaceAll('x', 'ks');
}
