import { describe, expect, test } from 'vitest';
import { osri2013 } from '../scores/osri-2013.ts';
import { readVectors } from '../testing/read-vectors.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';
import { AIS, AIS_GRADES } from './ais.ts';
import {
  ECOG_GRADES,
  ECOG_KARNOFSKY,
  ecogOfKarnofsky,
  KARNOFSKY_GRADES,
  karnofskyCapacity,
  karnofskyOfEcog,
} from './ecog-karnofsky.ts';
import { ESCC, ESCC_GRADES, esccAtLeast, esccBand, esccRank, isEsccGrade } from './escc.ts';
import { FRANKEL, FRANKEL_GRADES } from './frankel.ts';
import { RADIOSENSITIVITY, radiosensitivity } from './radiosensitivity.ts';

describe('ESCC', () => {
  test('grades are strings in an explicit order, 1c a level of its own', () => {
    expect(ESCC_GRADES).toEqual(['0', '1a', '1b', '1c', '2', '3']);
    expect(ESCC_GRADES.map(esccRank)).toEqual([0, 1, 2, 3, 4, 5]);
  });
  test('1b is low, 1c contested, 2 high', () => {
    expect([esccBand('1b'), esccBand('1c'), esccBand('2')]).toEqual(['low', 'contested', 'high']);
  });
  test('1c is below 2 and above 1b', () => {
    expect([esccAtLeast('1c', '2'), esccAtLeast('1c', '1c'), esccAtLeast('1b', '1c')]).toEqual([false, true, false]);
  });
  test('numbers and bare digits of a merged grade are no grades', () => {
    for (const value of ['1', 1, 2, '4', '1d', '', 'constructor', undefined]) expect(isEsccGrade(value)).toBe(false);
  });

  const vectors = readVectors('escc');
  test('has 13 vectors', () => expect(vectors).toHaveLength(13));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const grade = vector['grade'];
    if (vector['expected_category'] === 'invalid') return expect(isEsccGrade(grade)).toBe(false);
    if (!isEsccGrade(grade)) throw new Error(`no grade ${grade}`);
    expect(ESCC.grades[grade].key).toBe(vector['definition_key']);
    if (vector['expected_ordinal_rank']) expect(esccRank(grade)).toBe(Number(vector['expected_ordinal_rank']));
    const band = esccBand(grade) === 'contested' ? 'low_or_contested' : esccBand(grade);
    if (vector['expected_category']) expect(band).toBe(vector['expected_category']);
  });
});

describe('ECOG and Karnofsky', () => {
  test('convert only to sets: the union of the tables in circulation', () => {
    expect(ECOG_GRADES.map(karnofskyOfEcog)).toEqual([
      [90, 100],
      [70, 80, 90],
      [50, 60, 70],
      [30, 40, 50],
      [10, 20, 30],
      [0],
    ]);
    expect(KARNOFSKY_GRADES.map(ecogOfKarnofsky)).toEqual([
      [5],
      [4],
      [4],
      [3, 4],
      [3],
      [2, 3],
      [2],
      [1, 2],
      [1],
      [0, 1],
      [0],
    ]);
  });
  test('the two conversions are inverse relations', () => {
    for (const ecog of ECOG_GRADES) {
      for (const kps of KARNOFSKY_GRADES)
        expect(karnofskyOfEcog(ecog).includes(kps)).toBe(ecogOfKarnofsky(kps).includes(ecog));
    }
  });
  test('a score takes the set: ECOG 1 leaves two classes of Karnofsky, ECOG 2 one', () => {
    expect(osri2013({ primary_tumor: 'breast', kps: karnofskyOfEcog(1) })).toMatchObject({ attainable: [1, 2] });
    expect(osri2013({ primary_tumor: 'breast', kps: karnofskyOfEcog(2) })).toMatchObject({
      status: 'complete',
      total: 2,
    });
  });
  test('ECOG 3 or worse follows from Karnofsky 40, not from 50, and is excluded by 60', () => {
    expect(
      [40, 50, 60].map((kps) => KARNOFSKY_GRADES.filter((grade) => grade === kps).flatMap(ecogOfKarnofsky)),
    ).toEqual([[3], [2, 3], [2]]);
  });

  const vectors = readVectors('ecog-kps');
  test('have 16 vectors', () => expect(vectors).toHaveLength(16));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const [kps, ecog] = [Number(vector['kps']), Number(vector['expected_total'])];
    const row = ECOG_KARNOFSKY.rows.find((one) => one.ecog === ecog);
    if (vector['mapping'] === 'A') expect(row?.tableA).toContain(kps);
    else expect(row?.single).toBe(kps);
    expect(KARNOFSKY_GRADES.filter((grade) => grade === kps).flatMap(ecogOfKarnofsky)).toContain(ecog);
  });

  const classes = readVectors('karnofsky');
  test('have 10 vectors of capacity', () => expect(classes).toHaveLength(10));
  test.each(classes.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const kps = KARNOFSKY_GRADES.find((grade) => grade === Number(vector['kps']));
    if (kps === undefined || kps === 0) throw new Error(`no grade ${vector['kps']}`);
    expect(kps).toBe(Number(vector['expected_total']));
    expect(karnofskyCapacity(kps)).toBe(vector['expected_category']);
  });
});

describe('Frankel and AIS', () => {
  test('are two vocabularies without a common value', () => {
    expect(FRANKEL_GRADES.filter((grade) => (AIS_GRADES as readonly string[]).includes(grade))).toEqual([]);
  });
  test('have five grades each, A the worst', () => {
    expect([Object.keys(FRANKEL.grades), Object.keys(AIS.grades)]).toEqual([[...FRANKEL_GRADES], [...AIS_GRADES]]);
  });
});

describe('NOMS radiosensitivity', () => {
  test('has one row for every case histology', () => {
    expect(RADIOSENSITIVITY.map((row) => row.primary_tumor).toSorted()).toEqual([...PRIMARY_TUMORS].toSorted());
  });
  test('only myeloma, plasmacytoma, lymphoma, germ cell and small cell are radiosensitive', () => {
    const only = RADIOSENSITIVITY.filter(({ classes }) => classes.join() === 'radiosensitive').map(
      (row) => row.primary_tumor,
    );
    expect(only).toEqual(['myeloma', 'plasmacytoma', 'lymphoma', 'germ_cell', 'lung_sclc']);
  });
  test('renal, melanoma, sarcoma, colorectal, hepatocellular and the gastrointestinal stratum are radioresistant', () => {
    const only = RADIOSENSITIVITY.filter(({ classes }) => classes.join() === 'radioresistant').map(
      (row) => row.primary_tumor,
    );
    expect(only).toEqual([
      'renal',
      'melanoma',
      'sarcoma',
      'colorectal',
      'hepatocellular',
      'gastric',
      'oesophageal',
      'pancreatic',
    ]);
  });
  test('contested are exactly the histologies about which lists contradict each other', () => {
    const contested = PRIMARY_TUMORS.filter((tumor) => radiosensitivity(tumor).contested);
    expect(contested).toEqual(['breast', 'prostate', 'lung_nsclc', 'thyroid', 'ovarian']);
  });
  test('a histology in no list is discordant and not contested', () => {
    expect(radiosensitivity('bladder')).toMatchObject({ classes: ['discordant'], contested: false, statements: [] });
  });
  test('lung of unknown type, an unknown primary and another histology stay sets', () => {
    expect(radiosensitivity('lung_unspecified').classes).toEqual(['radiosensitive', 'discordant']);
    expect(radiosensitivity('unknown_primary').classes).toHaveLength(3);
    expect(radiosensitivity('other').classes).toHaveLength(3);
  });
});
