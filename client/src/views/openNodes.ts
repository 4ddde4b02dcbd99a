import type * as vscode from 'vscode';

/** Nodes remembered at most for a view. */
const MOST = 500;

/** Remembers in the workspace which nodes of a view the reader opened or closed. */
export class OpenNodes {
  readonly #memory: vscode.Memento;
  readonly #key: string;
  readonly #open: Map<string, boolean>;

  constructor(memory: vscode.Memento, view: string) {
    this.#memory = memory;
    this.#key = `newsmark.open.${view}`;
    this.#open = new Map(memory.get<[string, boolean][]>(this.#key, []));
  }

  isOpen(id: string, otherwise: boolean): boolean {
    return this.#open.get(id) ?? otherwise;
  }

  set(id: string, open: boolean): void {
    this.#open.delete(id);
    this.#open.set(id, open);
    void this.#memory.update(this.#key, [...this.#open].slice(-MOST));
  }
}
