import type { Authority } from '../authority/authority';
import { isArticleWord } from '../language/articles';
import type { ThingKind } from '../language/pack';
import { packs } from '../language/packs';
import { LEGAL_FORM } from '../legal-form';
import { fold } from './fold';

/** The kinds of things by the words for them in all languages, folded. Of two kinds with one word the last counts. */
const KIND_OF: ReadonlyMap<string, ThingKind> = new Map(
  packs.flatMap(({ naming }) => naming.kinds.map(({ kind, word }) => [fold(word), kind] as const)),
);
/** What links the word for the kind with the rest. */
const LINKS: ReadonlySet<string> = new Set(packs.flatMap(({ naming }) => naming.links));

/** Shorter words only count when they stand apart: “see” ends too much. */
const SHORTEST_IN_COMPOUND = 5;
const SHORTEST_REST = 4;

/**
 * The key under which a name that is no person's is stored: folded, without article and legal form, and with the word
 * that says what kind of thing it is in one form for all languages. A place in the rest has its English name (Københavns
 * Universitet, Universität Kopenhagen).
 */
export function thingKey(name: string, authority: Authority): string {
  const words = name.split(/\s+/);
  let kept = words.filter((word, i) => i === 0 || !LEGAL_FORM.test(word));
  if (kept.length > 1 && isArticleWord(kept[0]!)) kept = kept.slice(1);
  const parts = kept.flatMap((word) => word.split('-')).filter((part) => fold(part) !== '');
  const found = parts.length > 1 ? kindApart(parts) : kindInCompound(parts[0] ?? '');
  return found ? `${restKey(found.rest, authority)}~${found.kind}` : parts.map(fold).join('');
}

/** The word for the kind, and what is left of the name without it. */
interface KindOfThing {
  kind: ThingKind;
  rest: string;
}

/** The last two words, the last or the first: Oslo District Court, Kookmin University, Universität Bonn. */
function kindApart(parts: readonly string[]): KindOfThing | undefined {
  const folded = parts.map(fold);
  const last = parts.length - 1;
  for (const [from, to] of [
    [last - 1, last],
    [last, last],
    [0, 0],
  ] as const) {
    const kind = KIND_OF.get(folded.slice(Math.max(0, from), to + 1).join(''));
    const rest = parts.filter((part, i) => (i < from || i > to) && !LINKS.has(part));
    if (kind && rest.length > 0) return { kind, rest: rest.join(' ') };
  }
  return undefined;
}

function kindInCompound(word: string): KindOfThing | undefined {
  const folded = fold(word);
  for (let cut = SHORTEST_REST; cut <= folded.length - SHORTEST_IN_COMPOUND; cut++) {
    const kind = KIND_OF.get(folded.slice(cut));
    if (kind) return { kind, rest: folded.slice(0, cut) };
  }
  return undefined;
}

/** Without its genitive ending, which some languages put before the word for the kind: Bonns universitet. */
function restKey(rest: string, authority: Authority): string {
  const [place] = authority.lookup(rest);
  return place?.type === 'LOC' ? fold(place.name) : fold(rest).replace(/(?<=.{3})s$/, '');
}
