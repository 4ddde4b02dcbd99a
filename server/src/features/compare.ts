import { segment } from '../analysis/language/segment';
import type { Span } from '../analysis/types';
import {
  type Agreement,
  agreement,
  type Difference,
  differences,
  type Marked,
  type Pair,
  unpaired,
} from '../annotations/agreement';
import { SpanIndex } from '../annotations/span-index';
import type { CorpusArticle } from '../corpus/types';
import { type FormatDocument, type Loss, sumOf } from '../formats/document';
import { groupByName } from '../formats/exchange';
import { marksOf } from '../formats/marks-of';
import type {
  AgreementRow,
  ComparedMark,
  ComparedSet,
  CompareParams,
  CompareResult,
  DifferenceItem,
} from '../protocol';
import { articlesOf, documentsOf, type Exchange, nameIn, readSet } from './exchange';
import { mentionPassage, textOf } from './lookup';
import { oneLine, shorten } from './text';

/** More than a reader goes through; the counts say how many there are. */
const MOST_LISTED = 5000;
const WORDS_LENGTH = 80;

/** The marks of a set, by article, and what of its files was not understood. */
interface ReadSet {
  marks: Map<string, Marked[]>;
  lost: Loss[];
  problems: string[];
  unknown: string[];
}

/**
 * How far two sets of marks agree on the articles that are in both, and where they differ. Where one set is what people
 * decided and the other is the machine's, only what they decided about counts: the rest is open, not different.
 */
export async function compare(
  exchange: Exchange,
  { a, b, ...selection }: CompareParams,
): Promise<CompareResult> {
  const articles = await articlesOf(exchange, selection);
  const [setA, setB] = [await read(exchange, articles, a), await read(exchange, articles, b)];
  if (a.kind === 'decided' && b.kind !== 'files') keepDecided(exchange, articles, setB);
  if (b.kind === 'decided' && a.kind !== 'files') keepDecided(exchange, articles, setA);
  const pairs: { article: CorpusArticle; pair: Pair }[] = [];
  for (const [i, article] of articles.entries()) {
    if (i % 20 === 19 && !(await exchange.pause())) break;
    const pair = pairOf(article, nameIn(exchange.folders, article.uri), setA, setB);
    if (pair) pairs.push({ article, pair });
  }
  const found = pairs.flatMap(({ article, pair }) =>
    differences(pair).map((difference) => ({ article, difference })),
  );
  return {
    articles: pairs.length,
    agreement: pairs.length > 0 ? agreement(pairs.map(({ pair }) => pair)).map(rowOf) : [],
    differences: found.slice(0, MOST_LISTED).map(({ article, difference }) => itemOf(article, difference)),
    count: found.length,
    lost: sumOf([...setA.lost, ...setB.lost]),
    problems: [...setA.problems, ...setB.problems],
    unknown: [...setA.unknown, ...setB.unknown],
    unpaired: isByPeople(a) && isByPeople(b) ? unpaired(setA.marks, setB.marks) : [],
  };
}

/** Every article has marks of the machine's. */
const isByPeople = ({ kind }: ComparedSet) => kind === 'files' || kind === 'decided';

async function read(
  exchange: Exchange,
  articles: readonly CorpusArticle[],
  set: ComparedSet,
): Promise<ReadSet> {
  if (set.kind === 'files') {
    const { documents, lost, problems, unknown } = readSet(exchange, articles, set.files, set.format);
    return { marks: marksByName(documents), lost, problems, unknown };
  }
  const { store } = exchange;
  // An article that nobody decided about is not in the set of decisions.
  const own = set.kind === 'decided' ? articles.filter(({ uri }) => store.placed(uri).length > 0) : articles;
  const documents = await documentsOf(exchange, own, set.kind);
  return { marks: marksByName(documents), lost: [], problems: [], unknown: [] };
}

const marksByName = (documents: readonly FormatDocument[]) =>
  new Map([...groupByName(documents)].map(([name, group]) => [name, group.flatMap(marksOf)]));

/** Leaves of a set what touches something that people decided about: accepted, marked or rejected. */
function keepDecided(
  { store, folders }: Exchange,
  articles: readonly CorpusArticle[],
  { marks }: ReadSet,
): void {
  for (const { uri } of articles) {
    const name = nameIn(folders, uri);
    const own = marks.get(name);
    if (!own) continue;
    const decided = { mention: [] as Span[], quote: [] as Span[] };
    for (const { start, end, annotation } of store.placed(uri)) decided[annotation.kind].push({ start, end });
    const index = { mention: new SpanIndex(decided.mention), quote: new SpanIndex(decided.quote) };
    const kindOf = ({ type }: Marked) => (QUOTES.has(type) ? 'quote' : 'mention');
    marks.set(
      name,
      own.filter((mark) => index[kindOf(mark)].touching(mark).length > 0),
    );
  }
}

const QUOTES: ReadonlySet<string> = new Set(['direct', 'indirect', 'mixed']);

function pairOf(
  { document, analysis }: CorpusArticle,
  name: string,
  setA: ReadSet,
  setB: ReadSet,
): Pair | undefined {
  const [a, b] = [setA.marks.get(name), setB.marks.get(name)];
  return a && b && { name, tokens: segment(document.getText(), analysis.language).tokens, a, b };
}

function rowOf({ type, both, onlyA, onlyB, ...shares }: Agreement): AgreementRow {
  const defined = (share: number) => (Number.isFinite(share) ? share : null);
  const { precision, recall, f1, kappa } = shares;
  return {
    type: type as AgreementRow['type'],
    precision: defined(precision),
    recall: defined(recall),
    f1: defined(f1),
    kappa: defined(kappa),
    both,
    onlyA,
    onlyB,
  };
}

function itemOf(article: CorpusArticle, { kind, a, b }: Difference): DifferenceItem {
  const words = (span: Span) => shorten(oneLine(textOf(article, span)), WORDS_LENGTH);
  const markOf = (mark: Marked): ComparedMark => ({
    type: mark.type as ComparedMark['type'],
    words: words(mark),
    ...(mark.speaker === undefined ? {} : { speaker: mark.speaker && words(mark.speaker) }),
  });
  return {
    ...mentionPassage(article, (a ?? b)!),
    kind,
    ...(a ? { a: markOf(a) } : {}),
    ...(b ? { b: markOf(b) } : {}),
  };
}
