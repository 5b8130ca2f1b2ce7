import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLEAR, PAINFUL, UNSTABLE } from '../rulesets/dorsal-metastasis/examples/patients.ts';
import { STATEMENT_EXAMPLES } from '../rulesets/dorsal-metastasis/examples/statement-examples.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { URGENCIES } from '../tables/ruleset.ts';
import { assessLesions, type PatientAction } from './assess-lesions.ts';

const lesionFacts = new Set<string>(
  dorsalMetastasis.facts.filter((fact) => fact.scope === 'lesion').map((fact) => fact.id),
);
const part = (facts: object, ofLesion: boolean) =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => lesionFacts.has(id) === ofLesion));
const lesionOf = (facts: object) => part(facts, true);
const merge = (lesions: readonly object[], patient: object = {}): readonly PatientAction[] => {
  const [first = {}, ...others] = lesions.map((lesion) => ({ ...lesion }));
  const result = assessLesions(dorsalMetastasis, { ...patient }, [first, ...others]);
  if (result.status !== 'assessed') throw new Error(JSON.stringify(result));
  return result.actions;
};
const merged = (actions: readonly PatientAction[], id: string) => actions.find(({ action }) => action === id)?.merged;

describe('a patient with several lesions', () => {
  const patient = part(UNSTABLE, false);

  test('precautions follow the worse lesion', () => {
    const actions = merge(
      [
        { ...lesionOf(UNSTABLE), index_level: 'T5' },
        { ...lesionOf(PAINFUL), index_level: 'T9' },
      ],
      patient,
    );
    expect(merged(actions, 'mobilisation')).toEqual({ act: 'restricted_pending_plan', clock: 'now' });
    expect(merged(actions, 'surgical_opinion')).toEqual({ act: 'request', clock: 'day' });
  });

  test('acts that can harm stay with their lesion', () => {
    const surgery = merge([lesionOf(UNSTABLE), lesionOf(PAINFUL)], patient).find(({ action }) => action === 'surgery');
    expect(surgery?.merged).toBe('per_lesion');
    expect(surgery?.lesions.map(({ interim }) => interim.act)).toEqual(['recommended', 'no_indication_found']);
  });

  test('observation only when every lesion allows it', () => {
    const short = { ...part(CLEAR, false), life_expectancy_months: 2 };
    expect(merged(merge([lesionOf(CLEAR), lesionOf(CLEAR)], short), 'observation')).toMatchObject({ act: 'observe' });
    expect(merged(merge([lesionOf(CLEAR), { ...lesionOf(CLEAR), escc: '1b' }], short), 'observation')).toMatchObject({
      act: 'held',
    });
    expect(merged(merge([lesionOf(CLEAR), {}], short), 'observation')).toMatchObject({ act: 'held' });
  });

  test('a lesion that contradicts the patient is named by its place', () => {
    expect(
      assessLesions(dorsalMetastasis, { neurological_status: 'intact' }, [{}, { symptomatic: 'yes', pain: 'none' }]),
    ).toMatchObject({
      status: 'invalid',
      lesions: [{ lesion: 1, issues: [{ code: 'contradiction' }] }],
    });
  });

  test('a patient with no lesion in scope is out of scope, with the red flags', () => {
    expect(assessLesions(dorsalMetastasis, {}, [{ index_level: 'L3' }, { index_level: 'C2' }])).toMatchObject({
      status: 'out_of_scope',
      lesions: [
        { redFlags: expect.stringContaining('emergency') },
        { scopeLabel: 'adults, thoracic vertebrae T1 to T12' },
      ],
    });
  });

  test('a lesion outside the scope is assessed no further and clears nothing', () => {
    const short = { ...part(CLEAR, false), life_expectancy_months: 2 };
    expect(merged(merge([lesionOf(CLEAR), { index_level: 'L3' }], short), 'observation')).toMatchObject({
      act: 'held',
    });
  });
});

describe('[INV-20] laws of several lesions', () => {
  const lesions = STATEMENT_EXAMPLES.map((example) => lesionOf(example.given));
  const lesion = fc.constantFrom({}, ...lesions);
  const valid = (all: readonly object[]) =>
    all.filter((facts) => assessLesions(dorsalMetastasis, {}, [{ ...facts }]).status === 'assessed');
  const rank = ({ clock }: PatientAction) => URGENCIES.indexOf(clock);

  test('adding a lesion never lowers an urgency and never loosens a precaution', () => {
    fc.assert(
      fc.property(fc.array(lesion, { minLength: 1, maxLength: 3 }).map(valid), lesion, (some, one) => {
        fc.pre(some.length > 0 && valid([one]).length === 1);
        const before = merge(some);
        const after = merge([...some, one]);
        after.forEach((action, index) => {
          const earlier = before[index];
          if (earlier === undefined) throw new Error(action.action);
          expect(rank(action)).toBeLessThanOrEqual(rank(earlier));
          if (action.merged === 'per_lesion' || earlier.merged === 'per_lesion') return;
          const table = dorsalMetastasis.actions.find(({ id }) => id === action.action);
          const place = (act: string) => table?.dispositions.findIndex(({ id }) => id === act) ?? 0;
          expect(place(action.merged.act)).toBeLessThanOrEqual(
            place(earlier.merged.act) < 0 ? 99 : place(earlier.merged.act),
          );
        });
      }),
      { seed: 20, numRuns: 60 },
    );
  });

  test('the order of lesions does not matter for the merged plan', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(valid(lesions) as object[], { minLength: 2, maxLength: 4 }), (some) => {
        const plan = (all: readonly object[]) =>
          merge(all).map(({ action, merged: act, clock }) => ({ action, act, clock }));
        expect(plan([...some].reverse())).toEqual(plan(some));
      }),
      { seed: 20, numRuns: 40 },
    );
  });
});
