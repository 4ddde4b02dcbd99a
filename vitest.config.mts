import { defineConfig } from 'vitest/config';

const testTimeout = 60_000;
const hookTimeout = 60_000;
/** Longer than anything takes on a slow machine; a poll ends as soon as it finds what it looks for. */
const expect = { poll: { timeout: 30_000, interval: 20 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/**/*.test.ts', 'client/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['server/test/**'],
          testTimeout,
          hookTimeout,
          expect,
        },
      },
      // Talks to the bundled server over stdio: needs `npm run build` first.
      { test: { name: 'protocol', include: ['server/test/**/*.test.ts'], testTimeout, hookTimeout, expect } },
    ],
  },
});
