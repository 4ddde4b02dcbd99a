// Runs Mocha inside VS Code's extension host. scripts/integration.mjs bundles and starts this; see there for how.
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What scripts/integration.mjs hands over in the environment variable NEWSMARK_TEST. */
interface Task {
  /** Bundled test files, absolute paths. */
  files: string[];
  /** Only tests whose full title contains this. */
  grep?: string;
  /** Gets one JSON line per finished test, because VS Code's own output mixes with that of the tests. */
  report: string;
}

/** One finished test or failed hook. */
interface Result {
  state: 'passed' | 'failed' | 'pending';
  title: string;
  milliseconds?: number;
  error?: string;
}

/** VS Code calls this; a rejection makes VS Code exit with code 1. */
export function run(): Promise<void> {
  const task = JSON.parse(process.env.NEWSMARK_TEST!) as Task;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Silent });
  if (task.grep) mocha.fgrep(task.grep);
  for (const file of task.files) mocha.addFile(file);

  const report = (result: Result) => appendFileSync(task.report, `${JSON.stringify(result)}\n`);
  return new Promise((resolve, reject) => {
    mocha
      .run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))))
      .on('pass', (test) => report({ state: 'passed', title: test.fullTitle(), milliseconds: test.duration }))
      .on('pending', (test) => report({ state: 'pending', title: test.fullTitle() }))
      .on('fail', (test, error: Error) =>
        report({ state: 'failed', title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
  });
}

/** Prints nothing: the results go to the report. */
class Silent extends Mocha.reporters.Base {}
