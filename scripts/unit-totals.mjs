import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run unit` has vitest write its JSON report; `npm ci` removes it, so it is never from another clone. */
export const UNIT_RESULTS = 'node_modules/.cache/unit-results.json';

/**
 * The totals of the last `npm run unit`, as `N passed, N failed`.
 * A file that could not be loaded has no test that failed, and counts as one.
 * @param {string} root
 */
export function unitTotals(root) {
  const results = JSON.parse(readFileSync(join(root, UNIT_RESULTS), 'utf8'));
  const unloaded = results.testResults.filter(
    (/** @type {{ status: string, assertionResults: readonly { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return `${results.numPassedTests} passed, ${results.numFailedTests + unloaded.length} failed`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(unitTotals(fileURLToPath(new URL('..', import.meta.url))));
}
