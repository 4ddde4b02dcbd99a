import { isArticleWord } from '../language/articles';
import { packOf } from '../language/packs';
import type { ArticleDocument, NameMention, Token } from '../types';
import type { Authority, AuthorityEntry } from './authority';

/** Words that a known name may have at most. */
const LONGEST = 5;
/** Confidence of a name that only the authority knows. */
const BY_AUTHORITY = 0.7;
/** Single words of fewer letters are too often something else, unless all capitals; more so where nouns have capitals. */
const SHORTEST = 6;
const SHORTEST_AMONG_CAPITALS = 9;
const SHORTEST_BODY = 5;
/** USA:s, EU’s. */
const MARKED_GENITIVE = /['’:]s$/;
/** Inhabitants, in decades, of a city that is recognised by its name alone. */
const GREAT_CITY = 5.7;

/**
 * Adds names of known places and bodies that the recogniser passed by (Det hvite hus, Pjöngjang), where they stand
 * clear of the names it found. Sorted by start.
 */
export function addKnownNames(
  document: ArticleDocument,
  names: readonly NameMention[],
  authority: Authority,
): NameMention[] {
  const { tokens, text } = document;
  const added: NameMention[] = [];
  const shortest = packOf(document.language).capitalisesNouns ? SHORTEST_AMONG_CAPITALS : SHORTEST;
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    while (next < names.length && names[next]!.end <= token.start) next++;
    if (names[next] && names[next]!.start < token.end) continue;
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) continue;
    if (isArticleBefore(tokens, i)) continue;
    const limit = names[next]?.start ?? text.length;
    for (let length = Math.min(LONGEST, tokens.length - i); length > 0; length--) {
      const last = tokens[i + length - 1]!;
      if (last.kind !== 'word' || last.sentence !== token.sentence || last.end > limit) continue;
      const surface = text.slice(token.start, last.end);
      const entry = authority.lookup(surface)[0];
      if (!entry || !isSure(entry, tokens.slice(i, i + length), shortest)) continue;
      added.push({
        start: token.start,
        end: last.end,
        text: surface,
        type: entry.type,
        form: 'name',
        name: surface,
        confidence: BY_AUTHORITY,
      });
      i += length - 1;
      break;
    }
  }
  return added.length === 0 ? [...names] : [...names, ...added].sort((a, b) => a.start - b.start);
}

/** “Das Welternährungsprogramm” is named without its article, “Det hvite hus” is not. */
function isArticleBefore(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || !isArticleWord(tokens[i]!.text)) return false;
  return /^\p{Lu}/u.test(next.text) && next.sentence === tokens[i]!.sentence && next.kind === 'word';
}

function isSure(entry: AuthorityEntry, tokens: readonly Token[], shortest: number): boolean {
  const [kind] = entry.id.split(':');
  if (kind === 'work') return false;
  if (tokens.length > 1) return kind !== 'geonames' && tokens.some(({ text }) => text.length > 3);
  const text = tokens[0]!.text.replace(MARKED_GENITIVE, '');
  if (kind === 'geonames') return text.length >= shortest && entry.prominence >= GREAT_CITY;
  if (kind === 'org' && text.length >= SHORTEST_BODY) return true;
  return text.length >= shortest || (text.length >= 3 && text === text.toUpperCase());
}
