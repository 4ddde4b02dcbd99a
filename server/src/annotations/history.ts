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
  #queue: Promise<unknown> = Promise.resolve();

  push(action: Action): void {
    this.#done = [...this.#done.slice(1 - DEPTH), action];
    this.#undone = [];
  }

  /** Takes the last action back; undefined when there is none. When that fails, it stays to be taken back. */
  undo(): Promise<Action | undefined> {
    return this.#inTurn(() => this.#undo());
  }

  /** Does again what was taken back last; undefined when there is nothing. */
  redo(): Promise<Action | undefined> {
    return this.#inTurn(() => this.#redo());
  }

  async #undo(): Promise<Action | undefined> {
    const action = this.#done.at(-1);
    if (!action) return undefined;
    await action.undo();
    this.#done = this.#done.filter((one) => one !== action);
    this.#undone.push(action);
    return action;
  }

  async #redo(): Promise<Action | undefined> {
    const action = this.#undone.at(-1);
    if (!action) return undefined;
    await action.redo();
    this.#undone = this.#undone.filter((one) => one !== action);
    this.#done.push(action);
    return action;
  }

  /** Who is quick asks for the next while the one before is under way. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(step);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}
