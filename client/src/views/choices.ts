import * as vscode from 'vscode';
import type { Sort } from '../../../server/src/protocol';
import type { ViewName } from '../api';

export type ScopeName = 'article' | 'all';
export type Grouping = 'article' | 'topic';

/** What the reader chose in the title of a view. */
export interface Choices {
  readonly scope: ScopeName;
  readonly sort: Sort;
  /** What the quotes of a speaker hang below. */
  readonly grouping: Grouping;
}

const DEFAULTS: Choices = { scope: 'article', sort: 'prominence', grouping: 'article' };

/** Remembers the reader's choices for a view in the workspace, and tells the buttons in its title. */
export class ViewChoices implements Choices {
  readonly #memory: vscode.Memento;
  readonly #view: ViewName;

  constructor(memory: vscode.Memento, view: ViewName) {
    this.#memory = memory;
    this.#view = view;
    for (const choice of ['scope', 'sort', 'grouping'] as const) this.#tell(choice);
  }

  get scope(): ScopeName {
    return this.#get('scope');
  }

  get sort(): Sort {
    return this.#get('sort');
  }

  get grouping(): Grouping {
    return this.#get('grouping');
  }

  async set(chosen: Partial<Choices>): Promise<void> {
    for (const choice of Object.keys(chosen) as (keyof Choices)[]) {
      await this.#memory.update(this.#key(choice), chosen[choice]);
      this.#tell(choice);
    }
  }

  #get<C extends keyof Choices>(choice: C): Choices[C] {
    return this.#memory.get(this.#key(choice), DEFAULTS[choice]);
  }

  #key(choice: keyof Choices): string {
    return `newsmark.${choice}.${this.#view}`;
  }

  #tell(choice: keyof Choices): void {
    void vscode.commands.executeCommand('setContext', this.#key(choice), this.#get(choice));
  }
}
