import { describe, expect, test } from 'vitest';
import { assess } from '../assess/assess.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { semanticDifference } from './semantic-difference.ts';

const withCondition = (name: string, when: Ruleset['conditions'][number]['when']): Ruleset => ({
  ...dorsalMetastasis,
  conditions: dorsalMetastasis.conditions.map((named) => (named.name === name ? { ...named, when } : named)),
});
const survivalUnder = (months: number) =>
  withCondition('short_survival', { kind: 'range', fact: 'life_expectancy_months', to: months, toExcluded: true });

describe('the difference between two rulesets', () => {
  test('a ruleset does not differ from itself', () => {
    expect(semanticDifference(dorsalMetastasis, dorsalMetastasis)).toMatchObject({ equivalent: true, actions: [] });
  });

  test('reordering the rows of every table changes nothing', () => {
    const reversed = {
      ...dorsalMetastasis,
      actions: dorsalMetastasis.actions.map((table) => ({ ...table, rows: [...table.rows].reverse() })),
    };
    expect(semanticDifference(dorsalMetastasis, reversed).equivalent).toBe(true);
  });

  test('another wording of a condition with the same meaning changes nothing', () => {
    const same = withCondition('compression', {
      kind: 'not',
      of: { kind: 'not', of: { kind: 'one_of', fact: 'cord_compression', values: ['yes'] } },
    });
    expect(semanticDifference(dorsalMetastasis, same).equivalent).toBe(true);
  });

  test('a threshold moved from 3 to 6 months changes patients with 3 to under 6 months and no others', () => {
    const surgery = semanticDifference(dorsalMetastasis, survivalUnder(6)).actions.find(
      ({ action }) => action === 'surgery',
    );
    expect(surgery?.classes.length).toBeGreaterThan(0);
    for (const { witness, to } of surgery?.classes ?? []) {
      const months = witness['life_expectancy_months'];
      expect(months).toBeGreaterThanOrEqual(3);
      expect(months).toBeLessThan(6);
      expect(to).toBe('not_recommended, day');
    }
  });

  test('the witness really changes from the old outcome to the new one', () => {
    const revised = survivalUnder(6);
    for (const { action, classes } of semanticDifference(dorsalMetastasis, revised).actions.filter(({ action: id }) =>
      ['surgery', 'radiotherapy', 'observation'].includes(id),
    )) {
      for (const { from, to, witness } of classes) {
        const dispositions = [dorsalMetastasis, revised].map((ruleset) => {
          const result = assess(ruleset, witness);
          const found =
            result.status === 'assessed' ? result.actions.find((candidate) => candidate.action === action) : undefined;
          return found?.status === 'decided' ? found.disposition : 'undecided';
        });
        expect(dispositions).toEqual([from.split(',')[0], to.split(',')[0]]);
      }
    }
  });

  test('the states of the classes add up to the states of the action', () => {
    for (const { states, classes } of semanticDifference(dorsalMetastasis, survivalUnder(6)).actions)
      expect(classes.reduce((sum, change) => sum + BigInt(change.states), 0n)).toBe(BigInt(states));
  });

  test('it is the same in both directions, with the directions turned', () => {
    const there = semanticDifference(dorsalMetastasis, survivalUnder(6));
    const back = semanticDifference(survivalUnder(6), dorsalMetastasis);
    expect(back.actions.map(({ action, states }) => [action, states])).toEqual(
      there.actions.map(({ action, states }) => [action, states]),
    );
  });

  test('a constraint that forbids more patients is reported as a change of the space', () => {
    const stricter = {
      ...dorsalMetastasis,
      constraints: [
        ...dorsalMetastasis.constraints,
        {
          id: 'K99',
          label: 'no ESCC 1a',
          holds: { kind: 'not', of: { kind: 'one_of', fact: 'escc', values: ['1a'] } } as const,
        },
      ],
    };
    expect(semanticDifference(dorsalMetastasis, stricter).spaceChanged).toMatchObject([
      { possibleOnlyIn: 'first', witness: { escc: '1a' } },
    ]);
  });

  test('an action that only one ruleset has is named', () => {
    const fewer = { ...dorsalMetastasis, actions: dorsalMetastasis.actions.filter(({ id }) => id !== 'bone_agent') };
    expect(semanticDifference(dorsalMetastasis, fewer)).toMatchObject({
      equivalent: false,
      onlyInFirst: ['bone_agent'],
    });
  });

  test('rulesets about different facts are refused', () => {
    const other = { ...dorsalMetastasis, facts: dorsalMetastasis.facts.slice(1) };
    expect(() => semanticDifference(dorsalMetastasis, other)).toThrow('different facts');
  });
});
