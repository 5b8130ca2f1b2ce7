import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { answersOf, readVectors } from '../testing/read-vectors.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { TOKUHASHI_2005, tokuhashi2005 } from './tokuhashi-2005.ts';

/** The published table, from the copy in NICE CG75 appendix 3, written out by hand. */
const PUBLISHED = {
  general_condition: { kps_10_40: 0, kps_50_70: 1, kps_80_100: 2 },
  extraspinal_bone_metastases: { three_or_more: 0, one_or_two: 1, none: 2 },
  vertebral_metastases: { three_or_more: 0, two: 1, one: 2 },
  organ_metastases: { unremovable: 0, removable: 1, none: 2 },
  primary_site: { lung_group: 0, liver_group: 1, others: 2, kidney_uterus: 3, rectum: 4, thyroid_group: 5 },
  palsy: { complete: 0, incomplete: 1, none: 2 },
} as const;

const BEST = {
  kps: 90,
  extraspinal_bone_metastases: 'none',
  vertebral_metastases_count: 1,
  organ_metastases: 'none',
  primary_tumor: 'breast',
  frankel: 'E',
} as const;

describe('the revised Tokuhashi table', () => {
  test('gives the published points', () => expect(pointsOf(TOKUHASHI_2005)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(TOKUHASHI_2005), ...factFaultsOf(TOKUHASHI_2005)]).toEqual([]);
  });

  test('has 1,458 combinations, 945, 434 and 79 in the bands, and 216 each at 7 and 8', () => {
    const sums = combinations(PUBLISHED).map(({ sum }) => sum);
    const bands = sums.map((sum) => bandOf(TOKUHASHI_2005, sum));
    expect(sums).toHaveLength(1458);
    expect(
      ['under_6_months', 'at_least_6_months', 'at_least_12_months'].map(
        (id) => bands.filter((band) => band === id).length,
      ),
    ).toEqual([945, 434, 79]);
    expect(histogram(sums)).toMatchObject({ 7: 216, 8: 216 });
  });

  test('calls 8 under 6 months and 9 at least 6 months', () => {
    expect([bandOf(TOKUHASHI_2005, 8), bandOf(TOKUHASHI_2005, 9)]).toEqual(['under_6_months', 'at_least_6_months']);
  });
  test('calls 11 at least 6 months and 12 at least 12 months', () => {
    expect([bandOf(TOKUHASHI_2005, 11), bandOf(TOKUHASHI_2005, 12)]).toEqual([
      'at_least_6_months',
      'at_least_12_months',
    ]);
  });
  test('ends at 0 and at 15', () => {
    expect([bandOf(TOKUHASHI_2005, 0), bandOf(TOKUHASHI_2005, 15)]).toEqual(['under_6_months', 'at_least_12_months']);
  });
});

describe('the revised Tokuhashi score', () => {
  test('reaches its maximum of 15', () => expect(tokuhashi2005(BEST)).toMatchObject({ status: 'complete', total: 15 }));

  test('refuses a vertebral count of 0, which cannot occur', () => {
    expect(tokuhashi2005({ ...BEST, vertebral_metastases_count: 0 })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'implausible' }],
    });
  });

  test('gives 2, 1, 0 points for 1, 2, 3 vertebral metastases, not 1 point for 1', () => {
    const at = (vertebral_metastases_count: number) => tokuhashi2005({ ...BEST, vertebral_metastases_count });
    expect([1, 2, 3].map((count) => at(count))).toMatchObject([{ total: 15 }, { total: 14 }, { total: 13 }]);
  });

  test('the wrong vertebral item would change the band in 106 of 1,458 combinations', () => {
    const wrong = { three_or_more: 0, two: 1, one: 1 } as const;
    const right = { three_or_more: 0, two: 1, one: 2 } as const;
    const changed = combinations(PUBLISHED).filter(({ answers, sum }) => {
      const count = (['three_or_more', 'two', 'one'] as const).find(
        (value) => value === answers['vertebral_metastases'],
      );
      if (count === undefined) throw new Error('no count');
      return bandOf(TOKUHASHI_2005, sum) !== bandOf(TOKUHASHI_2005, sum - right[count] + wrong[count]);
    });
    expect(changed).toHaveLength(106);
  });

  test('cuts Karnofsky at 40/50 and at 70/80', () => {
    const { kps: _, ...rest } = BEST;
    const totals = [10, 40, 50, 70, 80, 100].map((kps) => tokuhashi2005({ ...rest, kps }));
    expect(totals).toMatchObject([13, 13, 14, 14, 15, 15].map((total) => ({ total })));
  });

  test('cuts extraspinal lesions at 0/1 and at 2/3', () => {
    const { extraspinal_bone_metastases: _, ...rest } = BEST;
    const totals = [0, 1, 2, 3].map((extraspinal_bone_metastases_count) =>
      tokuhashi2005({ ...rest, extraspinal_bone_metastases_count }),
    );
    expect(totals).toMatchObject([15, 14, 14, 13].map((total) => ({ total })));
  });

  test('reads Frankel A and B as complete, C and D as incomplete, E as none', () => {
    const totals = (['A', 'B', 'C', 'D', 'E'] as const).map((frankel) => tokuhashi2005({ ...BEST, frankel }));
    expect(totals).toMatchObject([13, 13, 14, 14, 15].map((total) => ({ total })));
  });

  test('leaves colorectal between rectum and others: the organ alone does not say', () => {
    expect(tokuhashi2005({ ...BEST, primary_tumor: 'colorectal' })).toMatchObject({
      attainable: [12, 14],
      band: 'at_least_12_months',
    });
  });

  test('accepts the site beside a histology that agrees, refuses it beside another', () => {
    expect(tokuhashi2005({ ...BEST, primary_tumor: 'colorectal', primary_site: 'rectum' })).toMatchObject({
      total: 14,
    });
    expect(tokuhashi2005({ ...BEST, primary_site: 'rectum' })).toMatchObject({ issues: [{ code: 'contradiction' }] });
  });

  test('accepts counts of 100 lesions and refuses 101 and negative ones', () => {
    const status = (count: number) => [
      tokuhashi2005({ vertebral_metastases_count: count }).status,
      tokuhashi2005({ extraspinal_bone_metastases_count: count }).status,
    ];
    expect(status(100)).toEqual(['partial', 'partial']);
    expect(status(101)).toEqual(['invalid', 'invalid']);
    expect(status(-1)).toEqual(['invalid', 'invalid']);
  });

  test('refuses a Karnofsky that is not in tens or beyond 100, and an unknown field', () => {
    expect(tokuhashi2005({ kps: 75 })).toMatchObject({
      issues: [
        {
          code: 'implausible',
          expected: 'from 0 to 100 in steps of 10 (Karnofsky DA, Burchenal JH 1949)',
          received: '75',
        },
      ],
    });
    expect(tokuhashi2005({ kps: 110 }).status).toBe('invalid');
    expect(tokuhashi2005({ kps: [70, 75] })).toMatchObject({ issues: [{ path: ['kps', 1] }] });
    expect(tokuhashi2005(JSON.parse('{"ecog": 1}'))).toMatchObject({ issues: [{ code: 'unknown_item' }] });
  });

  test('reads every case histology as written here', () => {
    expect(histologyReading(TOKUHASHI_2005)).toEqual({
      breast: 'thyroid_group',
      prostate: 'thyroid_group',
      thyroid: 'thyroid_group',
      lung_nsclc: 'lung_group',
      lung_sclc: 'lung_group',
      lung_unspecified: 'lung_group',
      gastric: 'lung_group',
      oesophageal: 'lung_group',
      pancreatic: 'lung_group',
      bladder: 'lung_group',
      hepatocellular: 'liver_group',
      unknown_primary: 'liver_group',
      renal: 'kidney_uterus',
      endometrial: 'kidney_uterus',
      cervical: 'others|kidney_uterus',
      colorectal: 'others|rectum',
      sarcoma: 'lung_group|others',
      other: 'liver_group|others|thyroid_group',
      ovarian: 'others',
      germ_cell: 'others',
      head_and_neck: 'others',
      melanoma: 'others',
      myeloma: 'others',
      plasmacytoma: 'others',
      lymphoma: 'others',
    });
  });
});

const SITES = ['lung_group', 'liver_group', 'others', 'kidney_uterus', 'rectum', 'thyroid_group'] as const;
const WORDS: Readonly<Record<string, string>> = {
  '10-40': 'kps_10_40',
  '50-70': 'kps_50_70',
  '80-100': 'kps_80_100',
  frankel_A_B: 'complete',
  frankel_C_D: 'incomplete',
  frankel_E: 'none',
};
const COUNTS = {
  extraspinal_bone_mets: { 0: 'none', '1-2': 'one_or_two', '>=3': 'three_or_more' },
  vertebral_mets: { 1: 'one', 2: 'two', '>=3': 'three_or_more' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

describe('independently written Tokuhashi vectors', () => {
  const vectors = readVectors('tokuhashi');
  test('are 13', () => expect(vectors).toHaveLength(13));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const extraspinal: Readonly<Record<string, string>> = COUNTS.extraspinal_bone_mets;
    const vertebral: Readonly<Record<string, string>> = COUNTS.vertebral_mets;
    const written = {
      general_condition: WORDS[vector['general_condition_kps'] ?? ''] ?? '',
      extraspinal_bone_metastases: extraspinal[vector['extraspinal_bone_mets'] ?? ''] ?? '',
      vertebral_metastases: vertebral[vector['vertebral_mets'] ?? ''] ?? '',
      organ_metastases: vector['organ_mets'] ?? '',
      primary_site: SITES[Number(vector['primary_points'])] ?? '',
      palsy: WORDS[vector['palsy'] ?? ''] ?? '',
    };
    const result = tokuhashi2005(answersOf(written, Object.keys(written)));
    if (vector['expected_category'] === 'incomplete') return expect(result.status).toBe('partial');
    expect(result).toMatchObject({ total: Number(vector['expected_total']), band: vector['expected_category'] });
  });
});
