import * as vscode from 'vscode';
import {
  type AnnotationTarget,
  PlaceOrphan,
  Review,
  type ReviewItem,
  type Verdict,
} from '../../../server/src/protocol';
import { sameRange } from '../ranges';
import { say } from '../say';
import type { Session } from '../session';
import type { OutlineNode, Placed } from '../views/node';
import { shorten } from '../words';
import { annotate, selectedTarget } from './decide';

/** Decides about the line at the keyboard focus of the Review view, and goes on to the one behind it. */
export function reviewSelected(session: Session, verdict: Verdict): Promise<void> {
  return inTurn(async () => {
    const line = await focusedLine(session);
    if (!line?.node.mark) return;
    const next = besides(line);
    await annotate(session, { targets: [line.node.mark], verdict });
    if (next) await show(session, next);
  });
}

/** Goes on to the next line of the Review view and leaves this one open; begins with the first proposal. */
export function reviewSkip(session: Session): Promise<void> {
  return inTurn(async () => {
    await vscode.commands.executeCommand('newsmark.review.focus');
    const line = await focusedLine(session);
    const next = line?.node.mark ? besides(line) : await behindLast(session);
    if (next) await show(session, next);
  });
}

/** The line of the Review view that was gone on to last. */
const goneOnTo = new WeakMap<Session, Placed>();

/** The proposal behind the one gone on to last: a view that is drawn anew has no selection for a moment. Else the first. */
async function behindLast(session: Session): Promise<Placed | undefined> {
  const { review } = session.views;
  const proposals = (await review.getChildren()).find(({ id }) => id === 'open');
  const open = proposals ? await review.getChildren(proposals) : [];
  const at = open.findIndex(({ id }) => id === goneOnTo.get(session)?.id);
  return open[at + 1] ?? open[0];
}

let last: Promise<void> = Promise.resolve();

/** Keys may come quicker than answers: each is about the line that the one before it went on to. */
function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work, work);
  return last;
}

/**
 * The line that the keyboard is at. VS Code tells extensions what is selected, and arrow keys move the focus only: the
 * focused line is selected first. While the view is drawn anew no line has the focus: then it is that selected before.
 */
async function focusedLine({ views: { review } }: Session): Promise<Placed | undefined> {
  const [before] = review.selection;
  await vscode.commands.executeCommand('list.selectAndPreserveFocus');
  return review.selection[0] ?? before;
}

/** The line behind another one, or before it when that is the last. */
function besides({ parent, id }: Placed): Placed | undefined {
  const siblings = parent?.children ?? [];
  const index = siblings.findIndex((one) => one.id === id);
  return siblings[index + 1] ?? siblings[index - 1];
}

/** Selects a line of the Review view and shows its place in the editor; the keyboard stays in the view. */
async function show(session: Session, line: Placed): Promise<void> {
  goneOnTo.set(session, line);
  if (line.node.mark) await session.shown.show(line.node.mark, true);
  await session.views.review.show(line);
}

/** The proposal that `reviewNext` showed last. */
const stepped = new WeakMap<Session, ReviewItem>();

/**
 * Shows the next proposal in the editor, the least certain first; from the last it goes to the first. When the article is
 * done it goes on with the others.
 */
export async function reviewNext(session: Session): Promise<void> {
  const { uri } = session.active;
  const inArticle = uri ? ((await session.server.ask(Review, { uri }))?.open ?? []) : [];
  const open = inArticle.length > 0 ? inArticle : ((await session.server.ask(Review, {}))?.open ?? []);
  const next = behind(open, stepped.get(session));
  if (!next) {
    say('Every mark of these articles is decided.');
    return;
  }
  stepped.set(session, next);
  await session.shown.show({ uri: next.uri, range: next.range, only: next.kind });
  const isElsewhere = uri !== undefined && inArticle.length === 0;
  const done = isElsewhere ? `That article is done. Next: ${next.title}. ` : '';
  say(`${done}${question(next)}`, 8000);
}

/** The proposal behind one that may be decided by now; the first when there is none, or that was in another article. */
function behind(open: readonly ReviewItem[], last: ReviewItem | undefined): ReviewItem | undefined {
  if (!last || !open.some(({ uri }) => uri === last.uri)) return open[0];
  const at = open.findIndex((item) => isSame(item, last));
  const next = at < 0 ? open.find(({ confidence }) => confidence >= last.confidence) : open[at + 1];
  return next ?? open[0];
}

const isSame = (a: ReviewItem, b: ReviewItem) =>
  a.uri === b.uri && a.kind === b.kind && sameRange(a.range, b.range);

const KINDS: Readonly<Record<ReviewItem['type'], string>> = {
  PER: 'a person',
  LOC: 'a place',
  ORG: 'an organisation',
  MISC: 'another name',
  direct: 'a quote',
  indirect: 'an indirect quote',
  mixed: 'a partly direct quote',
};

function question({ words, type, confidence }: ReviewItem): string {
  return `Is “${shorten(words)}” ${KINDS[type]}? ${Math.round(confidence * 100)} % likely: Accept, Reject or Change Type.`;
}

/** Puts an orphan of the active article on the selected words. */
export async function placeHere(session: Session, placed?: Placed): Promise<void> {
  const node = (placed ?? (await focusedLine(session)))?.node;
  const target = selectedTarget();
  const isInArticle = node?.orphan && target?.uri === node.orphan.uri;
  const isPlaced = isInArticle ? await settleOrphan(session, node.orphan, target.range) : false;
  if (isPlaced) say(`Done: Place “${shorten(node!.label)}”`);
  if (isPlaced === false)
    void vscode.window.showInformationMessage('Select the words in their article first, then Place Here.');
}

/** Lets go of an orphan; the undo brings it back. */
export async function letGo(session: Session, placed?: Placed): Promise<void> {
  const node = (placed ?? (await focusedLine(session)))?.node;
  if (!node?.orphan) {
    say('Only what is not found again can be let go of.');
    return;
  }
  if (await settleOrphan(session, node.orphan, null)) say(`Done: Let go of “${shorten(node.label)}”`);
}

/** False when there are no words to place it on; undefined when it cannot be kept, which is said. */
async function settleOrphan(
  session: Session,
  orphan: NonNullable<OutlineNode['orphan']>,
  range: AnnotationTarget['range'] | null,
): Promise<boolean | undefined> {
  const answer = await session.server.ask(PlaceOrphan, { ...orphan, range }, undefined, (reason) => {
    void vscode.window.showErrorMessage(`This annotation is not kept: ${reason}`);
  });
  session.refresh();
  return answer?.done;
}
