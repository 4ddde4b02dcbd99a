import { letters } from './letters';

/**
 * Consonant skeletons of a word: equal for romanisations of one name, so that they meet in one block. Hissing, hushing
 * and velar sounds fall together, vowels and glides go. More than one where a spelling reads two ways (Swedish tj).
 */
export function skeletons(word: string): string[] {
  const variants = branch(
    letters(word)
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  );
  return [...new Set(variants.map(skeleton))];
}

function branch(word: string): string[] {
  let out = [word];
  const also = (change: (w: string) => string) => {
    out = [...new Set([...out, ...out.map(change)])];
  };
  if (/[td]j/.test(word)) also((w) => w.replaceAll('tj', 'ch').replaceAll('dj', 'ch'));
  // French and pinyin j hushes: Joukov, Brejnev, Jinping.
  if (/(?<![tdsz])j/.test(word)) also((w) => w.replace(/(?<![tdsz])j/g, 's'));
  if (/^gu?[ie]/.test(word)) also((w) => w.replace(/^g/, ''));
  if (/^k?h/.test(word)) also((w) => (/^k/.test(w) ? w.replace(/^kh?/, '') : `k${w}`));
  // Menachem, Menahem.
  if (/[aeiou]ch[aeiou]/.test(word)) also((w) => w.replace(/(?<=[aeiou])ch(?=[aeiou])/g, 'h'));
  return out;
}

/** Classes of letters: labial stops, labial fricatives, liquids and nasals; hissing, hushing and velar sounds are one. */
const CLASSES: Record<string, string> = {
  b: 'P',
  p: 'P',
  f: 'F',
  v: 'F',
  w: 'F',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
  d: 'T',
  t: 'T',
};
for (const letter of 'sxzckgq') CLASSES[letter] = 'S';

function skeleton(word: string): string {
  let key = '';
  let last = '';
  let beforeT = '';
  for (let i = 0; i < word.length; i++) {
    const [letter, next] = [word[i]!, word[i + 1]];
    if (letter === 'p' && next === 'h') {
      if (last !== 'F') key += 'F';
      last = 'F';
      i++;
      continue;
    }
    // h after a consonant only colours it: sh, ch, kh, th; so does j after s, z.
    if ((letter === 'h' || letter === 'j') && last !== '') continue;
    const sound = CLASSES[letter] ?? '';
    // ts, tsch, dz, tch: one sound.
    if (sound === 'S' && last === 'T') {
      key = key.slice(0, -1);
      last = beforeT;
    }
    if (sound === 'T' && last !== 'T') beforeT = last;
    if (sound !== '' && sound !== last) key += sound;
    last = sound;
  }
  return key;
}
