import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { MIZUMOTO_2008, mizumoto2008 } from './mizumoto-2008.ts';

/** The points of the abstract, in its order. */
const PUBLISHED = {
  mizumoto_tumor_type: { favourable: 0, unfavourable: 3 },
  ecog_3_4: { no: 0, yes: 3 },
  hypercalcaemia: { no: 0, yes: 2 },
  any_visceral_metastases: { no: 0, yes: 2 },
  previous_chemotherapy: { no: 0, yes: 2 },
  multiple_bone_metastases: { no: 0, yes: 1 },
  age_71_or_older: { no: 0, yes: 1 },
} as const;

describe('the Mizumoto table', () => {
  test('gives the published points', () => expect(pointsOf(MIZUMOTO_2008)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(MIZUMOTO_2008), ...factFaultsOf(MIZUMOTO_2008)]).toEqual([]);
  });
  test('has 128 combinations, 25, 78 and 25 in the groups', () => {
    const bands = combinations(PUBLISHED).map(({ sum }) => bandOf(MIZUMOTO_2008, sum));
    expect(['A', 'B', 'C'].map((id) => bands.filter((band) => band === id).length)).toEqual([25, 78, 25]);
  });
  test('ends at 0 and at 14', () => expect([bandOf(MIZUMOTO_2008, 0), bandOf(MIZUMOTO_2008, 14)]).toEqual(['A', 'C']));
  test('puts 4 in group A and 5 in group B', () =>
    expect([bandOf(MIZUMOTO_2008, 4), bandOf(MIZUMOTO_2008, 5)]).toEqual(['A', 'B']));
  test('puts 9 in group B and 10 in group C', () =>
    expect([bandOf(MIZUMOTO_2008, 9), bandOf(MIZUMOTO_2008, 10)]).toEqual(['B', 'C']));
  test('carries the published survival of each group', () => {
    expect(
      MIZUMOTO_2008.bands.map(({ survival }) => [
        survival.medianMonths,
        ...survival.alive.map(({ percent }) => percent),
      ]),
    ).toEqual([
      [27.1, 89, 77, 54],
      [5.4, 46, 22, 9],
      [1.8, 7, 4, 0],
    ]);
    expect(
      MIZUMOTO_2008.bands.every(({ survival }) => survival.alive.map(({ months }) => months).join() === '6,12,24'),
    ).toBe(true);
  });
});

describe('the Mizumoto score', () => {
  test('70 years give no point, 71 give one', () => {
    expect([mizumoto2008({ age: 70 }), mizumoto2008({ age: 71 })]).toMatchObject([
      { lowest: 0, highest: 13 },
      { lowest: 1, highest: 14 },
    ]);
  });
  test('ECOG 2 gives no point, 3 gives three', () => {
    expect([mizumoto2008({ ecog: 2 }), mizumoto2008({ ecog: 3 })]).toMatchObject([
      { lowest: 0, highest: 11 },
      { lowest: 3, highest: 14 },
    ]);
  });
  test('an age of 121 or of half years is refused', () => {
    expect([mizumoto2008({ age: 121 }).status, mizumoto2008({ age: 70.5 }).status]).toEqual(['invalid', 'invalid']);
    expect(mizumoto2008({ age: 120 }).status).toBe('partial');
  });
  test('breast, prostate, thyroid, myeloma and lymphoma are favourable, all others not', () => {
    const favourable = Object.entries(histologyReading(MIZUMOTO_2008)).filter(([, value]) => value === 'favourable');
    expect(favourable.map(([tumor]) => tumor)).toEqual([
      'breast',
      'prostate',
      'thyroid',
      'myeloma',
      'plasmacytoma',
      'lymphoma',
    ]);
  });
});
