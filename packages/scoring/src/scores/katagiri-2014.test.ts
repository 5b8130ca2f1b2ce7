import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { readVectors, type Vector } from '../testing/read-vectors.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { KATAGIRI_2014, type Katagiri2014Input, katagiri2014 } from './katagiri-2014.ts';

const YES_NO = { no: 0, yes: 1 } as const;
const PUBLISHED = {
  katagiri_primary: { slow: 0, moderate: 2, rapid: 3 },
  visceral_or_cerebral_metastases: { none: 0, nodular: 1, disseminated: 2 },
  laboratory: { normal: 0, abnormal: 1, critical: 2 },
  ecog_3_4: YES_NO,
  previous_chemotherapy: YES_NO,
  multiple_bone_metastases: YES_NO,
} as const;

/** All six values normal, each beside its cut-off. */
const NORMAL = {
  platelets: { value: 100, unit: '10^9/L' },
  calcium: { value: 10.2, unit: 'mg/dL' },
  bilirubin: { value: 1.3, unit: 'mg/dL' },
  crp: { value: 0.39, unit: 'mg/dL' },
  ldh: { value: 249, unit: 'U/L', upper_limit: 250 },
  albumin: { value: 3.7, unit: 'g/dL' },
} as const satisfies Katagiri2014Input;

/** The first value on the other side of each cut-off. */
const CROSSED = {
  'platelets<100000': { platelets: { value: 99, unit: '10^9/L' } },
  'calcium>=10.3': { calcium: { value: 10.3, unit: 'mg/dL' } },
  'bilirubin>=1.4': { bilirubin: { value: 1.4, unit: 'mg/dL' } },
  'crp>=0.4': { crp: { value: 0.4, unit: 'mg/dL' } },
  'ldh>=250': { ldh: { value: 250, unit: 'U/L', upper_limit: 250 } },
  'albumin<3.7': { albumin: { value: 3.6, unit: 'g/dL' } },
} as const satisfies Readonly<Record<string, Katagiri2014Input>>;

const laboratory = (input: Katagiri2014Input) => {
  const result = katagiri2014(input);
  if (result.status !== 'complete' && result.status !== 'partial') throw new Error(result.status);
  const item = result.items.find(({ id }) => id === 'laboratory');
  return item?.state === 'known' ? [item.value] : item?.possible.map(({ value }) => value);
};

describe('the new Katagiri table', () => {
  test('gives the published points', () => expect(pointsOf(KATAGIRI_2014)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(KATAGIRI_2014), ...factFaultsOf(KATAGIRI_2014)]).toEqual([]);
  });
  test('has 216 combinations, 43, 118 and 55 in the bands', () => {
    const sums = combinations(PUBLISHED).map(({ sum }) => sum);
    const bands = sums.map((sum) => bandOf(KATAGIRI_2014, sum));
    expect(Object.values(histogram(sums)).reduce((all, count) => all + count, 0)).toBe(216);
    expect(['points_0_3', 'points_4_6', 'points_7_10'].map((id) => bands.filter((band) => band === id).length)).toEqual(
      [43, 118, 55],
    );
  });
  test('ends at 0 and at 10', () => {
    expect([bandOf(KATAGIRI_2014, 0), bandOf(KATAGIRI_2014, 10)]).toEqual(['points_0_3', 'points_7_10']);
  });
  test('puts 3 in the first band and 4 in the second', () => {
    expect([bandOf(KATAGIRI_2014, 3), bandOf(KATAGIRI_2014, 4)]).toEqual(['points_0_3', 'points_4_6']);
  });
  test('puts 6 in the second band and 7 in the third', () => {
    expect([bandOf(KATAGIRI_2014, 6), bandOf(KATAGIRI_2014, 7)]).toEqual(['points_4_6', 'points_7_10']);
  });
  test('carries the published survival: 98/91/78, 74/49 and 27/6 %', () => {
    expect(
      KATAGIRI_2014.bands.map(({ survival }) => survival.alive.map(({ months, percent }) => [months, percent])),
    ).toEqual([
      [
        [6, 98],
        [12, 91],
        [24, 78],
      ],
      [
        [6, 74],
        [12, 49],
      ],
      [
        [6, 27],
        [12, 6],
      ],
    ]);
  });
  test('says that part of it is from memory', () => expect(katagiri2014({})).toMatchObject({ verification: 'M' }));
});

describe('the laboratory item', () => {
  test('six values just on the normal side are normal', () => expect(laboratory(NORMAL)).toEqual(['normal']));

  test.each(['crp>=0.4', 'ldh>=250', 'albumin<3.7'] as const)('%s alone is abnormal', (key) => {
    expect(laboratory({ ...NORMAL, ...CROSSED[key] })).toEqual(['abnormal']);
  });
  test.each(['platelets<100000', 'calcium>=10.3', 'bilirubin>=1.4'] as const)('%s alone is critical', (key) => {
    expect(laboratory({ ...NORMAL, ...CROSSED[key] })).toEqual(['critical']);
    expect(laboratory(CROSSED[key])).toEqual(['critical']);
  });
  test('critical and abnormal together give 2 points, never 3', () => {
    const result = katagiri2014({ ...NORMAL, ...CROSSED['crp>=0.4'], ...CROSSED['platelets<100000'] });
    expect(result).toMatchObject({ lowest: 2 });
  });
  test('with nothing measured all three tiers are possible', () => {
    expect(laboratory({})).toEqual(['normal', 'abnormal', 'critical']);
  });
  test('an abnormal value with platelets unknown is abnormal or critical', () => {
    const { platelets: _, ...five } = { ...NORMAL, ...CROSSED['crp>=0.4'] };
    expect(laboratory(five)).toEqual(['abnormal', 'critical']);
  });
  test('an abnormal value with the critical three known is abnormal, whatever else is missing', () => {
    const { ldh: _, albumin: __, ...four } = { ...NORMAL, ...CROSSED['crp>=0.4'] };
    expect(laboratory(four)).toEqual(['abnormal']);
  });
  test('five normal values and one unknown are not normal yet', () => {
    const { albumin: _, ...five } = NORMAL;
    expect(laboratory(five)).toEqual(['normal', 'abnormal']);
  });
  test('LDH between the published and the local limit stays open', () => {
    expect(laboratory({ ...NORMAL, ldh: { value: 260, unit: 'U/L', upper_limit: 280 } })).toEqual([
      'normal',
      'abnormal',
    ]);
    expect(laboratory({ ...NORMAL, ldh: { value: 240, unit: 'U/L', upper_limit: 230 } })).toEqual([
      'normal',
      'abnormal',
    ]);
  });
  test('LDH without the local limit is refused', () => {
    expect(katagiri2014(JSON.parse('{"ldh": {"value": 300, "unit": "U/L"}}'))).toMatchObject({
      status: 'invalid',
      issues: [{ path: ['ldh', 'upper_limit'] }],
    });
  });
  test('CRP 4 mg/L is 0.4 mg/dL, and 0.4 mg/L is not', () => {
    expect(laboratory({ ...NORMAL, crp: { value: 4, unit: 'mg/L' } })).toEqual(['abnormal']);
    expect(laboratory({ ...NORMAL, crp: { value: 0.4, unit: 'mg/L' } })).toEqual(['normal']);
  });
  test('a stated tier that the values contradict is refused', () => {
    expect(katagiri2014({ ...NORMAL, laboratory: 'critical' })).toMatchObject({
      issues: [{ code: 'contradiction', path: ['laboratory'] }],
    });
  });
});

describe('the new Katagiri score', () => {
  test('the organ alone does not decide the group of breast, prostate and lung', () => {
    expect(histologyReading(KATAGIRI_2014)).toMatchObject({
      breast: 'slow|moderate',
      prostate: 'slow|moderate',
      lung_nsclc: 'moderate|rapid',
    });
    expect(katagiri2014({ primary_tumor: 'breast', katagiri_primary: 'slow' }).status).toBe('partial');
    expect(katagiri2014({ primary_tumor: 'breast', katagiri_primary: 'rapid' }).status).toBe('invalid');
  });
  test('ECOG 2 gives no point and 3 gives one', () => {
    expect([katagiri2014({ ecog: 2 }), katagiri2014({ ecog: 3 })]).toMatchObject([
      { lowest: 0, highest: 9 },
      { lowest: 1, highest: 10 },
    ]);
  });
  test('reads every other case histology as written here', () => {
    expect(histologyReading(KATAGIRI_2014)).toEqual({
      breast: 'slow|moderate',
      prostate: 'slow|moderate',
      lung_nsclc: 'moderate|rapid',
      lung_unspecified: 'moderate|rapid',
      lung_sclc: 'rapid',
      thyroid: 'slow',
      myeloma: 'slow',
      plasmacytoma: 'slow',
      lymphoma: 'slow',
      renal: 'moderate',
      sarcoma: 'moderate',
      endometrial: 'moderate',
      ovarian: 'moderate',
      colorectal: 'rapid',
      gastric: 'rapid',
      pancreatic: 'rapid',
      head_and_neck: 'rapid',
      oesophageal: 'rapid',
      hepatocellular: 'rapid',
      melanoma: 'rapid',
      unknown_primary: 'rapid',
      bladder: 'rapid',
      cervical: 'rapid',
      germ_cell: 'moderate|rapid',
      other: 'moderate|rapid',
    });
  });
});

const keys = (cell: string | undefined) => Object.entries(CROSSED).filter(([key]) => cell?.split(';').includes(key));

const inputOf = (vector: Vector): Katagiri2014Input => {
  const crossed = [...keys(vector['lab_abnormal']), ...keys(vector['lab_critical'])].map(([, value]) => value);
  return Object.assign({}, NORMAL, ...crossed, {
    katagiri_primary: vector['primary_group'],
    visceral_or_cerebral_metastases: vector['visceral'],
    ecog_3_4: vector['ecog_3_4'],
    previous_chemotherapy: vector['previous_chemotherapy'],
    multiple_bone_metastases: vector['multiple_skeletal_mets'],
  });
};

describe('independently written Katagiri vectors', () => {
  const vectors = readVectors('katagiri-new');
  test('are 13', () => expect(vectors).toHaveLength(13));
  test.each(vectors.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const band = `points_${vector['expected_category']?.replace('-', '_')}`;
    expect(katagiri2014(inputOf(vector))).toMatchObject({
      status: 'complete',
      total: Number(vector['expected_total']),
      band,
    });
  });
});
