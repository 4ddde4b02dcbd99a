import type * as vscode from 'vscode';
import type { AnnotationTarget, Mark } from '../../server/src/protocol';
import type { Comparison } from './exchange/comparison';
import type { Outline } from './views/outline';

/** What has just been updated on screen. */
export type Update = 'state' | 'language' | 'marks' | 'outline' | 'overview' | 'comparison' | 'status';

/** `waiting`: no article so far, nothing runs. */
export type State = 'waiting' | 'starting' | 'indexing' | 'ready' | 'failed';

export type ViewName = 'speakers' | 'topics' | 'names' | 'review';

/** What `activate` returns: a look at the running extension, for tests and for other extensions. */
export interface NewsmarkApi {
  readonly state: State;
  /** Resolves when the server runs and has read every article there is; rejects when it cannot start. */
  ready(): Promise<void>;
  /** Resolves when the first decision whether there is an article at all has been made. */
  decided(): Promise<void>;
  /** Fires after something was updated. */
  readonly onDidUpdate: vscode.Event<Update>;
  /** Has the text of this document been looked at, to see whether it is an article? */
  hasLookedAt(document: vscode.TextDocument): boolean;
  /** The marks drawn in an article; empty while the markup is off. */
  marks(uri: vscode.Uri): readonly Mark[];
  /** The marks that are lit up because the cursor is in their quote, its speaker or its cue. */
  litMarks(uri: vscode.Uri): readonly Mark[];
  /** The mark that the review, the hints or a comparison has come to, while the cursor is there. */
  readonly shownMark: AnnotationTarget | undefined;
  /** Is the outline in the side bar? It is from the first article on. */
  readonly outlineShown: boolean;
  /** The outline's views; undefined while nothing runs. */
  readonly views: Readonly<Record<ViewName, Outline>> | undefined;
  /** The view of differences; undefined while nothing runs. */
  readonly comparison: Comparison | undefined;
  /** Text of the status bar item; undefined when it is hidden. */
  readonly status: string | undefined;
}
