// Runs in VS Code's web worker extension host: scripts/web.mjs bundles and starts it. Mocha's own browser build wants a
// page, so the few tests here are plain functions; each finished one is a line on the console that the script reads.
import { tests } from './smoke';

/** VS Code calls this; a rejection makes the window report exit code 1. */
export async function run(): Promise<void> {
  let failures = 0;
  for (const [title, test] of Object.entries(tests)) {
    const start = performance.now();
    try {
      await test();
      report({ state: 'passed', title, milliseconds: performance.now() - start });
    } catch (error) {
      failures++;
      report({ state: 'failed', title, error: error instanceof Error ? error.stack : String(error) });
    }
  }
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

function report(result: object): void {
  console.log(`NEWSMARK_TEST_RESULT ${JSON.stringify(result)}`);
}
