import { describe, expect, test } from 'vitest';
import { mutation } from '../results/mutation.ts';
import type { LabelledCase } from './labelled-cases.ts';
import { mutantsOf } from './mutants.ts';
import type { RuleExamples } from './rule-examples.ts';
import { mutantOutcomes, mutationResults, runMutation } from './run-mutation.ts';
import { row, TINY, table } from './testing/tiny-ruleset.ts';
import { examplesOf, NO_EXAMPLES, visitCase } from './testing/tiny-trial.ts';

const silent = (): void => undefined;

function outcomes(examples: RuleExamples = NO_EXAMPLES, cases: readonly LabelledCase[] = [], ruleset = TINY) {
  const found = mutantOutcomes(ruleset, mutantsOf(ruleset), { cases, examples, onProgress: silent });
  return (id: string) => {
    const outcome = found.find(({ mutant }) => mutant.id === id);
    if (outcome === undefined) throw new Error(`There is no mutant ${id}`);
    return outcome;
  };
}

describe('what kills a mutant', () => {
  test('a proof that is violated now kills, and is named', () => {
    const outcome = outcomes();
    expect(outcome('scan.sign/delete_row').proofs).toEqual(['INV-1', 'no-dead-row.visit']);
    expect(outcome('scan.none/delete_row').proofs).toEqual(['no-gap.scan']);
    expect(outcome('scan.sign/urgency_later').proofs).toEqual([]);
  });

  test('a row moved to the emergency tier of a table that has none is noticed by the proof about such rows', () => {
    const never = { kind: 'not', of: { kind: 'always' } } as const;
    const rows = [
      row('scan.never', never, 'rest', { tier: 'contraindication' }),
      row('scan.all', { kind: 'always' }, 'scan'),
    ];
    const ruleset = { ...TINY, actions: [table('scan', ['scan', 'rest'], rows), ...TINY.actions.slice(1)] };
    expect(outcomes(NO_EXAMPLES, [], ruleset)('scan.never/tier_higher').proofs).toContain('emergency-rows');
  });

  test('a rule test whose expectation fails kills, and no other', () => {
    const outcome = outcomes(examplesOf([{ pain: 'at_night' }, 'scan = scan, week']));
    expect(outcome('scan.sign/urgency_later').seen.byExamples).toBe(true);
    expect(outcome('warning_sign/bound.1:from').seen.byExamples).toBe(false);
  });

  test('both sides of a bound as rule tests kill the mutants of the bound', () => {
    const at = (age_years: number) => ({ pain: 'by_day', age_years });
    const outcome = outcomes(examplesOf([at(70), 'scan = scan, week'], [at(69), 'scan = rest, none']));
    expect(outcome('warning_sign/bound.1:from').seen.byExamples).toBe(true);
  });

  test('a rule test that a constraint no longer lets in kills', () => {
    const outcome = outcomes(examplesOf([{ pain: 'by_day', fever: 'yes', age_years: 20 }, 'scan = rest, none']));
    expect(outcome('K1/widen.1:by_day').seen.byExamples).toBe(true);
    expect(outcome('K1/drop_conjunct').seen.byExamples).toBe(false);
  });

  test('an expectation about the order of the plan kills the loss of an ordering and a change of a clock', () => {
    const [scan, visit] = TINY.actions;
    const sooner = visit?.rows.map((one) => ({ ...one, urgency: 'week' as const })) ?? [];
    const later = scan?.rows.map((one) => ({ ...one, urgency: 'routine' as const })) ?? [];
    const ruleset = {
      ...TINY,
      actions: [table('scan', ['scan', 'rest'], later), table('visit', ['visit', 'rest'], sooner)],
    };
    const outcome = outcomes(examplesOf([{ pain: 'at_night' }, 'order scan visit']), [], ruleset);
    expect(outcome('scan before visit/drop_ordering').seen.byExamples).toBe(true);
    expect(outcome('scan.sign/disposition_next').seen.byExamples).toBe(true);
    expect(outcome('scan.sign/urgency_sooner').seen.byExamples).toBe(false);
  });

  test('a labelled row that compares otherwise kills; one that is only assessed otherwise does not', () => {
    const outcome = outcomes(NO_EXAMPLES, [visitCase({ pain: 'at_night' })]);
    expect(outcome('visit.scan/disposition_next').seen).toMatchObject({ byComparisons: true, byAssessments: true });
    expect(outcome('scan.sign/urgency_later').seen).toMatchObject({ byComparisons: false, byAssessments: true });
    expect(outcome('warning_sign/bound.1:from').seen).toMatchObject({ byComparisons: false, byAssessments: false });
  });

  test('a case for which a table has no row any more is assessed otherwise', () => {
    const outcome = outcomes(NO_EXAMPLES, [visitCase({ pain: 'by_day', age_years: 20 })]);
    expect(outcome('visit.none/delete_row').seen).toMatchObject({ byComparisons: true });
  });
});

describe('what is left', () => {
  const results = runMutation(TINY, [], NO_EXAMPLES, silent);
  const gap = (id: string) => results.gaps.find((one) => one.id === id);

  test('a mutant that answers every case as before is equivalent and no survivor', () => {
    expect(outcomes()('scan.sign/tier_higher').differences).toEqual([]);
    expect(gap('scan.sign/tier_higher')).toBeUndefined();
    expect(results.total.equivalent).toBeGreaterThan(0);
  });

  test('a survivor has a smallest case that it answers otherwise', () => {
    expect(gap('warning_sign/bound.1:from')).toMatchObject({
      labelledRows: 'unchanged',
      difference: { where: 'scan', from: 'scan, week', to: 'rest', witness: { age_years: 70 } },
    });
    expect(gap('K1/drop_conjunct')).toMatchObject({
      difference: { where: 'possible patients', from: 'refused', witness: { pain: 'none', fever: 'yes' } },
    });
  });

  test('mutants are killed, survive or are equivalent, and the tables and operators add up to all', () => {
    const { total, byTable, byOperator } = results;
    expect(total.killed + total.survivors + total.equivalent).toBe(total.mutants);
    for (const key of ['mutants', 'killed', 'survivors', 'equivalent', 'gapsOfTests'] as const)
      for (const part of [byTable, byOperator]) expect(part.reduce((sum, one) => sum + one[key], 0)).toBe(total[key]);
  });

  test('the results have the form of the results document', () => {
    expect(mutation.parse(JSON.parse(JSON.stringify(results)))).toEqual(JSON.parse(JSON.stringify(results)));
  });

  test('the results are the same each time, and however the mutants are split', () => {
    const examples = examplesOf([{ pain: 'at_night' }, 'scan = scan, week']);
    const cases = [visitCase({ pain: 'by_day' })];
    const whole = JSON.stringify(runMutation(TINY, cases, examples, silent));
    const trial = { cases, examples, onProgress: silent };
    const one = mutantsOf(TINY).flatMap((mutant) => mutantOutcomes(TINY, [mutant], trial));
    expect(JSON.stringify(runMutation(TINY, cases, examples, silent))).toBe(whole);
    expect(JSON.stringify(mutationResults(TINY, cases, examples, one))).toBe(whole);
  });
});
