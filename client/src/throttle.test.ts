import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Throttle } from './throttle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('makes one run of a burst, after it', () => {
  const action = vi.fn();
  const throttle = new Throttle(100, action);
  for (let i = 0; i < 5; i++) throttle.schedule();
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(action).toHaveBeenCalledTimes(1);
});

it('still runs while calls keep coming', () => {
  const action = vi.fn();
  const throttle = new Throttle(100, action);
  for (let i = 0; i < 20; i++) {
    throttle.schedule();
    vi.advanceTimersByTime(50);
  }
  expect(action).toHaveBeenCalledTimes(10);
});

it('drops what is scheduled when it runs at once or is disposed of', () => {
  const action = vi.fn();
  const throttle = new Throttle(100, action);
  throttle.schedule();
  throttle.now();
  vi.advanceTimersByTime(200);
  expect(action).toHaveBeenCalledTimes(1);
  throttle.schedule();
  throttle.dispose();
  vi.advanceTimersByTime(200);
  expect(action).toHaveBeenCalledTimes(1);
});
