import { describe, expect, test } from 'vitest';
import { LATE, PROGRESSIVE } from '../rulesets/dorsal-metastasis/examples/patients.ts';
import { STATEMENT_EXAMPLES } from '../rulesets/dorsal-metastasis/examples/statement-examples.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assess } from './assess.ts';
import type { AssessedCase } from './assessment.ts';
import { whatWouldChange } from './what-would-change.ts';

const assessed = (input: unknown): AssessedCase => {
  const result = assess(dorsalMetastasis, input);
  if (result.status !== 'assessed') throw new Error(JSON.stringify(result));
  return result;
};
const dispositions = (assessment: AssessedCase, id: string) =>
  assessment.actions.find(({ action }) => action === id)?.possible.map(({ disposition }) => disposition) ?? [];

describe('what would change an action', () => {
  test('each change, applied, brings a disposition that was not possible', () => {
    for (const { given } of STATEMENT_EXAMPLES.slice(0, 40)) {
      const before = assessed(given);
      for (const { changes } of [
        whatWouldChange(before, 'surgery', { atMost: 2 }),
        whatWouldChange(before, 'dexamethasone', { atMost: 2 }),
      ]) {
        for (const { action, facts, becomes } of changes) {
          const after = dispositions(assessed({ ...before.entered, ...facts }), action);
          expect(after.some((disposition) => becomes.includes(disposition))).toBe(true);
          expect(dispositions(before, action).some((disposition) => becomes.includes(disposition))).toBe(false);
        }
      }
    }
  });

  test('no part of a change is enough', () => {
    const before = assessed(LATE);
    for (const { action, facts } of whatWouldChange(before, 'dexamethasone').changes) {
      for (const left of Object.keys(facts)) {
        const { [left]: _, ...rest } = facts;
        if (Object.keys(rest).length === 0) continue;
        const after = assess(dorsalMetastasis, { ...before.entered, ...rest });
        // A part alone can contradict the other facts; then there is no such patient.
        if (after.status === 'assessed') expect(dispositions(after, action)).toEqual(dispositions(before, action));
      }
    }
  });

  test('facts that cannot change are never among them', () => {
    const fixed = dorsalMetastasis.facts.filter((fact) => !fact.remeasurable).map((fact) => fact.id);
    const named = whatWouldChange(assessed(PROGRESSIVE), 'surgery').changes.flatMap(({ facts }) => Object.keys(facts));
    expect(named.filter((id) => fixed.includes(id))).toEqual([]);
    expect(named).toContain('life_expectancy_months');
  });

  test('an action that no fact can change has no changes, and says that none exists', () => {
    expect(whatWouldChange(assessed({}), 'oncology_review')).toMatchObject({ changes: [], exhaustive: true });
  });

  test('a copy of an assessment is refused with what to do', () => {
    expect(() => whatWouldChange({ ...assessed({}) }, 'surgery')).toThrow('assess its `entered` case again');
  });

  test('an action that does not exist is named', () => {
    expect(() => whatWouldChange(assessed({}), 'surgry')).toThrow('has no action surgry');
  });
});
