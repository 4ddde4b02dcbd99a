import * as vscode from 'vscode';
import type { IndexingState } from '../../../server/src/protocol';
import type { ActiveArticle } from '../activeArticle';
import { reviewSource } from '../annotate/review';
import type { ViewName } from '../api';
import type { Server } from '../server';
import { Follow } from './follow';
import { namesSource } from './names';
import { Outline, type OutlineSource } from './outline';
import { speakersSource } from './speakers';
import { topicsSource } from './topics';

export interface Outlines extends vscode.Disposable {
  readonly views: Readonly<Record<ViewName, Outline>>;
  refresh(): void;
  /** Shows in the view that articles are being read. */
  indexing(state: IndexingState): void;
}

/** Creates the views of the outline and lets them follow the cursor. */
export function createOutline(
  server: Server,
  active: ActiveArticle,
  context: vscode.ExtensionContext,
  updated: () => void,
): Outlines {
  const outline = (source: OutlineSource) => new Outline(source, active, context.workspaceState, updated);
  const views = {
    speakers: outline(speakersSource(server)),
    topics: outline(topicsSource(server)),
    names: outline(namesSource(server)),
    review: outline(reviewSource(server)),
  };
  const all = Object.values(views);
  const progress = new ViewProgress('newsmark.speakers');
  const owned = vscode.Disposable.from(...all, new Follow(server, all), progress);
  return {
    views,
    refresh: () => {
      for (const one of all) one.refresh();
    },
    indexing: ({ state }) => progress.set(state === 'indexing'),
    dispose: () => owned.dispose(),
  };
}

/** The bar that runs along the top of a view while something is under way. */
class ViewProgress {
  readonly #viewId: string;
  #finish: (() => void) | undefined;

  constructor(viewId: string) {
    this.#viewId = viewId;
  }

  set(busy: boolean): void {
    if (busy === (this.#finish !== undefined)) return;
    this.dispose();
    if (!busy) return;
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    void vscode.window.withProgress({ location: { viewId: this.#viewId } }, () => finished);
  }

  dispose(): void {
    this.#finish?.();
    this.#finish = undefined;
  }
}
