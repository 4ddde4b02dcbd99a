import type { ReportingVerb } from '../language/pack';
import { type Item, is, isFiniteReport } from './items';
import { type Lexicon, namesPerson, Word } from './lexicon';
import { isShort, type Phrase, readPhrase, readSource, skipAttributes } from './phrases';

/** How far a subject may stand from its verb. */
export const REACH = 14;
/** Marks that clauses do not go past. */
export const BREAK = /^[;:(–—|]$/;

/**
 * The source of a reporting verb: its subject, before or behind the finite verb at `finite`. `earlier` is the source of
 * the report before, which a coordinated verb shares.
 */
export function findSource(
  items: readonly Item[],
  verb: ReportingVerb,
  finite: number,
  at: number,
  from: number,
  lexicon: Lexicon,
  earlier: Phrase | null,
): Phrase | null {
  const { verbSecond } = lexicon.pack.syntax;
  const before = items[finite - 1];
  const opens =
    finite === from || before === undefined || before.stretch !== null || /^[,!?…–—-]$/.test(before.mark);
  const { inverts } = lexicon.pack.syntax;
  const after = verb.addressed ? null : behind(items, verb, finite, at, lexicon);
  if (inverts && opens && after && !standsBeforeInsertion(items, 0, finite, lexicon)) return after;
  const start = clauseStart(items, finite, from);
  // “Angela Merkel, the chancellor, said the road …”: English verbs follow their subject even behind an insertion.
  if (
    opens &&
    after &&
    (start === finite || (verbSecond && !standsBeforeInsertion(items, start, finite, lexicon)))
  )
    return after;
  // “Als Begründung sagte ein Sprecher”
  if (
    after &&
    is(items[start], Word.Subordinator) &&
    readPhrase(items, start + 1, finite, lexicon)?.to === finite
  )
    return after;
  if (coordinatorBefore(items, finite, from)) {
    const shared =
      earlier ?? subjectBefore(items, behindDateline(items, from, finite, lexicon), finite, lexicon);
    if (shared) return shared;
  }
  if (after && verbSecond && opensWithQuestion(items, from, finite)) return after;
  const straight =
    subjectBeforeInsertion(items, start, finite, lexicon) ??
    subjectBefore(items, start, finite, lexicon) ??
    antecedent(items, start, lexicon);
  if (straight && !straight.neuter && !straight.plainTime) return straight;
  if (after && (verbSecond || !straight)) return after;
  // “Theresa May offered help, saying …”
  if (!straight && !verbSecond && before?.mark === ',')
    return subjectBefore(items, from, finite - 1, lexicon);
  return straight ?? after;
}

/** “På spørsmål om hvorfor havnen er full svarer Lie …”: the verb stands behind an adverbial that holds a clause. */
function opensWithQuestion(items: readonly Item[], from: number, finite: number): boolean {
  if (!is(items[from], Word.Preposition) || items[from]!.name) return false;
  for (let i = from + 1; i < finite; i++) {
    const item = items[i]!;
    if (item.mark || is(item, Word.Auxiliary) || isFiniteReport(item)) return false;
    if (is(item, Word.Interrogative | Word.Complementiser) && !is(item, Word.Preposition)) return true;
  }
  return false;
}

/** The subject behind the finite verb; behind the participle too where all of the verb comes first (“a annoncé la SNCF”). */
function behind(
  items: readonly Item[],
  verb: ReportingVerb,
  finite: number,
  at: number,
  lexicon: Lexicon,
): Phrase | null {
  const near = subjectAfter(items, finite, at, items.length, lexicon, verb.particle);
  if (near || !lexicon.pack.syntax.inverts || finite === at) return near;
  return subjectAfter(items, at, -1, items.length, lexicon, verb.particle);
}

/** “Alpha Konaré, der Präsident, nannte dies …”: the clause up to its inserted apposition is nothing but a noun phrase. */
export function standsBeforeInsertion(
  items: readonly Item[],
  start: number,
  finite: number,
  lexicon: Lexicon,
): boolean {
  if (items[finite - 1]?.mark !== ',') return false;
  const phrase = readPhrase(items, start, finite, lexicon);
  if (!phrase || phrase.form === 'pronoun' || phrase.plainTime) return false;
  let i = skipAttributes(items, phrase.to, finite, lexicon);
  if (items[i]?.mark === '(') while (i < finite && items[i - 1]!.mark !== ')') i++;
  return items[i]?.mark === ',' && i < finite - 1;
}

/** “A Lyon, où l'on l'a appris, la maire, Claire Dubois, a salué …”: nothing but a noun phrase stands before the insertion. */
function subjectBeforeInsertion(
  items: readonly Item[],
  start: number,
  finite: number,
  lexicon: Lexicon,
): Phrase | null {
  if (items[finite - 1]?.mark !== ',') return null;
  let comma = finite - 2;
  while (comma > start && items[comma]!.mark !== ',') comma--;
  let from = comma;
  while (from > start && items[from - 1]!.mark !== ',') from--;
  if (comma <= start || from === start) return null;
  const phrase = readPhrase(items, from, comma, lexicon);
  if (!phrase || phrase.plainTime || skipAttributes(items, phrase.to, comma, lexicon) !== comma) return null;
  return readSource(items, from, finite, lexicon);
}

/**
 * “OSLO (NTB) – En mann reiste seg og spurte om”, “KYIV, March 3 - Russian drones”: where the report starts behind the
 * place it was written in. A second dash closes an insertion: “Apple – the maker of phones – waited and said”.
 */
export function behindDateline(
  items: readonly Item[],
  from: number,
  finite: number,
  lexicon: Lexicon,
): number {
  const place = readPhrase(items, from, finite, lexicon);
  if (place?.form !== 'name' || place.isPerson) return from;
  let i = place.to;
  if (items[i]?.mark === '(') while (i < finite && items[i - 1]!.mark !== ')') i++;
  const isDate = (item: Item) => is(item, Word.Time) || /^(?:,|\d{1,4}[.,]?)$/.test(item.text);
  while (i < finite && isDate(items[i]!)) i++;
  const isDash = ({ mark }: Item) => /^[–—-]$/.test(mark);
  // “OSLO (NPK): Grunneigarane vann”
  const isBroken = items[i - 1]?.mark === ')' || /^\p{Lu}{2,}$/u.test(items[from]!.text);
  if (i < finite && isBroken && items[i]!.mark === ':') return i + 1;
  if (i >= finite || !isDash(items[i]!)) return from;
  return items.slice(i + 1, finite).some(isDash) ? from : i + 1;
}

/** “… og mener at”: the verb shares the subject of the clause before. */
function coordinatorBefore(items: readonly Item[], finite: number, from: number): boolean {
  let i = finite - 1;
  while (i > from && is(items[i], Word.Adverb)) i--;
  return i >= from && is(items[i], Word.Coordinator);
}

/** Where the clause of the finite verb starts. Inserted clauses between commas are passed over. */
function clauseStart(items: readonly Item[], finite: number, from: number): number {
  let i = finite - 1;
  while (i > from && is(items[i], Word.Adverb)) i--;
  const closed = items[i]?.mark === ',' && i > from;
  if (closed) {
    const comma = insertionStart(items, i, from);
    if (comma <= from) return finite;
    i = comma - 1;
  }
  for (; i >= from; i--) {
    const item = items[i]!;
    if (item.mark === ')') {
      while (i > from && items[i]!.mark !== '(') i--;
      continue;
    }
    if (BREAK.test(item.mark) || (item.stretch && (!isShort(item) || item.endsLikeSpeech))) return i + 1;
    // A relative clause that a comma has closed is behind us: “A man who knows, and who asked not to be named, said”.
    if (opensClause(items, i) && !(closed && is(items[i], Word.Relative))) return i + 1;
  }
  return from;
}

/** The comma that opens the insertion closed at `close`: the one before a relative pronoun, else the nearest. */
function insertionStart(items: readonly Item[], close: number, from: number): number {
  let nearest = -1;
  for (let i = close - 1; i > Math.max(from, close - 25); i--) {
    if (items[i]!.mark !== ',') continue;
    const next = is(items[i + 1], Word.Coordinator) ? items[i + 2] : items[i + 1];
    if (is(next, Word.Relative)) return i;
    if (nearest < 0) nearest = i;
  }
  return nearest;
}

function opensClause(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (is(item, Word.Coordinator) && items[i - 1]?.mark === ',') return true;
  if (item.name || is(item, Word.Preposition | Word.Adverb) || item.capital) return false;
  if (is(item, Word.Complementiser | Word.Subordinator)) return !is(item, Word.Determiner);
  // Swedish “var” is “was” and “where”.
  if (is(item, Word.Relative | Word.Interrogative) && !is(item, Word.Auxiliary))
    return (
      !is(item, Word.Determiner) ||
      items[i - 1]?.mark === ',' ||
      (is(items[i - 1], Word.Preposition) && items[i - 2]?.mark === ',')
    );
  return false;
}

/**
 * The subject of the finite verb at `finite`: the noun phrase between the last comma and the verb when there is one, else
 * the leftmost phrase of `[from, finite)` that no preposition governs.
 */
export function subjectBefore(
  items: readonly Item[],
  from: number,
  finite: number,
  lexicon: Lexicon,
): Phrase | null {
  let comma = finite - 1;
  while (comma > from && items[comma]!.mark !== ',') comma--;
  if (comma > from && comma < finite - 1) {
    const adjacent = readSource(items, comma + 1, finite, lexicon);
    if (
      adjacent &&
      adjacent.to >= finite - 1 &&
      !adjacent.plainTime &&
      !isVerbAlone(items, adjacent, lexicon) &&
      (comma === 0 || !items[comma - 1]!.name || adjacent.isPerson || adjacent.form === 'pronoun')
    )
      return adjacent;
  }
  let lastObject: Phrase | null = null;
  let i = from;
  while (i < finite) {
    const item = items[i]!;
    if (is(item, Word.Preposition) && !item.name) {
      const object = readPhrase(items, i + 1, finite, lexicon);
      lastObject = object;
      i = object ? object.to : i + 1;
      // “Inför soldaterna försvarade han …”: the verb behind a fronted adverbial.
      if (lexicon.pack.syntax.verbSecond && is(items[i], Word.PreteriteEnding)) i++;
      continue;
    }
    const phrase = readSource(items, i, finite, lexicon);
    if (phrase && !phrase.plainTime) return phrase;
    i = phrase ? phrase.to : i + 1;
  }
  // “In a statement Putin said”: the name was read as part of the adverbial.
  return !lexicon.pack.syntax.verbSecond &&
    lastObject?.form === 'name' &&
    lastObject.isPerson &&
    lastObject.to === finite &&
    lastObject.to - lastObject.from > 1
    ? lastObject
    : null;
}

/** “Another, who was there, disagreed:”: one word that ends as a verb does is no subject, where verbs follow theirs. */
const isVerbAlone = (items: readonly Item[], { from, to, form }: Phrase, lexicon: Lexicon): boolean =>
  !lexicon.pack.syntax.verbSecond &&
  form === 'nominal' &&
  to === from + 1 &&
  is(items[from], Word.FiniteEnding) &&
  !namesPerson(items[from]!.lower, lexicon);

/** The noun a relative clause belongs to: “forskere som mener”, “Lawrow, der sagte”. `start` is behind the pronoun. */
function antecedent(items: readonly Item[], start: number, lexicon: Lexicon): Phrase | null {
  let end = start - 1;
  if (end < 0 || !is(items[end], Word.Relative)) return null;
  while (end > 0 && (is(items[end - 1], Word.Preposition) || items[end - 1]!.mark === ',')) end--;
  for (let i = Math.max(0, end - 8); i < end; i++) {
    const phrase = readPhrase(items, i, end, lexicon);
    if (phrase?.to === end) return nameBeforeApposition(items, phrase, lexicon) ?? phrase;
  }
  return null;
}

/** “Kari Lie, a teacher who says …”: the name that the noun stands beside. */
function nameBeforeApposition(items: readonly Item[], phrase: Phrase, lexicon: Lexicon): Phrase | null {
  const last = items[phrase.from - 2]?.name;
  if (phrase.form !== 'nominal' || items[phrase.from - 1]?.mark !== ',' || last?.type !== 'PER') return null;
  let from = phrase.from - 2;
  while (from > 0 && items[from - 1]!.name === last) from--;
  return readPhrase(items, from, phrase.from - 1, lexicon);
}

/** The subject of an inverted clause: past adverbs, objects and adverbials behind the finite verb. */
export function subjectAfter(
  items: readonly Item[],
  finite: number,
  verb: number,
  end: number,
  lexicon: Lexicon,
  particle?: string,
): Phrase | null {
  let i = finite + 1;
  while (i < Math.min(end, finite + REACH)) {
    const item = items[i]!;
    if (i === verb || (is(item, Word.Complementiser) && !item.name)) return null;
    if (item.lower === particle) {
      i++;
      continue;
    }
    if (is(item, Word.Adverb | Word.Time) && !item.name) {
      i++;
      continue;
    }
    if (is(item, Word.OtherPronoun) && !is(item, Word.SubjectPronoun | Word.Determiner) && !item.name) {
      i++;
      continue;
    }
    if (is(item, Word.Preposition) && !item.name) {
      const object = readPhrase(items, i + 1, end, lexicon);
      if (!object) return null;
      i = object.to;
      continue;
    }
    const phrase = readSource(items, i, end, lexicon);
    if (!phrase) return null;
    if (!phrase.plainTime) return phrase;
    i = phrase.to;
  }
  return null;
}

/** “i et brev fra Lie” */
function senderOf(items: readonly Item[], { form, to }: Phrase, lexicon: Lexicon): Phrase | null {
  const { documents, pack } = lexicon;
  const isSent =
    form === 'nominal' &&
    documents.has(items[to - 1]!.lower) &&
    pack.reporting.sourcePhrases.from?.includes(items[to]?.lower ?? '');
  return isSent ? readSource(items, to + 1, items.length, lexicon) : null;
}

/** “In Regierungskreisen hieß es”, “lød det fra Varoufakis”: the source of an impersonal verb stands in an adverbial. */
export function adverbialSource(
  items: readonly Item[],
  at: number,
  behind: number,
  lexicon: Lexicon,
): Phrase | null {
  for (const start of [behind, Math.max(0, at - 10)]) {
    for (let i = start; i < Math.min(items.length, start + 10); i++) {
      if (items[i]!.mark || items[i]!.stretch) break;
      if (is(items[i], Word.Complementiser) && !is(items[i], Word.Preposition)) break;
      if (!is(items[i], Word.Preposition) || lexicon.manner.has(items[i]!.lower)) continue;
      const phrase = readSource(items, i + 1, items.length, lexicon);
      if (phrase && !phrase.plainTime) return senderOf(items, phrase, lexicon) ?? phrase;
    }
  }
  return null;
}
