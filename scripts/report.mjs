// How test results are printed and counted.

/**
 * @typedef {object} Result
 * @property {'passed' | 'failed' | 'pending'} state
 * @property {string} title
 * @property {number} [milliseconds]
 * @property {string} [error]
 */

const MARKS = { passed: '✓', failed: '✗', pending: '-' };

/**
 * Prints the results of one stage.
 * @param {string} stage
 * @param {Result[]} results
 * @returns {{ passed: number, failed: number }}
 */
export function report(stage, results) {
  console.log(`\n${stage}`);
  for (const { state, title, milliseconds, error } of results) {
    const time = milliseconds === undefined ? '' : ` (${Math.round(milliseconds)} ms)`;
    console.log(`  ${MARKS[state]} ${title}${time}`);
    if (error) console.log(error.replace(/^/gm, '      '));
  }
  const count = (state) => results.filter((result) => result.state === state).length;
  return { passed: count('passed'), failed: count('failed') };
}
