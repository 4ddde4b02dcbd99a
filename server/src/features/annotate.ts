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
import { Occurrences } from '../annotations/occurrences';
import type { AnnotationStore, Change } from '../annotations/store';
import type { Corpus } from '../corpus/corpus';
import type { CorpusArticle } from '../corpus/types';
import type { Workspace } from '../corpus/workspace';
import { canonicalUri } from '../files/uri';
import type {
  AnnotateParams,
  AnnotationTarget,
  MarkInfo,
  Occurrence,
  Passage,
  Verdict as WireVerdict,
} from '../protocol';
import { mentionPassage, mentionsOfChain, rangeOf, textOf } from './lookup';
import { oneLine, shorten } from './text';

const TITLE_LENGTH = 40;

/** Decides about the targets as one action. Answers how many annotations changed. */
export async function annotate(
  workspace: Workspace,
  store: AnnotationStore,
  sign: () => Signature,
  { targets, verdict }: AnnotateParams,
): Promise<number> {
  const changes: Change[] = [];
  let words = '';
  for (const { uri, range, only } of targets) {
    const article = await workspace.article(uri);
    if (!article) continue;
    const span = spanOf(article, range);
    const change = decide(annotated(store, article), span, verdictIn(article, verdict), sign(), only);
    if (!change) continue;
    changes.push(change);
    words ||= change.put?.anchor.exact ?? textOf(article, span);
  }
  if (changes.length === 0) return 0;
  await store.act(titleOf(verdict, words, changes.length), changes);
  workspace.redecided([...new Set(changes.map(({ uri }) => uri))]);
  return changes.length;
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

export function markAt(
  store: AnnotationStore,
  article: CorpusArticle,
  { range, only }: AnnotationTarget,
): MarkInfo | null {
  const target = decidableAt(article.analysis, spanOf(article, range), only);
  if (!target) return null;
  const { kind, mark } = target;
  const annotation = annotationAt(store.placed(article.uri), kind, mark);
  return {
    kind,
    range: rangeOf(article, mark),
    text: textOf(article, mark),
    type: mark.type,
    ...(annotation && annotation.decision !== 'rejected' ? { decision: annotation.decision } : {}),
    ...(annotation?.note ? { note: annotation.note } : {}),
  };
}

/** One mention of each chain that may speak, the nearest to the quote; those nearest to it first. */
export function speakerCandidates(article: CorpusArticle, { range }: AnnotationTarget): Passage[] {
  const quote = decidableAt(article.analysis, spanOf(article, range), 'quote')?.mark;
  if (!quote) return [];
  const distance = ({ start, end }: Span) => Math.max(start - quote.end, quote.start - end, 0);
  return article.analysis.chains
    .filter(({ type }) => type === 'PER' || type === 'ORG')
    .map((chain) => {
      const mentions = mentionsOfChain(article, chain).filter(({ form }) => form !== 'derived');
      return { chain, nearest: mentions.sort((a, b) => distance(a) - distance(b))[0] };
    })
    .flatMap(({ chain, nearest }) => (nearest ? [{ chain, nearest }] : []))
    .sort((a, b) => distance(a.nearest) - distance(b.nearest))
    .map(({ chain, nearest }) => {
      const passage = mentionPassage(article, nearest);
      return { ...passage, title: chain.name, text: passage.text };
    });
}

/** Every place of the words of a mark, or of the words at a place, in its article or in all. */
export function occurrences(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  { range, only, everywhere }: AnnotationTarget & { everywhere: boolean },
): Occurrence[] {
  const span = spanOf(article, range);
  const words = textOf(article, decidableAt(article.analysis, span, only ?? 'mention')?.mark ?? span).trim();
  if (words === '') return [];
  const others = everywhere ? corpus.articles().filter(({ uri }) => uri !== article.uri) : [];
  return [article, ...others]
    .filter(({ document }) => document.getText().includes(words))
    .flatMap((one) => occurrencesIn(store, one, words));
}

function occurrencesIn(store: AnnotationStore, article: CorpusArticle, words: string): Occurrence[] {
  const placed = store.placed(article.uri);
  return new Occurrences(article.document.getText()).of(words).map((span): Occurrence => {
    const mark = article.analysis.mentions.find(({ start, end }) => start === span.start && end === span.end);
    const decision = annotationAt(placed, 'mention', span)?.decision;
    return {
      ...mentionPassage(article, span),
      ...(mark ? { type: mark.type } : {}),
      ...(decision ? { decision } : {}),
    };
  });
}

export function annotated(store: AnnotationStore, article: CorpusArticle): Annotated {
  const { uri, document, proposed, analysis } = article;
  return { uri, text: document.getText(), proposed, analysis, placed: store.placed(uri) };
}

export function spanOf({ document }: CorpusArticle, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function verdictIn(article: CorpusArticle, verdict: WireVerdict): Verdict {
  if (verdict.kind === 'extent') return { kind: 'extent', span: spanOf(article, verdict.range) };
  if (verdict.kind !== 'speaker') return verdict;
  return { kind: 'speaker', speaker: verdict.speaker && spanOf(article, verdict.speaker) };
}

const VERBS: Record<WireVerdict['kind'], string> = {
  mark: 'Mark',
  accept: 'Accept',
  reject: 'Reject',
  forget: 'Take back the decision on',
  type: 'Change type of',
  extent: 'Change extent of',
  speaker: 'Set speaker of',
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
