import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { Mention } from '../analysis/types';
import { annotationAt, type Decidable, decidableAt } from '../annotations/decide';
import type { AnnotationStore } from '../annotations/store';
import type { Corpus } from '../corpus/corpus';
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

/** What the client asks about. */
export interface ActionsWanted {
  range: Range;
  /** Our hints there: what answers one is attached to it. */
  diagnostics: readonly Diagnostic[];
  /** Has the client commands that ask the user something? */
  canAsk: boolean;
}

/** What a person can decide at a range: about the name and the quote there, and about the words that are selected. */
export function codeActions(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  { range, diagnostics, canAsk }: ActionsWanted,
): CodeAction[] {
  const span = spanOf(article, range);
  const marks = (['mention', 'quote'] as const).flatMap(
    (kind) => decidableAt(article.analysis, span, kind) ?? [],
  );
  const selected = textOf(article, span).trim();
  const isMarked = marks.some(({ mark }) => mark.start === span.start && mark.end === span.end);
  // Who selects other words than are marked wants something else than to accept.
  const isPreferred = selected === '' || isMarked;
  const actions = marks.flatMap((mark) =>
    attach(actionsOn(corpus, store, article, mark, { canAsk, isPreferred }), article, mark, diagnostics),
  );
  if (isPreferred) return actions;
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

/** The actions on a mark, with the hint that they answer. */
function attach(
  actions: CodeAction[],
  article: CorpusArticle,
  { kind, mark }: Decidable,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const own = diagnostics.filter(({ source, code, range }) => {
    if (source !== 'Newsmark') return false;
    const { start, end } = spanOf(article, range);
    if (code === 'open-proposal') return start === mark.start && end === mark.end;
    return code === 'quote-without-speaker' && kind === 'quote' && start >= mark.start && end <= mark.end;
  });
  return own.length > 0 ? actions.map((action) => ({ ...action, diagnostics: own })) : actions;
}

function actionsOn(
  corpus: Corpus,
  store: AnnotationStore,
  article: CorpusArticle,
  decidable: Decidable,
  { canAsk, isPreferred }: { canAsk: boolean; isPreferred: boolean },
): CodeAction[] {
  const { kind, mark } = decidable;
  const target: AnnotationTarget = { uri: article.uri, range: rangeOf(article, mark), only: kind };
  const words = quoted(textOf(article, mark));
  const decision = annotationAt(store.placed(article.uri), kind, mark)?.decision;
  const types = (kind === 'mention' ? TYPES : QUOTE_TYPES).filter(([type]) => type !== mark.type);
  return [
    ...(decision ? [] : [{ ...action(`Accept ${words}`, target, { kind: 'accept' }), isPreferred }]),
    action(kind === 'mention' ? `Reject ${words}: Not a Name` : `Reject ${words}: Not a Quote`, target, {
      kind: 'reject',
    }),
    ...types.map(([type, label]) => action(`Change ${words} to ${label}`, target, { kind: 'type', type })),
    ...(decision ? [action(`Take Back the Decision on ${words}`, target, { kind: 'forget' })] : []),
    ...(decidable.kind === 'mention' && !canAsk ? notSame(corpus, article, decidable.mark, target) : []),
    ...(canAsk ? askingActions(corpus, article, decidable, target) : []),
  ];
}

/** What needs a word from the user. */
function askingActions(
  corpus: Corpus,
  article: CorpusArticle,
  decidable: Decidable,
  target: AnnotationTarget,
): CodeAction[] {
  const words = quoted(textOf(article, decidable.mark));
  const asking = (title: string, command: string) =>
    commandAction(title, { title, command, arguments: [target] });
  const name = decidable.kind === 'mention' ? nameOf(corpus, article, decidable.mark) : undefined;
  return [
    ...(decidable.kind === 'quote' ? [asking(`Set Speaker of ${words}…`, ASKING_COMMANDS.setSpeaker)] : []),
    ...(decidable.kind === 'mention'
      ? [
          asking(`${words} Is the Same As…`, ASKING_COMMANDS.sameAs),
          asking(notSameTitle(words, textOf(article, decidable.mark), name), ASKING_COMMANDS.notSameAs),
        ]
      : []),
    asking(
      decidable.kind === 'quote' ? 'Every Such Quote in This Article…' : `Every ${words} in This Article…`,
      ASKING_COMMANDS.everyInArticle,
    ),
    asking(
      decidable.kind === 'quote' ? 'Every Such Quote in All Articles…' : `Every ${words} in All Articles…`,
      ASKING_COMMANDS.everyInAll,
    ),
    asking(`Note on ${words}…`, ASKING_COMMANDS.addNote),
  ];
}

/** What an article of this language calls whom or what a mention means. */
function nameOf(corpus: Corpus, article: CorpusArticle, mention: Mention): string | undefined {
  return corpus.nameIn(article, corpus.entityIdOf(article, mention));
}

function notSameTitle(words: string, text: string, name: string | undefined): string {
  return name && name !== text ? `${words} Is Not ${name}…` : `${words} Is Not the Same as Elsewhere…`;
}

/** Without a client that asks who it is instead. */
function notSame(
  corpus: Corpus,
  article: CorpusArticle,
  mention: Mention,
  target: AnnotationTarget,
): CodeAction[] {
  const name = nameOf(corpus, article, mention);
  if (!name) return [];
  const text = textOf(article, mention);
  const title = notSameTitle(quoted(text), text, name).replace(/…$/, '');
  return [action(title, target, { kind: 'entity', entity: null })];
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
