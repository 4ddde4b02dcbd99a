import type { Span } from '../types';
import type { Context } from './context';
import { addMention, type Draft, type DraftMention } from './drafts';
import { phraseEndingAt, type Role, sameOwner, sameRole } from './roles';

/** Puts roles that stand for somebody named before (den russiske presidenten) into that person's chain. */
export function chainNominals(context: Context, people: readonly Draft[]): void {
  const { tokens } = context.document;
  const known = people.filter((draft) => draft.roles.length > 0);
  if (known.length === 0) return;
  for (let i = 0; i < tokens.length; i++) {
    const head = context.roleAt(i);
    if (head === undefined || context.nameAt(i)?.type === 'PER') continue;
    if (introduces(context, i)) continue;
    const role = phraseEndingAt(context, i, head);
    const span = definiteSpan(context, i, role);
    if (!span) continue;
    const draft = bearerOf(role, span, known);
    if (draft) addMention(draft, nominal(context, span));
  }
}

/** Does the name of the one who has the role follow? */
function introduces(context: Context, index: number): boolean {
  const next = context.lower(index + 1) === ',' ? index + 2 : index + 1;
  return context.nameAt(next)?.type === 'PER' && context.together(index, next);
}

/** The words of a span as a mention of a person by a role. */
export function nominal(context: Context, { start, end }: Span): Omit<DraftMention, 'draft'> {
  const text = context.document.text.slice(start, end);
  return { start, end, text, type: 'PER', form: 'nominal', name: text.toLowerCase(), confidence: 0.6 };
}

/** The phrase with its article, when it speaks of somebody known; undefined when it is “en president”. */
function definiteSpan(context: Context, index: number, role: Role): Span | undefined {
  const end = context.token(index)!.end;
  const start = end - role.text.length;
  const before = context.tokenAt(start) - 1;
  const isTogether = context.together(before, index);
  if (isTogether && context.words.articles.has(context.lower(before)))
    return { start: context.token(before)!.start, end };
  const head = context.lower(index);
  const hasEnding = context.pack.people.definiteEndings.some(
    (ending) =>
      head.endsWith(ending) &&
      context.roleAt(index) !== undefined &&
      isStem(context, head.slice(0, -ending.length)),
  );
  // “Russlands president” stands without an article.
  const genitive = context.nameAt(context.tokenAt(start));
  return hasEnding || (genitive?.form === 'name' && genitive.text !== genitive.name)
    ? { start, end }
    : undefined;
}

function isStem(context: Context, stem: string): boolean {
  return (
    context.words.roles.has(stem) ||
    context.words.roles.has(`${stem}e`) ||
    [...COMPOUND_HEADS].some((n) => context.words.roles.has(stem.slice(-n)))
  );
}
const COMPOUND_HEADS = [4, 5, 6, 7, 8, 9, 10];

/**
 * The one person whose role it is: of those named before, else of those named later (the archbishop, who is introduced a
 * paragraph on). Where the text says of which country or body, the person's role must be of the same.
 */
export function bearerOf(role: Role, span: Span, people: readonly Draft[]): Draft | undefined {
  const fitting = people.filter(
    (draft) =>
      (!role.gender || !draft.gender || role.gender === draft.gender) &&
      draft.roles.some(
        (own) => sameRole(role.head, own.head, role.isPlain) && (!role.of || sameOwner(own.of, role.of)),
      ),
  );
  const before = fitting.filter((draft) => draft.mentions.some((m) => m.start < span.start));
  if (before.length === 1) return before[0];
  return before.length === 0 && fitting.length === 1 ? fitting[0] : undefined;
}

/** A role that somebody is introduced by without a name: “a neighbour”. */
export interface UnnamedRole {
  /** The noun, in lower case. */
  head: string;
  /** Where it ends, UTF-16 offset. */
  end: number;
}

/** All roles behind an article or other word that is not definite, and beside no name. Linear in tokens. */
export function unnamedRoles(context: Context): UnnamedRole[] {
  const found: UnnamedRole[] = [];
  context.document.tokens.forEach(({ end }, i) => {
    const head = context.roleAt(i);
    if (head === undefined || context.nameAt(i) || introduces(context, i)) return;
    const opening = [i - 1, i - 2].find((at) => context.together(at, i) && isIndefinite(context, at));
    if (opening !== undefined && !isApposition(context, opening)) found.push({ head, end });
  });
  return found;
}

const isIndefinite = (context: Context, index: number): boolean =>
  context.pack.syntax.determiners.includes(context.lower(index)) &&
  !context.words.articles.has(context.lower(index));

/** “Kari Lie, a teacher” */
const isApposition = (context: Context, opening: number): boolean =>
  context.lower(opening - 1) === ',' && context.nameAt(opening - 2)?.type === 'PER';
