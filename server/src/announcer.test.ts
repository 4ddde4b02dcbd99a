import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer, type Change } from './announcer';
import type { Timers } from './runtime';

/** Time that passes when the test says so. */
class TestTimers implements Timers {
  #now = 0;
  #pending: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(delay: number, callback: () => void): () => void {
    const timer = { at: this.#now + delay, callback };
    this.#pending.push(timer);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== timer);
    };
  }

  async yield(): Promise<void> {}

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#pending.filter(({ at }) => at <= this.#now);
    this.#pending = this.#pending.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
  }
}

describe('Announcer', () => {
  let timers: TestTimers;
  let told: Change[];
  let announcer: Announcer;

  beforeEach(() => {
    timers = new TestTimers();
    told = [];
    announcer = new Announcer(timers, (change) => told.push(change));
  });

  it('tells of all changes at once when it is quiet', () => {
    announcer.changed(['b']);
    timers.pass(200);
    announcer.changed(['a']);
    timers.pass(200);
    expect(told).toEqual([]);
    timers.pass(100);
    expect(told).toEqual([['a', 'b']]);
  });

  it('does not wait for ever while changes go on', () => {
    for (let i = 0; i < 19; i++) {
      announcer.changed(['a']);
      timers.pass(100);
    }
    expect(told).toEqual([]);
    announcer.changed(['a']);
    timers.pass(100);
    expect(told).toEqual([['a']]);
  });

  it('tells that anything may have changed when one change says so', () => {
    announcer.changed(['a']);
    announcer.changed(undefined);
    timers.pass(300);
    announcer.changed(['b']);
    timers.pass(300);
    expect(told).toEqual([undefined, ['b']]);
  });

  it('is silent after its end', () => {
    announcer.changed(['a']);
    announcer.dispose();
    timers.pass(5000);
    expect(told).toEqual([]);
  });
});
