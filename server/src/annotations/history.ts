/** Something done that can be taken back, and done again. */
export interface Action {
  /** What it did, for the user: “Accept “Ulm””. */
  title: string;
  /** The articles it touched, as they are called now. */
  uris: readonly string[];
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Actions kept. */
const DEPTH = 200;

/** What was done, to take back step by step. Whatever an action touched, it is one step. */
export class History {
  #done: Action[] = [];
  #undone: Action[] = [];

  push(action: Action): void {
    this.#done = [...this.#done.slice(1 - DEPTH), action];
    this.#undone = [];
  }

  /** Takes the last action back; undefined when there is none. When that fails, it stays to be taken back. */
  async undo(): Promise<Action | undefined> {
    const action = this.#done.at(-1);
    if (!action) return undefined;
    await action.undo();
    this.#done = this.#done.filter((one) => one !== action);
    this.#undone.push(action);
    return action;
  }

  /** Does again what was taken back last; undefined when there is nothing. */
  async redo(): Promise<Action | undefined> {
    const action = this.#undone.at(-1);
    if (!action) return undefined;
    await action.redo();
    this.#undone = this.#undone.filter((one) => one !== action);
    this.#done.push(action);
    return action;
  }
}
