import { type ActionAssessment, type AssessedCase, assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../testing/write-case-file.ts';
import { caseAsCsv } from './case-as-csv.ts';
import { checkInvariants } from './check-invariants.ts';
import type { Stated, Verdict } from './invariant.ts';
import { INVARIANTS } from './invariants.ts';
import { loosened } from './missing-taken-as-safe.ts';

const assessed = (stated: Stated): AssessedCase => {
  const assessment = assess(dorsalMetastasis, stated);
  if (assessment.status !== 'assessed') throw new Error(JSON.stringify(assessment));
  return assessment;
};

const check = (id: string, stated: Stated, assessment: AssessedCase): Verdict => {
  const invariant = INVARIANTS.find((candidate) => candidate.id === id);
  if (invariant === undefined) throw new Error(id);
  return invariant.check(stated, assessment);
};

/** An assessment in which one action comes out otherwise: what a broken table would give. */
const broken = (
  assessment: AssessedCase,
  action: string,
  act: string,
  clock?: ActionAssessment['interim']['clock'],
): AssessedCase => ({
  ...assessment,
  actions: assessment.actions.map((found) =>
    found.action === action
      ? {
          ...found,
          status: 'decided',
          disposition: act,
          urgency: clock ?? found.interim.clock,
          interim: { act, clock: clock ?? found.interim.clock },
          possible: [{ disposition: act, urgency: clock ?? found.interim.clock }],
        }
      : found,
  ),
});

const RESCUE = { index_level: 'T7', deficit_progressive: 'yes', cord_compression: 'yes' } as const;
const ALL_CLEAR = {
  index_level: 'T7',
  pain: 'none',
  neurological_status: 'intact',
  cord_compression: 'no',
  escc: '0',
  alignment: 'normal',
  collapse: 'none',
  bone_lesion: 'blastic',
  posterolateral: 'none',
  posterior_wall: 'intact',
  symptomatic: 'no',
  histology_confirmed: 'yes',
  prior_radiotherapy: 'no',
  spine_stabilised: 'no',
} as const;

/** For each invariant a case that it is about, and an assessment that breaks it. */
const BREACHES: readonly (readonly [id: string, stated: Stated, breach: (assessment: AssessedCase) => AssessedCase])[] =
  [
    ['INV-01', { cord_compression: 'suspected' }, (a) => broken(a, 'surgical_opinion', 'not_required')],
    ['INV-01', { index_level: 'T7' }, (a) => broken(a, 'surgical_opinion', 'not_required')],
    [
      'INV-02',
      RESCUE,
      (a) => ({ ...a, alerts: [...a.alerts, { id: 'A99', severity: 'warning', certainty: 'present' }] }),
    ],
    [
      'INV-02b',
      { pain: 'none' },
      (a) => ({ ...a, scores: a.scores.map((score) => ({ ...score, status: 'complete' })) }),
    ],
    ['INV-03', { dexamethasone_mg_24h: 20 }, (a) => ({ ...a, alerts: [] })],
    ['INV-04', RESCUE, (a) => broken(a, 'dexamethasone', 'consider', 'day')],
    ['INV-04', RESCUE, (a) => ({ ...a, order: ['imaging', ...a.order.filter((action) => action !== 'imaging')] })],
    ['INV-04b', { deficit_progressive: 'yes' }, (a) => broken(a, 'dexamethasone', 'held', 'day')],
    ['INV-06', { histology_confirmed: 'no', deficit_progressive: 'no' }, (a) => ({ ...a, alerts: [] })],
    ['INV-07', { ...RESCUE, histology_confirmed: 'no' }, (a) => broken(a, 'dexamethasone', 'biopsy_first')],
    ['INV-08', { index_level: 'T7' }, (a) => broken(a, 'mobilisation', 'individual')],
    ['INV-08', { sins_reported: 13, spine_stabilised: 'no' }, (a) => broken(a, 'surgical_opinion', 'request', 'week')],
    [
      'INV-10b',
      { life_expectancy_months: { from: 1, to: 4 } },
      (a) => ({
        ...a,
        actions: a.actions.map((found) =>
          found.action === 'surgery' ? { ...found, rows: ['surgery.short-survival'] } : found,
        ),
      }),
    ],
    ['INV-11', { life_expectancy_months: 2 }, (a) => broken(a, 'surgery', 'mdt_choice')],
    ['INV-14', { escc: '2' }, (a) => broken(a, 'sbrt', 'option')],
    ['INV-15', { escc: '1c' }, (a) => broken(a, 'ablation', 'not_indicated')],
    ['INV-15', {}, (a) => broken(a, 'ablation', 'specialist_option')],
    ['INV-16', { posterior_wall: 'breached' }, (a) => broken(a, 'augmentation', 'consider')],
    ['INV-17', { ...ALL_CLEAR, escc: '1b' }, (a) => broken(a, 'observation', 'surveillance')],
    ['INV-17b', { symptomatic: 'yes' }, (a) => broken(a, 'observation', 'observe')],
    // What is broken is the plan of the lesion alone: the merged plan is then slower than it.
    ['INV-20', { index_level: 'T7', pain: 'none' }, (a) => broken(a, 'bone_agent', 'held', 'now')],
    ['INV-20', { index_level: 'T7' }, (a) => ({ ...a, scores: [] })],
    ['INV-22', {}, (a) => ({ ...a, ruleset: { ...a.ruleset, danglingCitations: [] } })],
    ['INV-22', {}, (a) => ({ ...a, ruleset: { ...a.ruleset, sourceLastUpdated: '' } })],
    ['INV-24', { ...RESCUE, dexamethasone_mg_24h: 20 }, (a) => ({ ...a, alerts: [...a.alerts, ...a.alerts] })],
    ['INV-26', { index_level: 'T7' }, (a) => broken(a, 'mdt', 'held')],
  ];

describe('an invariant holds of the rules and is seen to fail of broken ones', () => {
  test.each(BREACHES)('%s of %j', (id, stated, breach) => {
    const assessment = assessed(stated);
    expect(['held', 'not_concerned']).toContain(check(id, stated, assessment).status);
    expect(check(id, stated, breach(assessment)).status).toBe('violated');
  });

  test('every invariant is seen to fail, but the one that assesses cases of its own', () => {
    const seen = new Set(BREACHES.map(([id]) => id));
    expect(INVARIANTS.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual(['INV-10']);
  });

  test('INV-17 is concerned with a patient who may be watched', () => {
    expect(check('INV-17', ALL_CLEAR, broken(assessed(ALL_CLEAR), 'observation', 'surveillance')).status).toBe('held');
  });
});

describe('less cautious', () => {
  const before = assessed(RESCUE);

  test.each([
    ['a slower clock', 'imaging', 'order_mri', 'week'],
    ['a looser precaution', 'mobilisation', 'unrestricted', 'now'],
    ['a released hold', 'ablation', 'mdt_option', 'none'],
  ] as const)('%s is found', (_, action, act, clock) => {
    expect(loosened(before, broken(before, action, act, clock)).length).toBeGreaterThan(0);
  });

  test('the same plan is not looser than itself', () => {
    expect(loosened(before, before)).toEqual([]);
  });

  test('a blocked act that becomes held is not looser', () => {
    expect(loosened(broken(before, 'ablation', 'blocked', 'none'), broken(before, 'ablation', 'held', 'none'))).toEqual(
      [],
    );
  });
});

test('an invariant is proved, sampled and walked, and counts what it was about', () => {
  const results = checkInvariants([{ origin: 'own/a', stated: RESCUE }], { seed: 3, runs: 40 });
  const rescue = results.find(({ id }) => id === 'INV-04');
  expect(rescue?.checks.map(({ how, status }) => [how, status])).toEqual([
    ['proved', 'held'],
    ['sampled', 'held'],
    ['labelled_cases', 'held'],
  ]);
  expect(rescue?.checks[1]?.casesConcerned).toBeGreaterThan(0);
  expect(rescue?.checks[2]).toMatchObject({ cases: 1, casesConcerned: 1 });
});

test('the same seed gives the same results', () => {
  const run = () => checkInvariants([], { seed: 11, runs: 15 });
  expect(run()).toEqual(run());
});

test('a counterexample as CSV is read as the same case again', async () => {
  const stated = {
    index_level: 'T7',
    escc: ['2', '3'],
    life_expectancy_months: { from: 1, to: 4 },
    kps: { from: 50 },
    pain_nrs: 7,
  };
  const { rows, problems } = await readWhole(caseAsCsv(stated));
  expect(problems).toEqual([]);
  expect(rows[0]?.input).toEqual(stated);
});
