import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { Row } from '../tables/ruleset.ts';
import { assessed } from '../testing/assessed.ts';
import { evaluateDirectly, type World } from '../testing/direct.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { vocabularyOf } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import type { ActionAssessment } from './assessment.ts';
import { explain } from './explain.ts';

const inScope = consistentWorlds(dorsalMetastasis);
const anyLevel = consistentWorlds(dorsalMetastasis, vocabularyOf(dorsalMetastasis));
const tables = [...dorsalMetastasis.actions, dorsalMetastasis.strategy];

const inEveryWorld = (worlds: fc.Arbitrary<World>, numRuns: number, check: (world: World) => void) =>
  fc.assert(fc.property(worlds, check), fixedSeed(numRuns));

const outcome = ({ action, sources, statements, ...rest }: ActionAssessment) => rest;

const expectedOutcome = (row: Row | undefined) => {
  const { disposition, urgency, id } = row ?? {};
  const interim = { act: disposition, clock: urgency };
  return { status: 'decided', disposition, urgency, possible: [{ disposition, urgency }], interim, rows: [id] };
};

describe('a complete case, diagram against the tables read row by row', () => {
  test('every action has exactly one outcome, that of the tables', () =>
    inEveryWorld(inScope, 400, (world) => {
      const direct = evaluateDirectly(dorsalMetastasis, world);
      const { actions } = assessed(dorsalMetastasis, world);
      expect(actions.map(outcome)).toEqual(actions.map(({ action }) => expectedOutcome(direct.decide(action)[0])));
    }));

  test('the rows of a tier that hold together agree in disposition and urgency', () =>
    inEveryWorld(anyLevel, 400, (world) => {
      const direct = evaluateDirectly(dorsalMetastasis, world);
      const outcomes = tables.map(({ id }) => direct.decide(id).map((row) => `${row.disposition} ${row.urgency}`));
      expect(outcomes.filter((found) => new Set(found).size !== 1)).toEqual([]);
    }));

  test('the strategy is the word of the tables, with its acceptable words', () =>
    inEveryWorld(inScope, 400, (world) => {
      const [row] = evaluateDirectly(dorsalMetastasis, world).decide('strategy');
      const { strategy } = assessed(dorsalMetastasis, world);
      expect(strategy).toEqual({ status: 'decided', strategy: row?.disposition, acceptable: row?.acceptable ?? [] });
    }));

  test('the alerts are present exactly where their conditions hold', () =>
    inEveryWorld(inScope, 400, (world) => {
      const direct = evaluateDirectly(dorsalMetastasis, world);
      const expected = dorsalMetastasis.alerts.filter(({ when }) => direct.holds(when));
      expect(assessed(dorsalMetastasis, world).alerts).toEqual(
        expected.map(({ id, severity }) => ({ id, severity, certainty: 'present' })),
      );
    }));

  test('the score is complete, with the sum of its items', () =>
    inEveryWorld(inScope, 400, (world) => {
      const total = evaluateDirectly(dorsalMetastasis, world).total('sins');
      const [score] = assessed(dorsalMetastasis, world).scores;
      expect(score).toMatchObject({ status: 'complete', lowest: total, highest: total, possibleTotals: [total] });
      expect(score?.items.reduce((sum, { possible }) => sum + (possible[0]?.points ?? 0), 0)).toBe(total);
    }));

  test('outside the scope an extrapolated answer is that of the tables too', () =>
    inEveryWorld(anyLevel, 400, (world) => {
      const direct = evaluateDirectly(dorsalMetastasis, world);
      const { actions, strategy } = assessed(dorsalMetastasis, world, { extrapolate: true });
      for (const action of actions) expect(action.rows).toEqual([direct.decide(action.action)[0]?.id]);
      expect(strategy).toMatchObject({ strategy: direct.decide('strategy')[0]?.disposition });
    }));

  test('the explanation names the deciding row and the truth of every row as the tables have them', () =>
    inEveryWorld(anyLevel, 200, (world) => {
      const direct = evaluateDirectly(dorsalMetastasis, world);
      const assessment = assessed(dorsalMetastasis, world, { extrapolate: true });
      for (const { id } of tables) {
        const decides = direct.decide(id)[0]?.id;
        const { rows } = explain(assessment, id);
        const expected = rows.map(({ row }) => {
          const truth = direct.holds(row.when) ? 'true' : 'false';
          return [row.id, truth, truth, row.id === decides ? 'yes' : 'no'];
        });
        expect(rows.map(({ row, ...found }) => [row.id, found.truth, found.condition.truth, found.decides])).toEqual(
          expected,
        );
      }
    }));
});
