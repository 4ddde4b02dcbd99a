import type { EntityType, Mention, Span } from '../analysis/types';
import type { Placed } from '../annotations/model';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import type { Mark, MarksEdits, MarksResult } from '../protocol';
import { rangeOf } from './lookup';

const KINDS: Record<EntityType, Mark['kind']> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  MISC: 'miscellaneous',
};

interface Sent {
  resultId: string;
  marks: readonly Mark[];
  document: CorpusArticle['document'];
  version: number;
  /** Marks of mentions, which stay while the text does. */
  known: WeakMap<Mention, Mark>;
}

/** Marks of open articles; remembers the last answer of each, so that an action sends what it changed. */
export class MarksFeature {
  readonly #sent = new Map<string, Sent>();
  #count = 0;

  full(corpus: Corpus, article: CorpusArticle, placed: readonly Placed[]): MarksResult {
    const { document, uri } = article;
    const { version } = document;
    const before = this.#sent.get(uri);
    const isSameText = before?.document === document && before.version === version;
    const known = isSameText ? before.known : new WeakMap<Mention, Mark>();
    const resultId = `${++this.#count}`;
    const all = marks(corpus, article, placed, known);
    this.#sent.set(uri, { resultId, marks: all, document, version, known });
    return { version, resultId, marks: all };
  }

  /** Answers all marks when the client's last result is not ours. */
  delta(
    corpus: Corpus,
    article: CorpusArticle,
    placed: readonly Placed[],
    previous: string,
  ): MarksResult | MarksEdits {
    const before = this.#sent.get(article.uri);
    const { marks: after, ...result } = this.full(corpus, article, placed);
    if (before?.resultId !== previous) return { ...result, marks: after };
    return { ...result, edits: editsBetween(before.marks, after) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}

/** Edits that make one list of another. Both go along the text, mostly, so what begins earlier came or went. */
function editsBetween(before: readonly Mark[], after: readonly Mark[]): MarksEdits['edits'] {
  const edits: MarksEdits['edits'] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, next] = [before[i], after[j]];
    if (old && next && isSame(old, next)) {
      i++;
      j++;
      continue;
    }
    const order = !old ? 1 : !next ? -1 : compareStarts(old, next);
    let last = edits.at(-1);
    if (!last || last.start + last.deleteCount !== i) {
      last = { start: i, deleteCount: 0, marks: [] };
      edits.push(last);
    }
    if (order <= 0) {
      last.deleteCount++;
      i++;
    }
    if (order >= 0) {
      last.marks.push(next!);
      j++;
    }
  }
  return edits;
}

function compareStarts({ range: { start: a } }: Mark, { range: { start: b } }: Mark): number {
  return a.line - b.line || a.character - b.character;
}

function isSame(a: Mark, b: Mark): boolean {
  if (a === b) return true;
  const [from, to] = [a.range, b.range];
  return (
    from.start.line === to.start.line &&
    from.start.character === to.start.character &&
    from.end.line === to.end.line &&
    from.end.character === to.end.character &&
    a.kind === b.kind &&
    a.quoteType === b.quoteType &&
    a.form === b.form &&
    a.quote === b.quote &&
    a.entity === b.entity &&
    a.decision === b.decision
  );
}

/** What decorations show: every mention, and each quote with its speaker and cue. */
export function marks(
  corpus: Corpus,
  article: CorpusArticle,
  placed: readonly Placed[] = [],
  known = new WeakMap<Mention, Mark>(),
): Mark[] {
  const decisions = decisionsIn(placed);
  const { mentions, quotes } = article.analysis;
  const mentionMarks = mentions.map((mention): Mark => {
    const entity = corpus.entityIdOf(article, mention);
    const decision = decisionAt(decisions.mention, mention);
    const before = known.get(mention);
    if (before && before.entity === entity && before.decision === decision?.decision) return before;
    const range = rangeOf(article, mention);
    const mark: Mark = { range, kind: KINDS[mention.type], form: mention.form, entity, ...decision };
    known.set(mention, mark);
    return mark;
  });
  const quoteMarks = quotes.flatMap(({ start, end, type, spans, cue, speaker }, quote): Mark[] => [
    ...spans.map(
      (span): Mark => ({
        range: rangeOf(article, span),
        kind: 'quote',
        quoteType: type,
        quote,
        ...decisionAt(decisions.quote, { start, end }),
      }),
    ),
    ...(cue ? [{ range: rangeOf(article, cue), kind: 'cue' as const, quote }] : []),
    ...(speaker === null ? [] : [{ ...mentionMarks[speaker]!, kind: 'speaker' as const, quote }]),
  ]);
  return [...mentionMarks, ...quoteMarks];
}

/** Decisions by kind and where they start. */
type Decisions = Record<Placed['annotation']['kind'], Map<number, Placed[]>>;

function decisionsIn(placed: readonly Placed[]): Decisions {
  const decisions: Decisions = { mention: new Map(), quote: new Map() };
  for (const one of placed) {
    const { kind, decision } = one.annotation;
    if (decision === 'rejected') continue;
    const there = decisions[kind].get(one.start);
    if (there) there.push(one);
    else decisions[kind].set(one.start, [one]);
  }
  return decisions;
}

/** The last decision about exactly this span. */
function decisionAt(
  decisions: Map<number, Placed[]>,
  { start, end }: Span,
): Pick<Mark, 'decision'> | undefined {
  const there = decisions.get(start);
  if (!there) return undefined;
  for (let i = there.length - 1; i >= 0; i--) {
    const { annotation, end: last } = there[i]!;
    if (last === end && annotation.decision !== 'rejected') return { decision: annotation.decision };
  }
  return undefined;
}
