import type { ControlResult, Results } from '../results.ts';

/** Compares with the last signed release: no patient may be less urgent than then, beyond what is shown case by case. */
export function baselineControl(results: Results, baseline: Results): ControlResult {
  const before = new Set(baseline.disagreements.map(({ id }) => id));
  const worse = results.disagreements.filter(({ id, direction }) => direction === 'under' && !before.has(id));
  const held = new Map(baseline.invariants.map(({ id, status }) => [id, status]));
  const broken = results.invariants.filter(({ id, status }) => held.get(id) === 'held' && status !== 'held');
  const gone = [...held.keys()].filter((id) => !results.invariants.some((invariant) => invariant.id === id));
  const findings = [
    ...worse.map(({ id }) => `${id}: less urgent than the label, and was not in the baseline`),
    ...broken.map(({ id }) => `${id}: held in the baseline`),
    ...gone.map((id) => `${id}: in the baseline, and gone`),
  ];
  const label = 'Not worse than the baseline, case by case';
  return { id: 'baseline', label, status: findings.length === 0 ? 'passed' : 'failed', findings };
}
