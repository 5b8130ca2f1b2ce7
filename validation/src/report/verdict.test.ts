import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { createContext, type ReportResults } from './context.ts';
import { resultsFixture } from './testing/results-fixture.ts';
import { verdictOf } from './verdict.ts';

/** Results in which every computed check passed, and every row is approved. */
function clearResults(): ReportResults {
  const results = resultsFixture();
  const { rows } = results.identity.ruleset;
  const ruleset = { ...results.identity.ruleset, rowsApproved: rows, reviewStatus: 'approved' };
  return {
    ...results,
    identity: { ...results.identity, ruleset },
    gates: results.gates.filter(({ status }) => status === 'passed'),
    controls: results.controls.filter(({ status }) => status === 'passed'),
    invariants: results.invariants.filter(({ status }) => status === 'held'),
  };
}

const verdict = (results: ReportResults, partsNotDone = 0) =>
  verdictOf(createContext(results, dorsalMetastasis, {}), partsNotDone);

describe('verdictOf', () => {
  it('is clear only when everything passed and every row is approved, and is no approval even then', () => {
    expect(verdict(clearResults())).toMatchObject({
      clear: true,
      headline: 'The computed checks passed. This is no approval: persons sign (R19).',
    });
  });

  it.each([
    ['a gate that failed', { gates: resultsFixture().gates }],
    ['no gate', { gates: [] }],
    ['a control that failed', { controls: resultsFixture().controls }],
    ['no control', { controls: [] }],
    ['a rule that is violated or was not run', { invariants: resultsFixture().invariants }],
    ['no rule', { invariants: [] }],
    ['rows that nobody has approved', { identity: resultsFixture().identity }],
  ] as const)('is blocked by %s', (_, change) => {
    const found = verdict({ ...clearResults(), ...change });
    expect(found.clear).toBe(false);
    expect(found.headline).toMatch(/^Blocked: /);
  });

  it('is blocked by a part of the report that is not done', () => {
    expect(verdict(clearResults(), 17)).toMatchObject({
      clear: false,
      headline: 'Blocked: the computed checks passed, and parts of this report are not done.',
    });
  });

  it('is blocked when a section is missing', () => {
    for (const section of ['gates', 'controls', 'invariants', 'identity'] as const) {
      const { [section]: _, ...rest } = clearResults();
      expect(verdict(rest).clear, section).toBe(false);
    }
  });
});
