import * as vscode from 'vscode';
import {
  Annotate,
  type AnnotateParams,
  type AnnotationTarget,
  type EntityTypeName,
  MarkAt,
  type MarkInfo,
  UndoAnnotation,
  type Verdict,
} from '../../../server/src/protocol';
import { NEWS } from '../candidates';
import { toPosition } from '../convert';
import { sameRange } from '../ranges';
import { say } from '../say';
import type { Session } from '../session';

/** What a command without an argument is about: the mark that is shown at the cursor, else the selection. */
export function targetHere(session: Session): AnnotationTarget | undefined {
  return session.shown.target ?? selectedTarget();
}

/** The selection of the active article, or its cursor; undefined when no article is active. */
export function selectedTarget(): AnnotationTarget | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS) return undefined;
  const { start, end } = editor.selection;
  const range = { start: toPosition(start), end: toPosition(end) };
  return { uri: editor.document.uri.toString(), range };
}

/** Sends a decision to the server and shows what it changed. */
export async function annotate(session: Session, params: AnnotateParams): Promise<void> {
  const answer = await session.server.ask(Annotate, params, undefined, (reason) => {
    void vscode.window.showErrorMessage(`This annotation is not kept: ${reason}`);
  });
  const isNew = params.verdict.kind === 'mark';
  if (answer?.title) say(`Done: ${answer.title}`);
  else if (answer) say(isNew ? 'Select the words to mark first.' : 'There is no mark here to decide about.');
  session.refresh();
}

/** Decides about what is at the target, or at the cursor. */
export async function decide(
  session: Session,
  verdict: Verdict,
  target = targetHere(session),
): Promise<void> {
  if (target) await annotate(session, { targets: [target], verdict });
}

/** Marks the selected words; those of the mark that is shown when they are of the same kind. */
export async function markAs(session: Session, type: EntityTypeName | 'quote'): Promise<void> {
  const { target } = session.shown;
  const isOfKind = target?.only === (type === 'quote' ? 'quote' : 'mention');
  await decide(session, { kind: 'mark', type }, isOfKind ? target : selectedTarget());
}

/** Gives the mark that is most like the selected words their extent. */
export async function changeExtent(session: Session): Promise<void> {
  const target = selectedTarget();
  if (!target) return;
  if (sameRange(target.range, { start: target.range.start, end: target.range.start })) {
    say('Select the words that the mark should cover first.');
    return;
  }
  await decide(session, { kind: 'extent', range: target.range }, target);
}

/** The mark at a place; says so when there is none. */
export async function markAt(session: Session, target: AnnotationTarget): Promise<MarkInfo | undefined> {
  const mark = await session.server.ask(MarkAt, target);
  const wanted = { mention: 'name', quote: 'quote' } as const;
  if (!mark) say(`There is no ${target.only ? wanted[target.only] : 'mark'} here to decide about.`);
  return mark ?? undefined;
}

export async function undoAnnotation(session: Session, redo: boolean): Promise<void> {
  const action = await session.server.ask(UndoAnnotation, { redo }, undefined, (reason) => {
    void vscode.window.showErrorMessage(`This is not ${redo ? 'done again' : 'taken back'}: ${reason}`);
  });
  if (action === undefined) return;
  const done = redo ? 'Done again' : 'Taken back';
  const nothing = redo ? 'There is nothing to do again.' : 'There is no annotation to undo.';
  say(action ? `${done}: ${action.title}` : nothing);
  session.refresh();
}
