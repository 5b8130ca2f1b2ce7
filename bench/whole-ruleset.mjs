import { loadOurs } from './bundle.mjs';

/**
 * One task about the whole ruleset in this fresh process: prints its seconds and the peak memory of the process.
 */
const { dorsalMetastasis, engineOf, prove, semanticDifference } = await loadOurs();

const tasks = {
  compilation: () => engineOf(dorsalMetastasis),
  proofs: () => prove(dorsalMetastasis),
  difference: () => semanticDifference(dorsalMetastasis, withOtherThreshold(dorsalMetastasis)),
};

/** The same ruleset with short survival under 6 instead of 3 months. */
function withOtherThreshold(ruleset) {
  const conditions = ruleset.conditions.map((named) =>
    named.name === 'short_survival' ? { ...named, when: { ...named.when, to: 6 } } : named,
  );
  return { ...ruleset, conditions };
}

const task = tasks[process.argv[2]];
const start = performance.now();
const result = task();
const seconds = (performance.now() - start) / 1000;
// In KiB on every platform.
const mebibytes = process.resourceUsage().maxRSS / 1024;
const found = result.equivalent === undefined ? '' : `${result.actions.length} differences`;
console.log(JSON.stringify({ seconds, mebibytes, found }));
