import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { OSRI_2013, osri2013 } from './osri-2013.ts';

/** PTP 1, 2, 4, 5 and 2 - GC with GC 2, 1, 0 for good, moderate, poor. */
const PUBLISHED = {
  primary_tumor_pathology: { slow: 1, moderate: 2, rapid: 4, very_rapid: 5 },
  osri_general_condition: { kps_80_100: 2 - 2, kps_50_70: 2 - 1, kps_10_40: 2 - 0 },
} as const;

describe('the OSRI table', () => {
  test('gives the formula PTP + (2 - GC)', () => expect(pointsOf(OSRI_2013)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(OSRI_2013), ...factFaultsOf(OSRI_2013)]).toEqual([]);
  });
  test('reaches every integer from 1 to 7 in its 12 combinations', () => {
    expect(histogram(combinations(PUBLISHED).map(({ sum }) => sum))).toEqual({
      1: 1,
      2: 2,
      3: 2,
      4: 2,
      5: 2,
      6: 2,
      7: 1,
    });
  });
  test('names each total: 1 to 7, neither 0 nor 8', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((total) => bandOf(OSRI_2013, total))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((total) => `points_${total}`),
    );
    expect(() => bandOf(OSRI_2013, 0)).toThrow('table osri_2013');
    expect(() => bandOf(OSRI_2013, 8)).toThrow('table osri_2013');
  });
});

describe('OSRI', () => {
  test('subtracts the general condition: good is better than poor', () => {
    expect([
      osri2013({ primary_tumor: 'breast', kps: 80 }),
      osri2013({ primary_tumor: 'breast', kps: 40 }),
    ]).toMatchObject([{ total: 1 }, { total: 3 }]);
  });
  test('cuts Karnofsky at 40/50 and at 70/80', () => {
    const totals = [10, 40, 50, 70, 80, 100].map((kps) => osri2013({ primary_tumor: 'lung_nsclc', kps }));
    expect(totals).toMatchObject([7, 7, 6, 6, 5, 5].map((total) => ({ total })));
  });
  test('reads every case histology as written here', () => {
    expect(histologyReading(OSRI_2013)).toEqual({
      breast: 'slow',
      thyroid: 'slow',
      prostate: 'slow',
      myeloma: 'slow',
      plasmacytoma: 'slow',
      lymphoma: 'slow|moderate',
      renal: 'moderate',
      endometrial: 'moderate',
      cervical: 'moderate',
      oesophageal: 'moderate',
      bladder: 'moderate',
      ovarian: 'moderate',
      sarcoma: 'moderate',
      germ_cell: 'moderate',
      head_and_neck: 'moderate',
      other: 'moderate',
      colorectal: 'moderate|rapid',
      gastric: 'rapid',
      hepatocellular: 'rapid',
      pancreatic: 'rapid',
      melanoma: 'rapid',
      unknown_primary: 'rapid',
      lung_nsclc: 'very_rapid',
      lung_sclc: 'very_rapid',
      lung_unspecified: 'very_rapid',
    });
  });
});
