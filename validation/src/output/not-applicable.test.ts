import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { createContext } from '../report/context.ts';
import { identity } from '../report/sections/r01-identity.ts';
import { resultsFixture } from '../report/testing/results-fixture.ts';
import { verdictOf } from '../report/verdict.ts';
import type { Results } from '../results.ts';
import { junitXml } from './junit.ts';
import { summaryMarkdown } from './summary-markdown.ts';

const IDLE: Results['controls'][number] = {
  ...{ id: 'labels', label: 'Labels are as locked', status: 'not_applicable', findings: ['own cases: no lock'] },
};

/** A run on own cases that passed what applies to it. */
function ownResults(): Results {
  const fixture = resultsFixture();
  return {
    ...fixture,
    mode: 'own_cases',
    gates: fixture.gates.filter(({ status }) => status === 'passed'),
    controls: [...fixture.controls.filter(({ status }) => status === 'passed'), IDLE],
    labelLock: { status: 'no_lock', rowsLocked: 0, findings: [] },
  };
}

const contextOf = (results: Results) => createContext(results, dorsalMetastasis, {});

describe('a control that does not apply to own cases', () => {
  test('did not pass in the summary, and does not speak against it', () => {
    const page = summaryMarkdown(ownResults());
    expect(page).toContain('Every gate and control that applies passed; 1 of the controls do not apply.');
    expect(page).toContain('| labels | not applicable |');
  });

  test('is skipped, with its reason, in what a pipeline reads', () => {
    expect(junitXml(ownResults())).toContain('<skipped message="own cases: no lock"/>');
  });

  test('is counted apart on the first screen of the report', () => {
    expect(verdictOf(contextOf(ownResults())).controls).toBe(
      '1 control of the record: 1 passed, 0 failed, 0 could not be evaluated; 1 more do not apply',
    );
  });

  test('alone is no control that passed', () => {
    const verdict = verdictOf(contextOf({ ...ownResults(), controls: [IDLE] }));
    expect(verdict.clear).toBe(false);
    expect(verdict.headline).toMatch(/^Blocked/);
  });
});

describe('the label lock', () => {
  test('of own cases is not applicable, and nothing is said of rows that would be as locked', () => {
    const { markup } = identity(contextOf(ownResults()));
    expect(markup).toContain('own cases: nothing locks their labels');
    expect(markup).not.toMatch(/rows are locked|No row differs/);
  });

  test('of the repository that is not there is said as before', () => {
    const { markup } = identity(contextOf({ ...ownResults(), mode: 'repository' }));
    expect(markup).toContain('0 rows are locked');
  });
});
