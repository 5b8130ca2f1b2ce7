import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { RADES_SUPPORTIVE_CARE_2013, radesSupportiveCare2013 } from './rades-supportive-care-2013.ts';

const PUBLISHED = {
  rades_ecog: { ecog_2: 0, ecog_3_4: 4 },
  rades_primary: { breast: 1, prostate: 2, myeloma_lymphoma: 1, lung: 3, other: 3 },
  other_bone_metastases: { no: 1, yes: 3 },
  any_visceral_metastases: { no: 1, yes: 4 },
  interval_from_diagnosis: { to_15_months: 3, over_15_months: 1 },
  ambulatory: { yes: 1, no: 4 },
  time_of_motor_deficit: { to_7_days: 4, over_7_days: 1 },
} as const;

const TABLE = RADES_SUPPORTIVE_CARE_2013;

describe('the Rades supportive-care table', () => {
  test('gives the published points', () => expect(pointsOf(TABLE)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => expect([...faultsOf(TABLE), ...factFaultsOf(TABLE)]).toEqual([]));
  test('has 320 combinations from 6 to 25, 68 of which reach 19', () => {
    const sums = combinations(PUBLISHED).map(({ sum }) => sum);
    expect([sums.length, Math.min(...sums), Math.max(...sums)]).toEqual([320, 6, 25]);
    expect(sums.filter((sum) => bandOf(TABLE, sum) === 'best_supportive_care')).toHaveLength(68);
  });
  test('puts 18 below the threshold and 19 at it', () => {
    expect([bandOf(TABLE, 18), bandOf(TABLE, 19)]).toEqual(['below_threshold', 'best_supportive_care']);
  });
  test('ends at 6 and at 25', () => {
    expect([bandOf(TABLE, 6), bandOf(TABLE, 25)]).toEqual(['below_threshold', 'best_supportive_care']);
    expect(() => bandOf(TABLE, 5)).toThrow('table rades');
  });
});

describe('the Rades supportive-care score', () => {
  test('without a motor deficit it is not applicable', () => {
    expect(radesSupportiveCare2013({ motor_deficit: 'no', ecog: 4 })).toEqual({
      status: 'not_applicable',
      score: 'rades_supportive_care_2013',
      reasons: [{ field: 'motor_deficit', reason: 'no_motor_deficit' }],
    });
  });
  test.each([0, 1])('ECOG %i is below the published domain, not 0 points', (ecog) => {
    expect(radesSupportiveCare2013({ motor_deficit: 'yes', ecog })).toMatchObject({
      reasons: [{ reason: 'ecog_below_published_domain' }],
    });
  });
  test('ECOG 1 or 2 leaves applicability open and counts as 2 where it applies', () => {
    expect(radesSupportiveCare2013({ motor_deficit: 'yes', ecog: [1, 2] })).toMatchObject({
      lowest: 6,
      highest: 21,
      applicability: { status: 'undecided' },
    });
  });
  test('ECOG 2 and 3 give 0 and 4 points', () => {
    const at = (ecog: number) => radesSupportiveCare2013({ motor_deficit: 'yes', ecog });
    expect([at(2), at(3)]).toMatchObject([{ lowest: 6 }, { lowest: 10 }]);
  });
  test('15 months and 7 days belong to the shorter class', () => {
    const at = (months_from_diagnosis: number, days_of_motor_deficit: number) =>
      radesSupportiveCare2013({ months_from_diagnosis, days_of_motor_deficit, ecog: 2 });
    expect([at(15, 7), at(15.5, 8)]).toMatchObject([{ lowest: 11 }, { lowest: 6 }]);
  });
  test('days of a motor deficit say that there is one', () => {
    expect(radesSupportiveCare2013({ days_of_motor_deficit: 3, ecog: 2 })).toMatchObject({
      applicability: { status: 'applicable' },
    });
  });
  test('months and days beyond 720 and 730 are refused', () => {
    expect(radesSupportiveCare2013({ months_from_diagnosis: 721 }).status).toBe('invalid');
    expect(radesSupportiveCare2013({ days_of_motor_deficit: 731 }).status).toBe('invalid');
    expect(radesSupportiveCare2013({ months_from_diagnosis: 720, days_of_motor_deficit: 730 }).status).toBe('partial');
  });
  test('myeloma and breast give the same points on separate rows', () => {
    expect(histologyReading(TABLE)).toMatchObject({
      breast: 'breast',
      myeloma: 'myeloma_lymphoma',
      lymphoma: 'myeloma_lymphoma',
      renal: 'other',
      lung_sclc: 'lung',
    });
  });
});
