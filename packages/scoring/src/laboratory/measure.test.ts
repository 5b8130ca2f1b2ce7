import { describe, expect, test } from 'vitest';
import { katagiri2014 } from '../scores/katagiri-2014.ts';
import { nesms2015 } from '../scores/nesms-2015.ts';
import { ALBUMIN, type Analyte, BILIRUBIN, CALCIUM, CRP, LDH, PLATELETS } from './analytes.ts';
import { measureOf } from './measure.ts';

const read = (analyte: Analyte, value: number, unit: string) => measureOf(analyte).safeParse({ value, unit });
const inUnit = (analyte: Analyte, value: number, unit: string) => read(analyte, value, unit).data?.value;

describe('units', () => {
  test('convert in one place: 4 mg/L CRP, 37 g/L albumin, 2.57 mmol/L calcium, 24 umol/L bilirubin, 100,000/uL platelets', () => {
    expect(inUnit(CRP, 4, 'mg/L')).toBe(0.4);
    expect(inUnit(ALBUMIN, 37, 'g/L')).toBe(3.7);
    expect(inUnit(CALCIUM, 2.57, 'mmol/L')).toBeCloseTo(10.3, 2);
    expect(inUnit(BILIRUBIN, 24, 'umol/L')).toBeCloseTo(1.403, 3);
    expect(inUnit(PLATELETS, 100_000, '/uL')).toBe(100);
  });

  test('cut at the same place in either unit', () => {
    const calcium = (value: number) => katagiri2014({ calcium: { value, unit: 'mmol/L' } });
    expect([calcium(2.57), calcium(2.56)]).toMatchObject([{ lowest: 2 }, { lowest: 0 }]);
    const bilirubin = (value: number) => katagiri2014({ bilirubin: { value, unit: 'umol/L' } });
    expect([bilirubin(24), bilirubin(23.9)]).toMatchObject([{ lowest: 2 }, { lowest: 0 }]);
    const platelets = (value: number) => katagiri2014({ platelets: { value, unit: '/uL' } });
    expect([platelets(99_999), platelets(100_000)]).toMatchObject([{ lowest: 2 }, { lowest: 0 }]);
    const albumin = (value: number) =>
      nesms2015({ albumin: { value, unit: 'g/L' }, ambulation: 'impaired', modified_bauer: 'unfavourable' });
    expect([albumin(35), albumin(34.9)]).toMatchObject([{ total: 1 }, { total: 0 }]);
  });

  test('an unknown unit, a missing unit and a bare number are refused', () => {
    for (const albumin of [
      '{"value": 3.7, "unit": "mg/dL"}',
      '{"value": 3.7}',
      '3.7',
      '{"value": "3.7", "unit": "g/dL"}',
    ]) {
      expect(nesms2015(JSON.parse(`{"albumin": ${albumin}}`)).status).toBe('invalid');
    }
  });
});

describe('implausible values', () => {
  const LIMITS: readonly (readonly [Analyte, number, number])[] = [
    [ALBUMIN, 0.5, 7],
    [BILIRUBIN, 0, 60],
    [CALCIUM, 4, 25],
    [CRP, 0, 100],
    [LDH, 20, 50_000],
    [PLATELETS, 1, 3000],
  ];

  test.each(LIMITS.map(([analyte, from, to]) => [analyte.id, analyte, from, to] as const))(
    '%s is accepted from limit to limit and refused beyond',
    (_, analyte, from, to) => {
      const accepted = (value: number) =>
        measureOf(analyte).safeParse({
          value,
          unit: analyte.unit,
          ...(analyte.localUpperLimit ? { upper_limit: 250 } : {}),
        }).success;
      expect([accepted(from - 0.01), accepted(from), accepted(to), accepted(to + 0.01)]).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect(analyte.plausible).toEqual({ from, to });
    },
  );

  test('a local upper limit of LDH is accepted from 100 to 700', () => {
    const accepted = (upper_limit: number) =>
      measureOf(LDH).safeParse({ value: 200, unit: 'U/L', upper_limit }).success;
    expect([accepted(99), accepted(100), accepted(700), accepted(701)]).toEqual([false, true, true, false]);
  });

  test('are refused with the limits and their source', () => {
    expect(nesms2015({ albumin: { value: 41, unit: 'g/dL' } })).toMatchObject({
      status: 'invalid',
      issues: [
        {
          code: 'implausible',
          path: ['albumin', 'value'],
          expected: 'from 0.5 to 7 g/dL (decision 0005: plausibility limits of measured inputs)',
          received: '41',
        },
      ],
    });
  });

  test('a unit mistaken by a factor of ten in albumin, or of a thousand in platelets, is caught', () => {
    expect(read(ALBUMIN, 3.7, 'g/L').success).toBe(false);
    expect(read(PLATELETS, 250_000, '10^9/L').success).toBe(false);
    expect(read(PLATELETS, 250, '/uL').success).toBe(false);
  });

  test('NaN and infinity are refused', () => {
    expect(read(CRP, Number.NaN, 'mg/dL').success).toBe(false);
    expect(read(CRP, Number.POSITIVE_INFINITY, 'mg/dL').success).toBe(false);
  });
});
