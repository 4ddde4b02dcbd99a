import { type CodeAction, CodeActionKind, type Command, type Range } from 'vscode-languageserver-types';
import { annotationAt, type Decidable, decidableAt } from '../annotations/decide';
import type { AnnotationStore } from '../annotations/store';
import type { CorpusArticle } from '../corpus/types';
import {
  ANNOTATE,
  type AnnotateParams,
  type AnnotationTarget,
  ASKING_COMMANDS,
  type EntityTypeName,
  type QuoteTypeName,
  type Verdict,
} from '../protocol';
import { spanOf } from './annotate';
import { rangeOf, textOf } from './lookup';
import { oneLine, shorten } from './text';

const TYPES: [EntityTypeName, string][] = [
  ['PER', 'Person'],
  ['LOC', 'Place'],
  ['ORG', 'Organisation'],
  ['MISC', 'Other Name'],
];
const QUOTE_TYPES: [QuoteTypeName, string][] = [
  ['direct', 'Direct Quote'],
  ['indirect', 'Indirect Quote'],
];
const WORDS_LENGTH = 30;

/**
 * What a person can decide at a range: about the name and the quote there, and about the words that are selected.
 * @param canAsk has the client commands that ask the user something?
 */
export function codeActions(
  store: AnnotationStore,
  article: CorpusArticle,
  range: Range,
  canAsk: boolean,
): CodeAction[] {
  const span = spanOf(article, range);
  const marks = (['mention', 'quote'] as const).flatMap(
    (kind) => decidableAt(article.analysis, span, kind) ?? [],
  );
  const actions = marks.flatMap((mark) => actionsOn(store, article, mark, canAsk));
  if (span.start === span.end) return actions;
  const selected = textOf(article, span).trim();
  const isMarked = marks.some(({ mark }) => mark.start === span.start && mark.end === span.end);
  if (selected === '' || isMarked) return actions;
  const target = { uri: article.uri, range };
  const words = quoted(selected);
  return [
    ...TYPES.map(([type, label]) => action(`Mark ${words} as ${label}`, target, { kind: 'mark', type })),
    action(`Mark ${words} as Quote`, target, { kind: 'mark', type: 'quote' }),
    ...marks.map((mark) => {
      const of = { uri: article.uri, range: rangeOf(article, mark.mark), only: mark.kind };
      return action(`Change ${quoted(textOf(article, mark.mark))} to ${words}`, of, {
        kind: 'extent',
        range,
      });
    }),
    ...actions,
  ];
}

function actionsOn(
  store: AnnotationStore,
  article: CorpusArticle,
  { kind, mark }: Decidable,
  canAsk: boolean,
): CodeAction[] {
  const target: AnnotationTarget = { uri: article.uri, range: rangeOf(article, mark), only: kind };
  const words = quoted(textOf(article, mark));
  const decision = annotationAt(store.placed(article.uri), kind, mark)?.decision;
  const types = (kind === 'mention' ? TYPES : QUOTE_TYPES).filter(([type]) => type !== mark.type);
  const asking = (title: string, command: string) =>
    commandAction(title, { title, command, arguments: [target] });
  return [
    ...(decision ? [] : [action(`Accept ${words}`, target, { kind: 'accept' })]),
    action(kind === 'mention' ? `Reject ${words}: Not a Name` : `Reject ${words}: Not a Quote`, target, {
      kind: 'reject',
    }),
    ...types.map(([type, label]) => action(`Change ${words} to ${label}`, target, { kind: 'type', type })),
    ...(decision ? [action(`Take Back the Decision on ${words}`, target, { kind: 'forget' })] : []),
    ...(canAsk && kind === 'quote' ? [asking(`Set Speaker of ${words}…`, ASKING_COMMANDS.setSpeaker)] : []),
    ...(canAsk && kind === 'mention'
      ? [
          asking(`Every ${words} in This Article…`, ASKING_COMMANDS.everyInArticle),
          asking(`Every ${words} in All Articles…`, ASKING_COMMANDS.everyInAll),
        ]
      : []),
    ...(canAsk ? [asking(`Note on ${words}…`, ASKING_COMMANDS.addNote)] : []),
  ];
}

function action(title: string, target: AnnotationTarget, verdict: Verdict): CodeAction {
  const params: AnnotateParams = { targets: [target], verdict };
  return commandAction(title, { title, command: ANNOTATE, arguments: [params] });
}

const commandAction = (title: string, command: Command): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  command,
});

const quoted = (words: string) => `“${shorten(oneLine(words), WORDS_LENGTH)}”`;
