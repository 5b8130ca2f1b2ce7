import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { answersOf, readVectors } from '../testing/read-vectors.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { TOMITA_2001, tomita2001 } from './tomita-2001.ts';

const PUBLISHED = {
  primary_growth: { slow: 1, moderate: 2, rapid: 4 },
  visceral_treatability: { none: 0, treatable: 2, untreatable: 4 },
  bone_metastases: { solitary: 1, multiple: 2 },
} as const;

describe('the Tomita table', () => {
  test('gives the published points', () => expect(pointsOf(TOMITA_2001)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(TOMITA_2001), ...factFaultsOf(TOMITA_2001)]).toEqual([]);
  });
  test('reaches every integer from 2 to 10 in its 18 combinations', () => {
    const sums = combinations(PUBLISHED).map(({ sum }) => sum);
    expect(histogram(sums)).toEqual({ 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 3, 8: 2, 9: 1, 10: 1 });
  });
  test('calls 3 wide excision and 4 marginal excision', () => {
    expect([bandOf(TOMITA_2001, 3), bandOf(TOMITA_2001, 4)]).toEqual([
      'wide_or_marginal_excision',
      'marginal_or_intralesional_excision',
    ]);
  });
  test('calls 5 marginal excision and 6 palliative surgery', () => {
    expect([bandOf(TOMITA_2001, 5), bandOf(TOMITA_2001, 6)]).toEqual([
      'marginal_or_intralesional_excision',
      'palliative_surgery',
    ]);
  });
  test('calls 7 palliative surgery and 8 supportive care', () => {
    expect([bandOf(TOMITA_2001, 7), bandOf(TOMITA_2001, 8)]).toEqual(['palliative_surgery', 'supportive_care']);
  });
  test('ends at 2 and at 10', () => {
    expect([bandOf(TOMITA_2001, 2), bandOf(TOMITA_2001, 10)]).toEqual(['wide_or_marginal_excision', 'supportive_care']);
    expect(() => bandOf(TOMITA_2001, 1)).toThrow('table tomita_2001');
  });
});

describe('the Tomita score', () => {
  test('rapid growth is 4 points, not 3', () => {
    const rapid = { primary_growth: 'rapid', visceral_treatability: 'none', bone_metastases: 'multiple' } as const;
    expect(tomita2001(rapid)).toMatchObject({ total: 6, band: 'palliative_surgery' });
  });
  test('the wrong 3 would change the band in 2 of 18 combinations', () => {
    const rapid = combinations(PUBLISHED).filter(({ answers }) => answers['primary_growth'] === 'rapid');
    expect(rapid.filter(({ sum }) => bandOf(TOMITA_2001, sum) !== bandOf(TOMITA_2001, sum - 1))).toHaveLength(2);
  });
  test('an unknown primary counts as rapid', () => {
    expect(tomita2001({ primary_tumor: 'unknown_primary' })).toMatchObject({
      lowest: 5,
      missing: ['visceral_treatability', 'bone_metastases'],
    });
  });
  test('reads every case histology as written here', () => {
    const open = 'slow|moderate|rapid';
    expect(histologyReading(TOMITA_2001)).toEqual({
      breast: 'slow',
      thyroid: 'slow',
      prostate: 'slow',
      renal: 'moderate',
      endometrial: 'moderate',
      lung_nsclc: 'rapid',
      lung_sclc: 'rapid',
      lung_unspecified: 'rapid',
      hepatocellular: 'rapid',
      gastric: 'rapid',
      colorectal: 'rapid',
      unknown_primary: 'rapid',
      myeloma: open,
      plasmacytoma: open,
      lymphoma: open,
      melanoma: open,
      oesophageal: open,
      pancreatic: open,
      bladder: open,
      cervical: open,
      ovarian: open,
      sarcoma: open,
      germ_cell: open,
      head_and_neck: open,
      other: open,
    });
  });
});

describe('independently written Tomita vectors', () => {
  const vectors = readVectors('tomita');
  test('are 12', () => expect(vectors).toHaveLength(12));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const written = {
      primary_growth: vector['primary_growth'] ?? '',
      visceral_treatability: vector['visceral'] ?? '',
      bone_metastases: vector['bone'] ?? '',
    };
    const result = tomita2001(answersOf(written, Object.keys(written)));
    if (vector['expected_category'] === 'incomplete') return expect(result.status).toBe('partial');
    expect(result).toMatchObject({ total: Number(vector['expected_total']), band: vector['expected_category'] });
  });
});
