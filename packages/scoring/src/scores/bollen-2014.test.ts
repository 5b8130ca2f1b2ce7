import { describe, expect, test } from 'vitest';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { BOLLEN_2014, bollen2014 } from './bollen-2014.ts';

/** The flow chart written out: profile, visceral or brain metastases, Karnofsky 80-100, group. */
const CHART = [
  ['favourable', 'no', 'yes', 'A'],
  ['favourable', 'no', 'no', 'B'],
  ['favourable', 'yes', 'yes', 'B'],
  ['favourable', 'yes', 'no', 'C'],
  ['moderate', 'no', 'yes', 'B'],
  ['moderate', 'no', 'no', 'C'],
  ['moderate', 'yes', 'yes', 'B'],
  ['moderate', 'yes', 'no', 'C'],
  ['unfavourable', 'no', 'yes', 'C'],
  ['unfavourable', 'no', 'no', 'D'],
  ['unfavourable', 'yes', 'yes', 'C'],
  ['unfavourable', 'yes', 'no', 'D'],
] as const;

const IN_DOMAIN = { sacral_only: 'no' } as const;

describe('the Bollen flow chart', () => {
  test('obeys the laws of facts and gates', () => expect(factFaultsOf(BOLLEN_2014)).toEqual([]));

  test.each(CHART)(
    '%s, visceral or brain %s, Karnofsky 80-100 %s is group %s',
    (clinical_profile, visceral_or_brain_metastases, karnofsky_80_100, stratum) => {
      const result = bollen2014({ clinical_profile, visceral_or_brain_metastases, karnofsky_80_100, ...IN_DOMAIN });
      expect(result).toMatchObject({ status: 'complete', stratum, applicability: { status: 'applicable' } });
    },
  );

  test('covers all 12 complete answers', () =>
    expect(new Set(CHART.map((row) => row.slice(0, 3).join())).size).toBe(12));

  test('carries medians of 31.2, 15.4, 4.8 and 1.6 months', () => {
    expect(BOLLEN_2014.strata.map(({ survival }) => survival.medianMonths)).toEqual([31.2, 15.4, 4.8, 1.6]);
  });
});

describe('the Bollen model', () => {
  test('Karnofsky 70 and 80 fall on two sides', () => {
    const at = (kps: number) => bollen2014({ clinical_profile: 'unfavourable', kps, ...IN_DOMAIN });
    expect([at(70), at(80)]).toMatchObject([{ stratum: 'D' }, { stratum: 'C' }]);
  });

  test('outside the favourable profile spread need not be known', () => {
    const result = bollen2014({ primary_tumor: 'lung_nsclc', kps: 60, ...IN_DOMAIN });
    expect(result).toMatchObject({ status: 'partial', stratum: 'D', missing: ['visceral_or_brain_metastases'] });
  });

  test('an unknown Karnofsky leaves two groups', () => {
    const result = bollen2014({ primary_tumor: 'prostate', ...IN_DOMAIN });
    expect(result).toMatchObject({ status: 'partial', possibleStrata: ['B', 'C'] });
    expect(result).not.toHaveProperty('stratum');
  });

  test.each(['myeloma', 'plasmacytoma', 'lymphoma'] as const)(
    '%s is not applicable, never "unfavourable"',
    (primary_tumor) => {
      expect(bollen2014({ primary_tumor, kps: 60 })).toMatchObject({
        status: 'not_applicable',
        reasons: [{ field: 'primary_tumor', reason: 'haematological_primary' }],
      });
    },
  );

  test('an unknown primary and sacral-only disease are not applicable', () => {
    expect(bollen2014({ primary_tumor: 'unknown_primary' })).toMatchObject({
      reasons: [{ reason: 'unknown_primary' }],
    });
    expect(bollen2014({ primary_tumor: 'breast', sacral_only: 'yes' })).toMatchObject({
      reasons: [{ reason: 'sacral_metastases_only' }],
    });
  });

  test('myeloma or unknown primary is not applicable either way, myeloma or lung is undecided', () => {
    expect(bollen2014({ primary_tumor: ['myeloma', 'unknown_primary'] }).status).toBe('not_applicable');
    expect(bollen2014({ primary_tumor: ['myeloma', 'lung_nsclc'], kps: 60, ...IN_DOMAIN })).toMatchObject({
      status: 'partial',
      stratum: 'D',
      applicability: { status: 'undecided', open: [{ reason: 'haematological_primary' }] },
    });
  });

  test('without histology applicability is undecided, unless the profile is stated', () => {
    expect(bollen2014({ kps: 60, ...IN_DOMAIN })).toMatchObject({ applicability: { status: 'undecided' } });
    expect(bollen2014({ clinical_profile: 'moderate', kps: 60, ...IN_DOMAIN })).toMatchObject({
      applicability: { status: 'applicable' },
    });
  });

  test('reads every case histology as written here', () => {
    const open = 'favourable|moderate|unfavourable';
    expect(histologyReading(BOLLEN_2014)).toEqual({
      breast: 'favourable',
      thyroid: 'favourable',
      prostate: 'moderate',
      renal: 'moderate',
      cervical: 'moderate',
      ovarian: 'moderate',
      endometrial: 'moderate',
      sarcoma: 'moderate',
      lung_nsclc: 'unfavourable',
      lung_sclc: 'unfavourable',
      lung_unspecified: 'unfavourable',
      colorectal: 'unfavourable',
      oesophageal: 'unfavourable',
      gastric: 'unfavourable',
      bladder: 'unfavourable',
      melanoma: 'unfavourable',
      hepatocellular: 'unfavourable',
      pancreatic: 'unfavourable',
      head_and_neck: 'unfavourable',
      germ_cell: open,
      other: open,
      myeloma: '',
      plasmacytoma: '',
      lymphoma: '',
      unknown_primary: '',
    });
  });
});
