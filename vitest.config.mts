import { defineConfig } from 'vitest/config';

const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/**/*.test.ts', 'client/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['server/test/**'],
          testTimeout,
        },
      },
      // Talks to the bundled server over stdio: needs `npm run build` first.
      { test: { name: 'protocol', include: ['server/test/**/*.test.ts'], testTimeout } },
    ],
  },
});
