import type { Attribution } from './direct';
import { type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';
import type { Report } from './reports';

/** How far a reporting verb may stand from the words it quotes. */
const REACH = 14;

/**
 * A few quoted words inside the reporter's sentence: “sprach von einem „bürgerrechtlichen Dammbruch“”, “nannte sie
 * „fahrlässig“”. Titles and names open with a capital and hold no verb; scare quotes are mostly one word that nobody
 * reports. `inner` are the items inside the marks. Only where practice takes such words for a quote of their own.
 */
export function partialQuote(
  items: readonly Item[],
  at: number,
  inner: readonly Item[],
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  const item = items[at]!;
  if (!lexicon.pack.quotation.embedded || item.stretch!.mark === '–' || !item.stretch!.closed) return null;
  const report = reports.find((r) => r.source && Math.abs(r.at - at) <= REACH);
  if (!looksQuoted(items, at, inner, report)) return null;
  return {
    source: report?.source ?? null,
    cue: report?.cue ?? null,
    confidence: report ? 0.65 : 0.6,
    from: at,
    to: at + 1,
    kind: 'naming',
  };
}

function looksQuoted(
  items: readonly Item[],
  at: number,
  inner: readonly Item[],
  report: Report | undefined,
): boolean {
  const { words, holdsVerb } = items[at]!;
  const opensSmall = /^\p{Ll}/u.test(inner.find((item) => item.mark === '')?.text ?? '');
  if (opensSmall && (words >= 4 || (words >= 2 && report !== undefined))) return true;
  if (words >= 4 && holdsVerb) return true;
  if (report?.verb.kind !== 'call') return false;
  return opensSmall || is(items[at - 1], Word.Determiner | Word.Subordinator);
}
