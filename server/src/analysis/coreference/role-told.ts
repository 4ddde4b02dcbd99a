import type { Context } from './context';
import type { Role } from './roles';

/** Letters of a noun at least without the ending that is its article. */
const SHORTEST_NOUN = 3;

/**
 * A role as it is told beside a name in a list: in the words of the text, but as one would introduce somebody. The noun
 * has neither case nor article (Präsidenten → Präsident, talsmannen → talsmann), adjectives are strong where the language
 * has strong and weak ones (der russische Präsident → russischer Präsident), and the capital of a sentence goes.
 */
export function roleTold(context: Context, role: Role): string {
  const { text } = context.document;
  const end = role.start + role.text.length;
  const head = headOf(context, role, end);
  let told = '';
  let from = role.start;
  for (let i = context.tokenAt(role.start); i <= head; i++) {
    const token = context.token(i)!;
    told += text.slice(from, token.start) + wordTold(context, i, head, token.text);
    from = token.end;
  }
  told += text.slice(from, end);
  return opensSentence(context, role.start) ? told[0]!.toLowerCase() + told.slice(1) : told;
}

/** Index of the noun that says what somebody is: the last of several (“chief executive”); a role may go on behind it. */
function headOf(context: Context, { start, head }: Role, end: number): number {
  let index = context.tokenAt(start);
  while (context.lower(index) !== head && context.token(index + 1)!.end <= end) index++;
  return index;
}

function wordTold(context: Context, index: number, head: number, word: string): string {
  if (index === head) return nounTold(context, word);
  const { adjectives } = context.pack.people;
  if (!adjectives || !/^\p{Ll}/u.test(word)) return word;
  const ending = adjectives.weak.find((weak) => word.endsWith(weak));
  const strong = adjectives.strong[context.genderOf(context.lower(head)) ?? 'm'];
  return ending ? word.slice(0, -ending.length) + strong : word;
}

function nounTold(context: Context, word: string): string {
  const { definiteEndings, obliqueEndings = [] } = context.pack.people;
  const isRole = (noun: string) => context.words.isRole(noun.toLowerCase());
  for (const ending of [...definiteEndings, ...obliqueEndings].sort((a, b) => b.length - a.length)) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < SHORTEST_NOUN) continue;
    if (isRole(stem)) return stem;
    if (ending.startsWith('e') && isRole(`${stem}e`)) return `${stem}e`;
  }
  return word;
}

/** Does the word have its capital from where it stands? */
function opensSentence(context: Context, start: number): boolean {
  const first = context.tokenAt(start);
  if (context.pack.capitalisesNouns || context.nameAt(first)) return false;
  const isFirst = !context.together(first - 1, first) || context.token(first - 1)!.kind !== 'word';
  return isFirst && /^\p{Lu}\p{Ll}/u.test(context.token(first)!.text);
}
