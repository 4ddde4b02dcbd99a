import type { Span } from '../types';
import type { Context } from './context';
import { type Item, is } from './items';
import { Word } from './lexicon';
import type { Stretch } from './marks';
import { type Phrase, skipAttributes } from './phrases';
import { readReport } from './reports';
import { innerItems, spokenParts } from './stretches';

/** A reporting clause inside the marks of what it reports, and what is left of the speech. */
export interface Incise {
  source: Phrase;
  cue: Span;
  spans: Span[];
}

/**
 * “« Il est venu deux fois, rappelle-t-elle. Puis plus rien. »”: French keeps a short reporting clause inside the marks
 * (Lexique des règles typographiques en usage à l'Imprimerie nationale, « guillemets »).
 */
export function inciseOf(stretch: Stretch, { document, items, lexicon }: Context): Incise | null {
  if (!lexicon.pack.syntax.inverts || stretch.mark === '–') return null;
  const inner = innerItems(items, stretch);
  for (let i = 1; i + 2 < inner.length; i++) {
    if (!/^[,?!…]$/.test(inner[i]!.mark)) continue;
    const clause = clauseAt(inner, i + 1, lexicon);
    if (!clause) continue;
    const after = inner[clause.to];
    const from = after?.mark ? after.end : clause.end;
    const spans = spokenParts(document.text, stretch).flatMap((part) =>
      [
        {
          start: part.start,
          end: Math.min(part.end, inner[i]!.mark === ',' ? inner[i]!.start : inner[i]!.end),
        },
        { start: Math.max(part.start, from), end: part.end },
      ]
        .map((span) => trimStart(document.text, span))
        .filter(({ start, end }) => end > start),
    );
    return { source: clause.source, cue: clause.cue, spans };
  }
  return null;
}

/** Verb and subject from item `i` up to a mark: “rappelle-t-elle.”, “dit Paul Morin,”. */
function clauseAt(inner: readonly Item[], i: number, lexicon: Context['lexicon']) {
  let verb = i;
  while (is(inner[verb], Word.Adverb | Word.OtherPronoun) && !is(inner[verb], Word.SubjectPronoun)) verb++;
  const at = is(inner[verb], Word.Auxiliary) ? participleBehind(inner, verb) : verb;
  const report = at < 0 ? null : readReport(inner, at, verb, lexicon);
  const source = report?.source;
  if (!report || !source || source.from <= verb || is(inner[source.from], Word.FirstPerson)) return null;
  const to = skipAttributes(inner, Math.max(source.to, report.at + 1), inner.length, lexicon);
  if (to < inner.length && !inner[to]!.mark) return null;
  return { source, cue: report.cue, to, end: inner[to - 1]!.end };
}

/** “a-t-il ajouté”, “a précisé Lie” */
function participleBehind(inner: readonly Item[], auxiliary: number): number {
  for (let i = auxiliary + 1; i < Math.min(inner.length, auxiliary + 4); i++)
    if (inner[i]!.verbs.some(({ form }) => form === 'participle')) return i;
  return inner[auxiliary]!.verbs.length > 0 ? auxiliary : -1;
}

function trimStart(text: string, { start, end }: Span): Span {
  while (start < end && /[\s,]/.test(text[start]!)) start++;
  return { start, end };
}
