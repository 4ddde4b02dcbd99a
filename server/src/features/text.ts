import type { EntityType } from '../analysis/types';

export const TYPE_NAMES: Record<EntityType, string> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  MISC: 'other name',
};

/** Every run of blanks and line ends as one blank, none around. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** At most `length` UTF-16 units, cut at a space where there is one near the end. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/**
 * Words with what stands around them, as a line of a concordance: at most `length` UTF-16 units, more only when the words
 * are longer. Where it is cut, it is cut at blanks. What is not needed on the left goes to the right.
 */
export function concordance(before: string, words: string, behind: string, length: number): string {
  const room = Math.max(0, length - words.length);
  const left = endOf(before, Math.max(room >> 1, room - behind.length));
  return `${left}${words}${startOf(behind, room - left.length)}`;
}

function startOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length - 1);
  return space < 0 ? '…' : `${text.slice(0, space)}…`;
}

function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.indexOf(' ', text.length - length + 1);
  return space < 0 ? '…' : `…${text.slice(space + 1)}`;
}

/** “1 mention”, “12 mentions”, “1,200 mentions”. */
export function count(n: number, singular: string): string {
  return `${n.toLocaleString('en')} ${singular}${n === 1 ? '' : 's'}`;
}

/** “quoted once”, “quoted 3 times”. */
export function quotedTimes(n: number): string {
  return n === 1 ? 'quoted once' : `quoted ${n.toLocaleString('en')} times`;
}

/** Lower case without diacritics, for search. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
