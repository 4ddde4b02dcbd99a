import type { NameMention } from '../types';
import type { Context } from './context';
import type { Draft } from './drafts';

/**
 * Gives popes and monarchs an id that holds in every language, since papers translate their names: Papst Franziskus, pave
 * Frans, Pope Francis. A pope needs his title, a monarch the title and a number.
 */
export function settleRulers(context: Context, people: readonly Draft[]): void {
  const byPlace = new Map<string, Draft>();
  for (const draft of people) for (const m of draft.mentions) byPlace.set(`${m.start}:${m.end}`, draft);
  for (const name of context.names) {
    const draft = byPlace.get(`${name.start}:${name.end}`);
    if (draft && !draft.authority) draft.authority = rulerId(context, name, draft);
  }
}

function rulerId(context: Context, name: NameMention, draft: Draft): string | undefined {
  const kind = titleOf(context, name);
  const person = draft.fullNames[0];
  if (!kind || !person || person.words.length > 2) return undefined;
  const canonical = context.authority.rulerName(person.words.join('-'));
  if (!canonical || (kind === 'monarch' && !person.generation)) return undefined;
  return `ruler:${kind}-${canonical}${person.generation ? `-${person.generation}` : ''}`;
}

/** The title before the name or at its beginning. */
function titleOf(context: Context, name: NameMention): 'pope' | 'monarch' | undefined {
  const inside = context.authority.rulerTitle(name.text.split(/\s+/)[0]!);
  if (inside) return inside;
  const before = context.tokenAt(name.start) - 1;
  return context.together(before, before + 1)
    ? context.authority.rulerTitle(context.lower(before))
    : undefined;
}
