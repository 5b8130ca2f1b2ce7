import { survivalOutlook } from '@oncospine/scoring';
import { describe, expect, test } from 'vitest';
import { planText } from '../render/plan-text.ts';
import { renderExplanation } from '../render/render-explanation.ts';
import { renderPlan } from '../render/render-plan.ts';
import { PROGRESSIVE } from '../rulesets/dorsal-metastasis/examples/patients.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assess } from './assess.ts';
import { explain } from './explain.ts';
import { survivalFact } from './survival-fact.ts';

const { life_expectancy_months: _, ...unestimated } = PROGRESSIVE;
const estimate = (answer: 'likely' | 'unlikely' | 'undecided') => {
  const outlook = survivalOutlook({
    clinician_estimate: { answer, estimated_by: 'oncologist', estimated_on: '2026-01-31' },
  });
  const fact = survivalFact(outlook);
  return fact === undefined ? [] : [fact];
};
const surgery = (input: object, derived: ReturnType<typeof estimate>) => {
  const result = assess(dorsalMetastasis, input, { derived });
  if (result.status !== 'assessed') throw new Error(result.status);
  return { result, act: result.actions.find(({ action }) => action === 'surgery')?.interim.act };
};

describe('the survival outlook in the pathway', () => {
  test('"likely" stands for at least 3 months where no estimate is stated', () => {
    const { result } = surgery(unestimated, estimate('likely'));
    expect(result.derived).toMatchObject([{ fact: 'life_expectancy_months', use: 'used' }]);
    expect(
      result.actions.find(({ action }) => action === 'surgery')?.possible.map(({ disposition }) => disposition),
    ).not.toContain('not_recommended');
  });

  test('"unlikely" stands for under 3 months, and the opinion stays requested', () => {
    const { result, act } = surgery(unestimated, estimate('unlikely'));
    expect(act).toBe('not_recommended');
    expect(result.actions.find(({ action }) => action === 'surgical_opinion')?.interim).toEqual({
      act: 'request',
      clock: 'now',
    });
  });

  test('a stated estimate always wins', () => {
    const { result, act } = surgery(PROGRESSIVE, estimate('unlikely'));
    expect(act).toBe('recommended');
    expect(result.derived).toMatchObject([{ use: 'stated' }]);
  });

  test('undecided derives nothing', () => {
    expect(estimate('undecided')).toEqual([]);
    expect(surgery(unestimated, []).act).toBe('held');
  });

  test('the plan and the trace say that it was derived, and by whom', () => {
    const { result } = surgery(unestimated, estimate('unlikely'));
    expect(planText(renderPlan(result, 'clinician')).join('\n')).toContain(
      'Derived, not stated: Life expectancy, by estimate of oncologist, 2026-01-31',
    );
    expect(renderExplanation(dorsalMetastasis, explain(result, 'surgery')).join('\n')).toContain('Derived, not stated');
    expect(renderExplanation(dorsalMetastasis, explain(result, 'mdt')).join('\n')).not.toContain('Derived, not stated');
  });

  test('scores say that they are uncalibrated', () => {
    const fact = survivalFact({
      status: 'assessed',
      answer: 'unlikely',
      basis: 'scores',
      fromScores: 'unlikely',
      calibration: 'uncalibrated',
      rule: { citation: '', place: '' },
      scores: [],
      converted: [],
    });
    expect(fact?.note).toContain('uncalibrated');
    // Uncalibrated scores never refuse an operation: the fact is noted and has no value.
    expect(fact).not.toHaveProperty('value');
    const { result, act } = surgery(unestimated, fact === undefined ? [] : [fact]);
    expect(result.derived).toMatchObject([{ use: 'noted' }]);
    expect(act).toBe('held');
  });

  test('a derivation of a fact that does not exist is a broken derivation', () => {
    expect(() =>
      assess(dorsalMetastasis, {}, { derived: [{ fact: 'survival', value: 1, by: 'test', note: '' }] }),
    ).toThrow('which is no fact');
  });
});
