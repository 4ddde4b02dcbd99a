import * as vscode from 'vscode';
import { PlaceOrphan, Review, type ReviewItem, type Verdict } from '../../../server/src/protocol';
import { reveal } from '../commands/openPassage';
import { sameRange } from '../ranges';
import type { Session } from '../session';
import type { Placed } from '../views/node';
import { annotate, selectedTarget } from './decide';

/** Decides about the lines that are selected in the Review view, and goes on to the next proposal. */
export async function reviewSelected(session: Session, verdict: Verdict): Promise<void> {
  const targets = session.views.review.selection.flatMap(({ node }) => node.mark ?? []);
  if (targets.length > 0) await annotate(session, { targets, verdict });
}

/** Shows the proposal behind the one that is selected, the least certain first; from the last it goes to the first. */
export async function reviewNext(session: Session): Promise<void> {
  const { uri } = session.active;
  const list = await session.server.ask(Review, uri ? { uri } : {});
  const open = list?.open ?? [];
  const here = selectedTarget();
  const isHere = (item: ReviewItem) => item.uri === here?.uri && sameRange(item.range, here.range);
  const next = open[(open.findIndex(isHere) + 1) % open.length];
  if (next) await reveal(next.uri, next.range);
  else vscode.window.setStatusBarMessage('Every mark of this article is decided.', 3000);
}

/** Puts an orphan of the active article on the selected words. */
export async function placeHere(session: Session, placed = chosenOrphan(session)): Promise<void> {
  const orphan = placed?.node.orphan;
  const target = selectedTarget();
  if (!orphan || target?.uri !== orphan.uri || vscode.window.activeTextEditor?.selection.isEmpty) {
    void vscode.window.showInformationMessage('Select the words in their article first, then Place Here.');
    return;
  }
  await session.server.ask(PlaceOrphan, { ...orphan, range: target.range });
  session.refresh();
}

/** Lets go of an orphan; the undo brings it back. */
export async function letGo(session: Session, placed = chosenOrphan(session)): Promise<void> {
  const orphan = placed?.node.orphan;
  if (!orphan) return;
  await session.server.ask(PlaceOrphan, { ...orphan, range: null });
  session.refresh();
}

function chosenOrphan(session: Session): Placed | undefined {
  return session.views.review.selection.find(({ node }) => node.orphan);
}
