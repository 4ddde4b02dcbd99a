import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../analysis/types';
import {
  type Annotated,
  annotationAt,
  decidableAt,
  decide,
  type Signature,
  type Verdict,
} from '../annotations/decide';
import type { AnnotationStore, Change } from '../annotations/store';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import type { Workspace } from '../corpus/workspace';
import { canonicalUri } from '../files/uri';
import type {
  AnnotateParams,
  AnnotationTarget,
  MarkInfo,
  SpeakerCandidate,
  Verdict as WireVerdict,
} from '../protocol';
import { entityOf, mentionPassage, mentionsOfChain, rangeOf, textOf } from './lookup';
import { oneLine, shorten } from './text';

const TITLE_LENGTH = 40;

/** Decides about the targets as one action. Answers how many annotations changed, and what was done. */
export async function annotate(
  workspace: Workspace,
  store: AnnotationStore,
  sign: () => Signature,
  { targets, verdict: wanted }: AnnotateParams,
): Promise<{ done: number; title?: string }> {
  const verdict =
    wanted.kind === 'entity' ? { ...wanted, entity: wanted.entity ?? newEntity(sign()) } : wanted;
  const changes: Change[] = [];
  let words = '';
  for (const { uri, range, only } of targets) {
    const article = await workspace.article(uri);
    if (!article) continue;
    const span = spanOf(article, range);
    const here = verdictIn(workspace.corpus, article, span, verdict);
    const change = here && decide(annotated(store, article), span, here, sign(), only);
    if (!change) continue;
    changes.push(change);
    words ||= change.put?.anchor.exact ?? textOf(article, span);
  }
  if (changes.length === 0) return { done: 0 };
  const title = titleOf(verdict, words, changes.length);
  await store.act(title, changes);
  workspace.redecided([...new Set(changes.map(({ uri }) => uri))]);
  return { done: changes.length, title };
}

/** Takes the last action back or does it again; answers its title. */
export async function undoAnnotation(
  workspace: Workspace,
  store: AnnotationStore,
  redo: boolean,
): Promise<{ title: string } | null> {
  const action = await (redo ? store.history.redo() : store.history.undo());
  if (!action) return null;
  workspace.redecided(action.uris);
  return { title: action.title };
}

/** What can be decided about at a range, and what is decided; null when nothing is marked there. */
export function markAt(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  { range, only }: AnnotationTarget,
): MarkInfo | null {
  const target = decidableAt(article.analysis, spanOf(article, range), only);
  if (!target) return null;
  const { kind, mark } = target;
  const annotation = annotationAt(store.placed(article.uri), kind, mark);
  const entity = target.kind === 'mention' ? entityOf(corpus, article, target.mark) : undefined;
  return {
    kind,
    range: rangeOf(article, mark),
    text: textOf(article, mark),
    type: mark.type,
    ...(annotation && annotation.decision !== 'rejected' ? { decision: annotation.decision } : {}),
    ...(annotation?.note ? { note: annotation.note } : {}),
    ...(entity ? { entity: { id: entity.id, name: corpus.nameIn(article, entity.id) ?? entity.name } } : {}),
  };
}

/** One mention of each chain that may speak, the nearest to the quote; those nearest to it first. */
export function speakerCandidates(
  corpus: Corpus,
  article: CorpusArticle,
  { range }: AnnotationTarget,
): SpeakerCandidate[] {
  const target = decidableAt(article.analysis, spanOf(article, range), 'quote');
  if (target?.kind !== 'quote') return [];
  const quote = target.mark;
  const distance = distanceTo(quote);
  const { chains, mentions } = article.analysis;
  const now = quote.speaker === null ? undefined : chains[mentions[quote.speaker]!.chain];
  return chains
    .filter(({ type }) => type === 'PER' || type === 'ORG')
    .map((chain) => {
      const own = mentionsOfChain(article, chain).filter(({ form }) => form !== 'derived');
      return { chain, nearest: own.sort((a, b) => distance(a) - distance(b))[0] };
    })
    .flatMap(({ chain, nearest }) => (nearest ? [{ chain, nearest }] : []))
    .sort((a, b) => distance(a.nearest) - distance(b.nearest))
    .map(({ chain, nearest }) => {
      const passage = mentionPassage(article, nearest);
      const { id = '' } = entityOf(corpus, article, nearest) ?? {};
      const title = corpus.nameIn(article, id) ?? chain.name;
      return { ...passage, title, entity: id, ...(chain === now ? { now: true as const } : {}) };
    });
}

/** Number of UTF-16 units between spans and this one; 0 when they touch. */
const distanceTo =
  (span: Span) =>
  ({ start, end }: Span) =>
    Math.max(start - span.end, span.start - end, 0);

/** An article as decisions see it. */
export function annotated(store: AnnotationStore, article: CorpusArticle): Annotated {
  const { uri, document, proposed, analysis } = article;
  return { uri, text: document.getText(), proposed, analysis, placed: store.placed(uri) };
}

/** A range of LSP as a span. */
export function spanOf({ document }: CorpusArticle, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** The id of an entity that nobody knew so far. */
const newEntity = ({ id }: Signature) => `own:${id.replace(/^urn:uuid:/, '').slice(0, 8)}`;

/** A verdict whose entity has its id. */
type Settled = Exclude<WireVerdict, { kind: 'entity' }> | (WireVerdict & { kind: 'entity'; entity: string });

/** A verdict with its places in an article; undefined when the speaker is not mentioned there. */
function verdictIn(
  corpus: Corpus,
  article: CorpusArticle,
  about: Span,
  verdict: Settled,
): Verdict | undefined {
  if (verdict.kind === 'extent') return { kind: 'extent', span: spanOf(article, verdict.range) };
  if (verdict.kind !== 'speaker') return verdict;
  const { speaker: said } = verdict;
  if (!said) return { kind: 'speaker', speaker: null };
  if (!('entity' in said)) return { kind: 'speaker', speaker: spanOf(article, said) };
  const distance = distanceTo(about);
  const [speaker] = article.analysis.mentions
    .filter((one) => one.form !== 'derived' && corpus.entityIdOf(article, one) === said.entity)
    .sort((a, b) => distance(a) - distance(b));
  return speaker && { kind: 'speaker', speaker: { start: speaker.start, end: speaker.end } };
}

const VERBS: Record<WireVerdict['kind'], string> = {
  mark: 'Mark',
  accept: 'Accept',
  reject: 'Reject',
  forget: 'Take back the decision on',
  type: 'Change type of',
  extent: 'Change extent of',
  speaker: 'Set speaker of',
  entity: 'Say who or what is meant by',
  note: 'Note on',
};

function titleOf({ kind }: WireVerdict, words: string, count: number): string {
  const title = `${VERBS[kind]} “${shorten(oneLine(words), TITLE_LENGTH)}”`;
  return count > 1 ? `${title} in ${count} places` : title;
}

/** Parameters as they come from a command. */
export function annotateParams(argument: unknown): AnnotateParams {
  const { targets, verdict } = argument as AnnotateParams;
  return { targets: targets.map((target) => ({ ...target, uri: canonicalUri(target.uri) })), verdict };
}
