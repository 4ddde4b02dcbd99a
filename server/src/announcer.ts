import type { Timers } from './runtime';

/** A pause in typing. */
const QUIET = 300;
/** Nobody waits longer for news, however much goes on. */
const LONGEST = 2000;

/** What changed: articles by URI; undefined for anything. */
export type Change = readonly string[] | undefined;

/** Gathers changes and tells of them once it is quiet. */
export class Announcer {
  readonly #timers: Timers;
  readonly #announce: (change: Change) => void;
  #changed = new Set<string>();
  #everything = false;
  #since: number | undefined;
  #cancelTimer: () => void = () => {};

  constructor(timers: Timers, announce: (change: Change) => void) {
    this.#timers = timers;
    this.#announce = announce;
  }

  changed(change: Change): void {
    if (change) for (const uri of change) this.#changed.add(uri);
    else this.#everything = true;
    this.#since ??= this.#timers.now();
    this.#cancelTimer();
    const left = this.#since + LONGEST - this.#timers.now();
    this.#cancelTimer = this.#timers.after(Math.max(0, Math.min(QUIET, left)), () => this.#flush());
  }

  dispose(): void {
    this.#cancelTimer();
  }

  #flush(): void {
    const change = this.#everything ? undefined : [...this.#changed].sort();
    this.#changed = new Set();
    this.#everything = false;
    this.#since = undefined;
    this.#announce(change);
  }
}
