import { expect, it } from 'vitest';
import { remember } from './remember';

it('asks once for each text, also when the answer is nothing', () => {
  let asked = 0;
  const length = remember((text): number | undefined => {
    asked++;
    return text === '' ? undefined : text.length;
  });
  expect([length('abc'), length(''), length('abc'), length('')]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toBe(2);
});

it('forgets before it grows without bound', () => {
  let asked = 0;
  const same = remember((text) => {
    asked++;
    return text;
  });
  for (let i = 0; i < 40_000; i++) same(`w${i}`);
  same('w39999');
  expect(asked).toBe(40_000);
  same('w1');
  expect(asked).toBe(40_001);
});
