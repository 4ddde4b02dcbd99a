import type { NameMention } from '../types';
import type { Context } from './context';

/** A role that the text gives somebody: “Russlands president”, “der russische Außenminister”, “CEO of Baltmar”. */
export interface Role {
  /** In the text's own words. */
  text: string;
  /** Where it starts, in UTF-16 units. */
  start: number;
  /** The noun, in lower case. */
  head: string;
  /** Authority id of the country or body that it is a role of, when named beside it. */
  of?: string;
  gender?: 'f' | 'm';
  /** Says no more than “man” or “woman”. */
  isPlain?: boolean;
  /** Says whose relative somebody is, and not what they do: “his sister, …”, “…, épouse de …”. */
  isRelation?: boolean;
}

/** How many words may stand between a comma and the role of an apposition. */
const LONGEST_APPOSITION = 4;

/** How many words may belong to a role, before the comma that parts it from the name. */
const LONGEST_ATTRIBUTE = 4;

/** How many words may link a role to its organisation (“CEO of the Nordhav Group”) or stand between article and role. */
const LONGEST_LINK = 2;

/** The role in front of a name, or in an apposition behind it, with the organisation that it is a role in. */
export function roleBeside(context: Context, name: NameMention): Role | undefined {
  return roleBefore(context, name) ?? roleAfter(context, name);
}

function roleBefore(context: Context, name: NameMention): Role | undefined {
  const first = context.tokenAt(name.start);
  let index = first - 1;
  // Doctors and generals: honours between the role and the name.
  while (context.together(index, first) && context.isTitle(index) && context.roleAt(index) === undefined)
    index--;
  // “den svenske statsminister, Magdalena Andersson”
  if (context.lower(index) === ',') index--;
  if (!context.together(index, first)) return undefined;
  const head = context.roleAt(index);
  if (head !== undefined) return wholeRole(context, index, head);
  return roleInBody(context, index) ?? roleWithAttribute(context, index, name);
}

/** “Die Ministerin des Landes, Ida Moor, …”: the role with what belongs to it, up to the comma before an apposition. */
function roleWithAttribute(context: Context, end: number, name: NameMention): Role | undefined {
  const isApposition = context.lower(end + 1) === ',' && context.lower(context.tokenAt(name.end)) === ',';
  if (!isApposition) return undefined;
  for (let index = end - 1; index >= end - LONGEST_ATTRIBUTE && context.together(index, end); index--) {
    if (context.nameAt(index + 1)?.type === 'PER' || context.lower(index) === ',') return undefined;
    const head = context.roleAt(index);
    if (head === undefined) continue;
    if (!isLink(context, context.lower(index + 1))) return undefined;
    const role = wholeRole(context, index, head);
    return { ...role, text: role.text + textBetween(context, index, end) };
  }
  return undefined;
}

/** From the end of one token to the end of another. */
const textBetween = (context: Context, from: number, to: number) =>
  context.document.text.slice(context.token(from)!.end, context.token(to)!.end);

/** The phrase that ends with the role, with whom it serves, and the adjectives between its article and it: “foreign minister”. */
function wholeRole(context: Context, index: number, head: string): Role {
  const role = phraseEndingAt(context, index, head);
  const { end } = context.token(index)!;
  const start = context.tokenAt(end - role.text.length);
  // “Putins rådgiver”
  const boss = context.together(start - 1, index) ? context.nameAt(start - 1) : undefined;
  if (boss?.type === 'PER' && boss.text !== boss.name)
    return { ...role, start: boss.start, text: context.document.text.slice(boss.start, end) };
  for (let i = start - 1; i >= start - LONGEST_LINK && context.together(i - 1, index); i--) {
    const word = context.token(i)!.text;
    if (!/^\p{Ll}+$/u.test(word) || context.words.functionWords.has(word) || context.nameAt(i)) break;
    // “the Danish foreign minister”
    const owner = context.nameAt(i - 1);
    if (owner?.form === 'derived') {
      const text = context.document.text.slice(owner.start, end);
      return { ...role, start: owner.start, text, of: role.of ?? context.placeOf(owner) };
    }
    const opens =
      context.words.articles.has(context.lower(i - 1)) ||
      context.pack.syntax.determiners.includes(context.lower(i - 1));
    if (opens) {
      const from = context.token(i)!.start;
      return { ...role, start: from, text: context.document.text.slice(from, end) };
    }
  }
  return role;
}

/** “talsperson for Nordhav Berging Ida Moe”: the role before the organisation that ends with the token. */
function roleInBody(context: Context, end: number): Role | undefined {
  const body = context.nameAt(end);
  if (body?.type !== 'ORG') return undefined;
  const start = context.tokenAt(body.start);
  for (let index = start - 2; index >= start - 1 - LONGEST_LINK; index--) {
    const head = context.together(index, end) ? context.roleAt(index) : undefined;
    if (head !== undefined) return withBody(context, index, wholeRole(context, index, head));
  }
  return undefined;
}

/** The role with the organisation that stands behind it: “CEO of Baltmar”, “Präsident der EZB”. */
function withBody(context: Context, index: number, role: Role): Role {
  for (let i = index + 1; i <= index + 1 + LONGEST_LINK && context.together(i, index); i++) {
    const body = context.nameAt(i);
    if (body) {
      if (body.type !== 'ORG' || i === index + 1) return role;
      const text = context.document.text.slice(context.token(index)!.end, body.end);
      return { ...role, text: role.text + text, of: role.of ?? context.placeOf(body) };
    }
    if (!isLink(context, context.lower(i))) return role;
  }
  return role;
}

/** “Ida Moor, the secretary of state, …”: the role with what links to it, up to the comma behind an apposition. */
function upToComma(context: Context, index: number, role: Role): Role {
  if (!isLink(context, context.lower(index + 1))) return role;
  for (let i = index + 1; i <= index + LONGEST_ATTRIBUTE && context.together(i, index); i++) {
    if (context.nameAt(i)?.type === 'PER') return role;
    if (context.lower(i + 1) === ',') return { ...role, text: role.text + textBetween(context, index, i) };
  }
  return role;
}

/** May the word stand between a role and what it is a role in? */
const isLink = ({ words, pack }: Context, word: string) =>
  words.prepositions.has(word) || pack.syntax.determiners.includes(word) || words.articles.has(word);

/** The phrase that ends with the role: adjectives of countries, genitives and capitalised modifiers belong to it. */
export function phraseEndingAt(context: Context, index: number, head: string): Role {
  let start = index;
  let of = inside(context, index);
  for (let i = index - 1; i >= index - 3 && context.together(i, index); i--) {
    const name = context.nameAt(i);
    if (name) {
      if (name.type === 'PER') break;
      of ??= context.placeOf(name);
      start = context.tokenAt(name.start);
      i = start;
      continue;
    }
    const word = context.token(i)!.text;
    const modifier =
      !context.pack.capitalisesNouns &&
      /^\p{Lu}\p{Ll}+$/u.test(word) &&
      !context.words.functionWords.has(word.toLowerCase());
    if (!modifier && context.roleAt(i) === undefined) break;
    start = i;
  }
  const from = context.token(start)!.start;
  const text = context.document.text.slice(from, context.token(index)!.end);
  const isRelation = start === index && isKin(context, head);
  return {
    text,
    start: from,
    head,
    of,
    gender: context.genderOf(head),
    ...(isRelation ? { isRelation } : {}),
    ...(isPlain(context, head) ? { isPlain: true } : {}),
  };
}

/** A relative or friend, with article or without: sister, søsteren. */
const isKin = ({ pack }: Context, word: string) =>
  ['', ...pack.people.definiteEndings].some(
    (ending) => word.endsWith(ending) && pack.people.kin.includes(word.slice(0, word.length - ending.length)),
  );

/** Longest of the nouns that say no more than the gender: mann, kvinne, woman. */
const LONGEST_PLAIN = 6;

/** “mannen”, “the woman”: the head of many a compound (styrmann), which it does not stand for. */
function isPlain({ pack: { people } }: Context, word: string): boolean {
  return ['', ...people.definiteEndings].some((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    const isGendered = people.men.includes(stem) || people.women.includes(stem);
    return word.endsWith(ending) && stem.length <= LONGEST_PLAIN && isGendered;
  });
}

/** His, her, whose. */
const isOwner = ({ words, pack }: Context, word: string) =>
  words.pronouns.get(word)?.some((pronoun) => pronoun.case === 'possessive') === true ||
  pack.syntax.relatives.includes(word);

/** US-Präsident, Kremlchef: the name inside the role's own word. */
function inside(context: Context, index: number): string | undefined {
  const name = context.nameAt(index);
  return name && name.type !== 'PER' ? context.placeOf(name) : undefined;
}

/** “Wladimir Putin, der russische Präsident,”, “Jurij Usjakov, rådgiver for …”. */
function roleAfter(context: Context, name: NameMention): Role | undefined {
  const comma = context.tokenAt(name.end);
  if (context.lower(comma) !== ',' || !context.together(comma - 1, comma)) return undefined;
  let unknown = 0;
  for (let i = comma + 1; i <= comma + LONGEST_APPOSITION && context.together(i, comma); i++) {
    const head = context.roleAt(i);
    // “chief executive” is one role.
    if (head !== undefined && context.together(i, i + 1) && context.roleAt(i + 1) !== undefined) continue;
    if (head !== undefined) {
      const next = context.lower(i + 1);
      const closes =
        !context.together(i, i + 1) || !/^\p{Lu}/u.test(context.token(i + 1)?.text ?? '') || next === ',';
      if (!closes) return undefined;
      const role = wholeRole(context, i, head);
      const inBody = withBody(context, i, role);
      return inBody === role ? upToComma(context, i, role) : inBody;
    }
    const other = context.nameAt(i);
    if (other) {
      if (other.type === 'PER') return undefined;
      continue;
    }
    const word = context.lower(i);
    // “a spokesman for …”, but not “his brother”.
    const isArticle =
      context.words.articles.has(word) ||
      (i === comma + 1 && context.pack.syntax.determiners.includes(word) && !isOwner(context, word));
    if (isArticle) continue;
    // One adjective may stand before the role: “the former president”.
    if (context.words.functionWords.has(word) || !/^\p{L}+$/u.test(word) || ++unknown > 1 || i === comma + 1)
      return undefined;
  }
  return undefined;
}

/** Of one country or body, which the text may call by a part of its name: “Moss coach”, “the FK Moss coach”. */
export const sameOwner = (a: string | undefined, b: string): boolean =>
  a !== undefined && (a === b || a.endsWith(b) || b.endsWith(a));

/** May a noun of the text (presidenten, Minister) call the person whose role this is? A plain one only by itself. */
export function sameRole(head: string, role: string, plain = false): boolean {
  if (plain) return isForm(head, role);
  return (
    isForm(head, role) ||
    (role.length > head.length && isForm(head, role.slice(-head.length))) ||
    endsWithForm(role, head)
  );
}

/** Longest difference that inflection makes at the end of a noun. */
const LONGEST_ENDING = 4;

function isForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= LONGEST_ENDING;
}

/** “ministeren” of “utenriksminister”: an inflected head of a compound. */
function endsWithForm(role: string, head: string): boolean {
  for (let cut = 1; cut <= LONGEST_ENDING && head.length - cut >= 4; cut++) {
    if (role.endsWith(head.slice(0, -cut))) return true;
  }
  return false;
}
