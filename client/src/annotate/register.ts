import * as vscode from 'vscode';
import type { AnnotateParams, AnnotationTarget, Verdict } from '../../../server/src/protocol';
import { commandsOnSession } from '../commands/onSession';
import type { Newsmark } from '../newsmark';
import type { Session } from '../session';
import type { Placed } from '../views/node';
import { addNote, changeType, everyOccurrence, setSpeaker } from './ask';
import { annotate, changeExtent, decide, markAs, undoAnnotation } from './decide';
import { goToHint } from './hints';
import { notSameAs, sameAs } from './identity';
import { letGo, placeHere, reviewNext, reviewSelected, reviewSkip } from './reviewing';

/** Registers the commands that annotate. Without an argument they are about the selection of the active article. */
export function registerAnnotating(newsmark: Newsmark): vscode.Disposable {
  const onSession = commandsOnSession(newsmark);
  const deciding = (verdict: Verdict) => (session: Session, argument?: unknown) =>
    decide(session, verdict, targetIn(argument));

  return vscode.Disposable.from(
    onSession('annotate', (session, params: AnnotateParams) => annotate(session, params)),
    onSession('markPerson', (session) => markAs(session, 'PER')),
    onSession('markPlace', (session) => markAs(session, 'LOC')),
    onSession('markOrganization', (session) => markAs(session, 'ORG')),
    onSession('markOther', (session) => markAs(session, 'MISC')),
    onSession('markQuote', (session) => markAs(session, 'quote')),
    onSession('accept', deciding({ kind: 'accept' })),
    onSession('reject', deciding({ kind: 'reject' })),
    onSession('takeBack', deciding({ kind: 'forget' })),
    onSession('changeType', (session, argument?: unknown) => changeType(session, targetIn(argument))),
    onSession('changeExtent', changeExtent),
    onSession('setSpeaker', (session, argument?: unknown) => setSpeaker(session, targetIn(argument))),
    onSession('sameAs', (session, argument?: unknown) => sameAs(session, targetIn(argument))),
    onSession('notSameAs', (session, argument?: unknown) => notSameAs(session, targetIn(argument))),
    onSession('addNote', (session, argument?: unknown) => addNote(session, targetIn(argument))),
    onSession('everyInArticle', (session, argument?: unknown) =>
      everyOccurrence(session, false, targetIn(argument)),
    ),
    onSession('everyInAll', (session, argument?: unknown) =>
      everyOccurrence(session, true, targetIn(argument)),
    ),
    onSession('reviewAccept', (session) => reviewSelected(session, { kind: 'accept' })),
    onSession('reviewReject', (session) => reviewSelected(session, { kind: 'reject' })),
    onSession('reviewNext', reviewNext),
    onSession('reviewSkip', reviewSkip),
    onSession('nextHint', (session) => goToHint(session, 'next')),
    onSession('previousHint', (session) => goToHint(session, 'previous')),
    onSession('placeHere', (session, placed?: Placed) => placeHere(session, placed)),
    onSession('letGo', (session, placed?: Placed) => letGo(session, placed)),
    onSession('undoAnnotation', (session) => undoAnnotation(session, false)),
    onSession('redoAnnotation', (session) => undoAnnotation(session, true)),
  );
}

/** What a code action or a line of the Review view names; menus and keys give something else, or nothing: then it is the selection. */
function targetIn(argument: unknown): AnnotationTarget | undefined {
  const mark = isPlaced(argument) ? argument.node.mark : undefined;
  if (mark) return mark;
  const isTarget =
    typeof argument === 'object' && argument !== null && 'uri' in argument && 'range' in argument;
  return isTarget ? (argument as AnnotationTarget) : undefined;
}

function isPlaced(argument: unknown): argument is Placed {
  return typeof argument === 'object' && argument !== null && 'node' in argument;
}
