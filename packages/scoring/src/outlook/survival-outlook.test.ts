import { describe, expect, test } from 'vitest';
import { BOLLEN_2014 } from '../scores/bollen-2014.ts';
import { KATAGIRI_2014 } from '../scores/katagiri-2014.ts';
import { MIZUMOTO_2008 } from '../scores/mizumoto-2008.ts';
import { RADES_SUPPORTIVE_CARE_2013 } from '../scores/rades-supportive-care-2013.ts';
import { VAN_DER_LINDEN_2005 } from '../scores/van-der-linden-2005.ts';
import type { SurvivalOutlookInput } from './outlook-input.ts';
import { survivalOutlook } from './survival-outlook.ts';
import { answerOfVotes, THREE_MONTH_VOTES, type ThreeMonthVote } from './three-month-rule.ts';

/** Lung, bedridden, visceral spread, deficit within days. */
const GRAVE = {
  primary_tumor: 'lung_nsclc',
  kps: 40,
  ecog: 4,
  visceral_metastases: 'widespread',
  previous_chemotherapy: 'yes',
  hypercalcaemia: 'no',
  multiple_bone_metastases: 'yes',
  age: 60,
  sacral_only: 'no',
  motor_deficit: 'yes',
  days_of_motor_deficit: 3,
  other_bone_metastases: 'yes',
  months_from_diagnosis: 4,
  ambulatory: 'no',
} as const satisfies SurvivalOutlookInput;

const GOOD = {
  primary_tumor: 'breast',
  kps: 90,
  ecog: 0,
  visceral_metastases: 'none',
  visceral_or_brain_metastases: 'no',
  previous_chemotherapy: 'no',
  hypercalcaemia: 'no',
  multiple_bone_metastases: 'no',
  age: 50,
  sacral_only: 'no',
  motor_deficit: 'no',
} as const satisfies SurvivalOutlookInput;

const assessed = (input: SurvivalOutlookInput) => {
  const result = survivalOutlook(input);
  if (result.status === 'invalid') throw new Error(JSON.stringify(result.issues));
  return result;
};
const rowOf = (input: SurvivalOutlookInput, score: string) => assessed(input).scores.find((row) => row.score === score);

describe('the answer to "at least three months"', () => {
  test('is unlikely when three applicable scores put the patient below three months', () => {
    const result = assessed(GRAVE);
    expect(result).toMatchObject({ answer: 'unlikely', basis: 'scores', calibration: 'uncalibrated' });
    const under = result.scores.filter((row) => 'vote' in row && row.vote === 'under').map((row) => row.score);
    expect(under).toEqual(['mizumoto_2008', 'rades_supportive_care_2013', 'bollen_2014']);
  });

  test('is never unlikely by one score alone', () => {
    const { age: _, hypercalcaemia: __, motor_deficit: ___, days_of_motor_deficit: ____, ...rest } = GRAVE;
    const result = assessed({ ...rest, previous_chemotherapy: 'no', ambulatory: 'yes', motor_deficit: 'no' });
    expect(result.answer).toBe('undecided');
  });

  test('is likely when scores agree that the patient is above', () => {
    expect(assessed(GOOD)).toMatchObject({ answer: 'likely', calibration: 'uncalibrated' });
  });

  test('is undecided when nothing is known', () => {
    expect(assessed({})).toMatchObject({ answer: 'undecided', basis: 'scores', converted: [] });
  });

  test('is undecided when one score says above against two below', () => {
    expect(answerOfVotes(['under', 'under', 'over'])).toBe('undecided');
  });

  test('needs two votes that agree and none that contradicts', () => {
    const cases: readonly (readonly [readonly ThreeMonthVote[], string])[] = [
      [[], 'undecided'],
      [['under'], 'undecided'],
      [['over'], 'undecided'],
      [['under', 'under'], 'unlikely'],
      [['over', 'over'], 'likely'],
      [['under', 'over'], 'undecided'],
      [['under', 'even'], 'undecided'],
      [['under', 'under', 'even'], 'unlikely'],
      [['over', 'over', 'even'], 'undecided'],
      [['even', 'even'], 'undecided'],
    ];
    for (const [votes, answer] of cases) expect(answerOfVotes(votes)).toBe(answer);
    expect(THREE_MONTH_VOTES.agreeing).toBe(2);
  });

  test('only three strata vote "under" and two "even"', () => {
    const votes = Object.entries(THREE_MONTH_VOTES.strata).flatMap(([score, strata]) =>
      Object.entries(strata).map(([stratum, vote]) => `${score} ${stratum} ${vote}`),
    );
    expect(votes.filter((vote) => vote.endsWith('under'))).toEqual([
      'bollen_2014 D under',
      'mizumoto_2008 C under',
      'rades_supportive_care_2013 best_supportive_care under',
    ]);
    expect(votes.filter((vote) => vote.endsWith('even'))).toEqual([
      'van_der_linden_2005 A even',
      'katagiri_2014 points_7_10 even',
    ]);
  });

  test('every stratum of a voting score has a vote', () => {
    const strata = {
      bollen_2014: BOLLEN_2014.strata.map(({ id }) => id),
      mizumoto_2008: MIZUMOTO_2008.bands.map(({ id }) => id),
      rades_supportive_care_2013: RADES_SUPPORTIVE_CARE_2013.bands.map(({ id }) => id),
      van_der_linden_2005: VAN_DER_LINDEN_2005.bands.map(({ id }) => id),
      katagiri_2014: KATAGIRI_2014.bands.map(({ id }) => id),
    };
    const voting = Object.fromEntries(
      Object.entries(THREE_MONTH_VOTES.strata).map(([score, votes]) => [score, Object.keys(votes)]),
    );
    expect(voting).toEqual(strata);
  });
});

describe('a clinician’s estimate', () => {
  const clinician_estimate = {
    answer: 'likely',
    estimated_by: 'medical oncologist',
    estimated_on: '2026-01-31',
  } as const;
  test('overrides the scores, is recorded, and leaves what they say visible', () => {
    expect(assessed({ ...GRAVE, clinician_estimate })).toMatchObject({
      answer: 'likely',
      basis: 'clinician_estimate',
      fromScores: 'unlikely',
      estimate: clinician_estimate,
    });
  });
  test('without a person or with something that is no date is refused', () => {
    expect(survivalOutlook({ clinician_estimate: { ...clinician_estimate, estimated_by: '' } }).status).toBe('invalid');
    expect(survivalOutlook({ clinician_estimate: { ...clinician_estimate, estimated_on: 'yesterday' } }).status).toBe(
      'invalid',
    );
  });
});

describe('the scores side by side', () => {
  test('are the ten of the specification', () => {
    expect(assessed({}).scores.map((row) => row.score)).toEqual([
      'katagiri_2014',
      'osri_2013',
      'mizumoto_2008',
      'rades_supportive_care_2013',
      'van_der_linden_2005',
      'tokuhashi_2005',
      'nesms_2015',
      'bauer_modified_2008',
      'tomita_2001',
      'bollen_2014',
    ]);
  });
  test('show the stratum with its published survival', () => {
    expect(rowOf(GRAVE, 'mizumoto_2008')).toMatchObject({
      status: 'complete',
      stratum: { id: 'C', survival: { medianMonths: 1.8 } },
      verification: 'M',
    });
  });
  test('show the strata still possible where the stratum is open', () => {
    const row = rowOf({ kps: 80 }, 'osri_2013');
    expect(row).toMatchObject({
      status: 'partial',
      possibleStrata: [{ id: 'points_1' }, { id: 'points_2' }, { id: 'points_4' }, { id: 'points_5' }],
    });
    expect(row).not.toHaveProperty('stratum');
  });
  test('show why a score does not apply, and it has no vote', () => {
    expect(rowOf({ primary_tumor: 'myeloma' }, 'bollen_2014')).toMatchObject({
      status: 'not_applicable',
      reasons: [{ reason: 'haematological_primary' }],
    });
  });
  test('a stratum that may not apply has no vote', () => {
    const { sacral_only: _, ...rest } = GRAVE;
    const row = rowOf(rest, 'bollen_2014');
    expect(row).toMatchObject({ stratum: { id: 'D' }, applicability: { status: 'undecided' } });
    expect(row).not.toHaveProperty('vote');
  });
});

describe('performance status', () => {
  test('given on one scale is read on the other as a set, and that is said', () => {
    const { kps: _, ...rest } = GRAVE;
    expect(assessed({ ...rest, ecog: 1 }).converted).toEqual([{ from: 'ecog', to: 'kps', values: [70, 80, 90] }]);
    expect(assessed({ kps: 50 }).converted).toEqual([{ from: 'kps', to: 'ecog', values: [2, 3] }]);
  });
  test('of a patient who has died is no ECOG grade of a living one', () => {
    expect(assessed({ kps: 0 }).converted).toEqual([]);
  });
  test('given on both scales is not converted', () => expect(assessed(GRAVE).converted).toEqual([]));
});

describe('a refused input', () => {
  test('names a field that no score knows', () => {
    expect(survivalOutlook(JSON.parse('{"karnofsky": 80}'))).toMatchObject({
      issues: [{ code: 'unknown_item', path: ['karnofsky'] }],
    });
  });
  test('gives the issue of the score that refuses', () => {
    expect(survivalOutlook({ albumin: { value: 41, unit: 'g/dL' } })).toMatchObject({
      status: 'invalid',
      issues: [{ path: ['albumin', 'value'] }, {}],
    });
    expect(survivalOutlook({ kps: 75 }).status).toBe('invalid');
    expect(survivalOutlook(JSON.parse('null')).status).toBe('invalid');
  });
});
