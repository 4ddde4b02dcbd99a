import type { Syntax } from '../language/pack';
import type { Attribution } from './direct';
import { type Item, is } from './items';
import { type Lexicon, Word } from './lexicon';
import type { Report } from './reports';

/** Words of the object that French qualifies with quoted ones. */
const LONGEST_OBJECT = 5;

/** How far a reporting verb may stand from the words it quotes. */
const REACH = 14;

/**
 * A few quoted words inside the reporter's sentence: “sprach von einem „bürgerrechtlichen Dammbruch“”, “nannte sie
 * „fahrlässig“”. Titles and names open with a capital and hold no verb; scare quotes are mostly one word that nobody
 * reports. `inner` are the items inside the marks. Where practice does not take such words for a quote of their own, a verb
 * must give them to somebody.
 */
export function partialQuote(
  items: readonly Item[],
  at: number,
  inner: readonly Item[],
  reports: readonly Report[],
  lexicon: Lexicon,
): Attribution | null {
  const item = items[at]!;
  if (item.stretch!.mark === '–' || !item.stretch!.closed) return null;
  if (!lexicon.pack.quotation.embedded) return givenTo(items, at, inner, reports, lexicon.pack.syntax);
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

/** “called him “a man with a discount to earn””, “accused them of “choosing a view””, “kallar vedtaket «ei gåve»”. */
function givenTo(
  items: readonly Item[],
  at: number,
  inner: readonly Item[],
  reports: readonly Report[],
  { inverts }: Syntax,
): Attribution | null {
  const words = inner.filter((item) => item.mark === '');
  // One word alone, with its article or without, keeps a distance more often than it quotes.
  const telling = words.filter((item) => !is(item, Word.Determiner)).length;
  if (telling < 2 || !/^\p{Ll}/u.test(words[0]!.text)) return null;
  const report = reports.filter((r) => r.at < at && at - r.at <= REACH).at(-1);
  if (!report?.source || is(items[report.source.from], Word.FirstPerson)) return null;
  const between = items.slice(report.at + 1, at);
  if (between.some((item) => /^[,;:]$/.test(item.mark) || is(item, Word.Complementiser))) return null;
  const names = report.verb.kind === 'call';
  // “warned of “…””
  const prepositional = report.verb.kind === 'say' && telling > 2 && is(items[at - 1], Word.Preposition);
  // “s'est dit « profondément choqué »”, “dénonce une décision « absurde et dangereuse »”
  const adjacent = inverts === true && report.verb.kind === 'say' && at <= report.at + LONGEST_OBJECT;
  if (!names && !prepositional && !adjacent) return null;
  return {
    source: report.source,
    cue: report.cue,
    confidence: 0.65,
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
  // “sprach von einem »Votum gegen die eigene Schule«”
  const spoken = report !== undefined && report.at < at && words >= 3 && is(items[at - 1], Word.Determiner);
  if (spoken && is(items[at - 2], Word.Preposition)) return true;
  if (report?.verb.kind !== 'call') return false;
  return opensSmall || is(items[at - 1], Word.Determiner | Word.Subordinator);
}
