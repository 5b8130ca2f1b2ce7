import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import {
  type Completion,
  completionsOf,
  distinct,
  inputOfCone,
  outcomeIn,
  smallCones,
} from '../testing/completions.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { vocabularyInScope } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import type { AssessedCase } from './assessment.ts';
import { explain } from './explain.ts';

const vocabulary = vocabularyInScope(dorsalMetastasis);
const cones = smallCones(dorsalMetastasis, consistentWorlds(dorsalMetastasis), vocabulary, 300);
const tables = [...dorsalMetastasis.actions, dorsalMetastasis.strategy];

const inEveryCone = (numRuns: number, check: (assessment: AssessedCase, completions: readonly Completion[]) => void) =>
  fc.assert(
    fc.property(cones, (cone) => {
      const completions = completionsOf(dorsalMetastasis, cone, vocabulary);
      check(assessed(dorsalMetastasis, inputOfCone(cone)), completions);
    }),
    fixedSeed(numRuns),
  );

describe('a case with a few open facts, against all its completions', () => {
  test('the possible outcomes are exactly those that some completion leads to', () =>
    inEveryCone(400, (assessment, completions) => {
      for (const { action } of assessment.actions) {
        const expected = distinct(completions.map((completion) => outcomeIn(completion, action)));
        expect(outcomesOf(assessment, action), action).toEqual(expected);
      }
    }));

  test('the rows are exactly those that decide in some completion', () =>
    inEveryCone(200, (assessment, completions) => {
      for (const { action, rows } of assessment.actions) {
        const expected = distinct(completions.map(({ direct }) => direct.decide(action)[0]?.id ?? ''));
        expect([...rows].sort(), action).toEqual(expected);
      }
    }));

  test('the strategy is exactly the set of words of the completions', () =>
    inEveryCone(250, ({ strategy }, completions) => {
      const expected = distinct(completions.map(({ direct }) => direct.decide('strategy')[0]?.disposition ?? ''));
      const found = strategy.status === 'decided' ? [strategy.strategy] : [...strategy.possible].sort();
      expect(found).toEqual(expected);
    }));

  test('an alert is present in all completions, possible in some, or absent in all', () =>
    inEveryCone(250, ({ alerts }, completions) => {
      const expected = dorsalMetastasis.alerts.flatMap(({ id, severity, when }) => {
        const count = completions.filter(({ direct }) => direct.holds(when)).length;
        if (count === 0) return [];
        return [{ id, severity, certainty: count === completions.length ? 'present' : 'possible' }];
      });
      expect(alerts).toEqual(expected);
    }));

  test('the totals of a score are exactly those of the completions', () =>
    inEveryCone(250, ({ scores: [score] }, completions) => {
      const totals = [...new Set(completions.map(({ direct }) => direct.total('sins')))].sort((a, b) => a - b);
      expect(score).toMatchObject({ possibleTotals: totals, lowest: totals[0], highest: totals.at(-1) });
    }));

  test('the truth of a row is exactly its truth over all completions', () =>
    inEveryCone(150, (assessment, completions) => {
      for (const { id } of tables) {
        for (const { row, truth } of explain(assessment, id).rows) {
          const count = completions.filter(({ direct }) => direct.holds(row.when)).length;
          const expected = count === 0 ? 'false' : count === completions.length ? 'true' : 'unknown';
          expect(truth, row.id).toBe(expected);
        }
      }
    }));

  test('a settled trace of a condition is never at odds with a completion', () =>
    inEveryCone(100, (assessment, completions) => {
      for (const { id } of tables) {
        for (const { row, condition } of explain(assessment, id).rows) {
          if (condition.truth === 'unknown') continue;
          const holds = completions.map(({ direct }) => direct.holds(row.when));
          expect(new Set(holds), row.id).toEqual(new Set([condition.truth === 'true']));
        }
      }
    }));

  test('an overridden row holds in some completion in which a row of a higher tier decides', () =>
    inEveryCone(100, (assessment, completions) => {
      for (const { id } of tables) {
        const { rows, overrides } = explain(assessment, id);
        for (const { row: overridden, by } of overrides) {
          const when = rows.find(({ row }) => row.id === overridden)?.row.when;
          if (when === undefined) throw new Error(`${overridden} is no row`);
          const held = completions.filter(({ direct }) => direct.holds(when));
          expect([...by].sort(), overridden).toEqual(
            distinct(held.map(({ direct }) => direct.decide(id)[0]?.id ?? '')),
          );
        }
      }
    }));
});
