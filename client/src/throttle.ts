/**
 * Runs an action at most once per `delay` milliseconds, always once after the last call: a burst of changes
 * costs one update, and a steady stream still updates.
 */
export class Throttle {
  readonly #delay: number;
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: number, action: () => void) {
    this.#delay = delay;
    this.#action = action;
  }

  schedule(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#delay);
  }

  /** Runs the action at once; a scheduled run is dropped. */
  now(): void {
    this.dispose();
    this.#action();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
