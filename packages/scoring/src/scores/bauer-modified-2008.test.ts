import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { readVectors } from '../testing/read-vectors.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { BAUER_MODIFIED_2008, bauerModified2008 } from './bauer-modified-2008.ts';

/** Four published items of 1 point; "not lung" and "favourable primary" stand in one item, so 0, 1 or 2. */
const PUBLISHED = {
  any_visceral_metastases: { no: 1, yes: 0 },
  bauer_primary: { favourable: 2, other: 1, lung: 0 },
  solitary_skeletal_metastasis: { yes: 1, no: 0 },
} as const;

describe('the modified Bauer table', () => {
  test('gives the published points', () => expect(pointsOf(BAUER_MODIFIED_2008)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(BAUER_MODIFIED_2008), ...factFaultsOf(BAUER_MODIFIED_2008)]).toEqual([]);
  });
  test('has the 12 combinations of the 16 that can occur', () => {
    const items = [0, 1] as const;
    const four = items.flatMap((visceral) =>
      items.flatMap((lung) =>
        items.flatMap((favourable) =>
          items.map((solitary) => ({ lung, favourable, sum: visceral + lung + favourable + solitary })),
        ),
      ),
    );
    const possible = four.filter(({ lung, favourable }) => !(lung === 0 && favourable === 1));
    expect([four.length, possible.length]).toEqual([16, 12]);
    expect(histogram(combinations(PUBLISHED).map(({ sum }) => sum))).toEqual(histogram(possible.map(({ sum }) => sum)));
  });
  test('ends at 0 and at 4', () => {
    expect([bandOf(BAUER_MODIFIED_2008, 0), bandOf(BAUER_MODIFIED_2008, 4)]).toEqual(['points_0_1', 'points_3_4']);
  });
  test('calls 1 supportive and 2 short-term palliation', () => {
    expect([bandOf(BAUER_MODIFIED_2008, 1), bandOf(BAUER_MODIFIED_2008, 2)]).toEqual(['points_0_1', 'points_2']);
  });
  test('calls 2 short-term palliation and 3 middle-term control', () => {
    expect([bandOf(BAUER_MODIFIED_2008, 2), bandOf(BAUER_MODIFIED_2008, 3)]).toEqual(['points_2', 'points_3_4']);
  });
});

describe('the modified Bauer score', () => {
  test('breast always gives at least 2', () =>
    expect(bauerModified2008({ primary_tumor: 'breast' })).toMatchObject({ lowest: 2 }));
  test('lung cannot be a favourable primary', () => {
    expect(bauerModified2008({ primary_tumor: 'lung_nsclc', bauer_primary: 'favourable' }).status).toBe('invalid');
  });
  test('limited and widespread visceral disease both count as visceral metastases', () => {
    for (const visceral_metastases of ['limited', 'widespread'] as const) {
      expect(bauerModified2008({ visceral_metastases })).toMatchObject({ highest: 3 });
    }
  });
  test('breast or lung leaves 0 or 2 points for the primary, never 1', () => {
    const result = bauerModified2008({
      primary_tumor: ['breast', 'lung_nsclc'],
      visceral_metastases: 'limited',
      solitary_skeletal_metastasis: 'no',
    });
    expect(result).toMatchObject({ attainable: [0, 2] });
  });
  test('reads every case histology as written here', () => {
    expect(histologyReading(BAUER_MODIFIED_2008)).toEqual({
      breast: 'favourable',
      renal: 'favourable',
      lymphoma: 'favourable',
      myeloma: 'favourable',
      plasmacytoma: 'favourable',
      lung_nsclc: 'lung',
      lung_sclc: 'lung',
      lung_unspecified: 'lung',
      unknown_primary: 'other|lung',
      prostate: 'other',
      thyroid: 'other',
      melanoma: 'other',
      colorectal: 'other',
      hepatocellular: 'other',
      gastric: 'other',
      oesophageal: 'other',
      pancreatic: 'other',
      bladder: 'other',
      cervical: 'other',
      endometrial: 'other',
      ovarian: 'other',
      sarcoma: 'other',
      germ_cell: 'other',
      head_and_neck: 'other',
      other: 'other',
    });
  });
});

describe('independently written Bauer vectors', () => {
  const vectors = readVectors('bauer-modified');
  test('are 4', () => expect(vectors).toHaveLength(4));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const result = bauerModified2008({
      any_visceral_metastases: vector['no_visceral_mets'] === 'yes' ? 'no' : 'yes',
      bauer_primary:
        vector['favourable_primary'] === 'yes' ? 'favourable' : vector['not_lung_cancer'] === 'yes' ? 'other' : 'lung',
      solitary_skeletal_metastasis: vector['solitary_skeletal_met'] === 'yes' ? 'yes' : 'no',
    });
    const band = `points_${vector['expected_category']?.replace('-', '_')}`;
    expect(result).toMatchObject({ total: Number(vector['expected_total']), band });
  });
});
