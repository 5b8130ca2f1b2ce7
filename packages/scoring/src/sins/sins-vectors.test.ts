import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { points } from '../engine/total.ts';
import { answersOf, readVectors, type Vector } from '../testing/read-vectors.ts';
import { LEVELS } from './levels.ts';
import { sins } from './sins.ts';
import { sinsCollapse } from './sins-collapse.ts';
import { sinsLocation } from './sins-location.ts';
import { SINS } from './sins-table.ts';

const ITEMS = ['level', 'location', 'pain', 'bone_lesion', 'alignment', 'collapse', 'posterolateral'];
const VECTORS = readVectors('sins');
const COMPONENTS = readVectors('sins-components');

describe('independently written SINS vectors', () => {
  test('are 28 and 56', () => expect([VECTORS.length, COMPONENTS.length]).toEqual([28, 56]));

  test.each(VECTORS.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const result = sins(answersOf(vector, ITEMS));
    const expected = vector['expected_category'];
    if (expected === 'invalid') return expect(result.status).toBe('invalid');
    if (expected === 'incomplete') return expect(result.status).toBe('partial');
    if (result.status !== 'complete') throw new Error(`${result.status}: ${JSON.stringify(result)}`);
    expect(result.band).toBe(expected);
    if (vector['expected_total']) expect(points(result.total)).toBe(Number(vector['expected_total']));
  });
});

describe('independently written SINS component vectors', () => {
  test.each(COMPONENTS.map((vector) => [vector['vector_id'], vector] as const))('%s', (_, vector) => {
    const expected = vector['expected_points'] ?? '';
    expect(componentOf(vector)).toBe(vector['component'] === 'band' ? expected : Number(expected));
  });
});

const componentOf = (vector: Vector): number | string => {
  const input = vector['input'] ?? '';
  if (vector['component'] === 'band') return bandOf(SINS, Number(input));
  if (vector['component'] === 'location') return pointsOf('location', locationOf(input));
  if (vector['component'] === 'collapse') return pointsOf('collapse', collapseOf(input));
  return pointsOf(vector['component'] ?? '', WORDS[input] ?? input);
};

const pointsOf = (id: string, value: string): number => {
  const option = SINS.items.find((item) => item.id === id)?.options.find((one) => one.value === value);
  if (option === undefined) throw new Error(`the table has no ${id} ${value}`);
  return option.points;
};

/** `S2-S5` stands for four levels of one class. */
const locationOf = (input: string): string => {
  const names = input === 'occiput' ? ['O'] : input === 'S2-S5' ? ['S2', 'S3', 'S4', 'S5'] : [input];
  const levels = LEVELS.filter((level) => names.includes(level));
  if (levels.length !== names.length) throw new Error(`no level ${input}`);
  return [...new Set(levels.map((level) => sinsLocation(level)))].join();
};

const collapseOf = (input: string): string => {
  const [collapsePercent, bodyInvolvedPercent] = [...input.matchAll(/(\d+)%/g)].map(([, digits]) => Number(digits));
  return sinsCollapse({ collapsePercent, bodyInvolvedPercent }).join();
};

/** The words of the vectors for an answer that the table spells otherwise. */
const WORDS: Readonly<Record<string, string>> = {
  'new focal kyphosis': 'deformity',
  'new focal scoliosis': 'deformity',
  'left pedicle infiltrated + right pedicle destroyed': 'bilateral',
  'left pedicle infiltrated, right intact': 'unilateral',
  'right pedicle infiltrated, left intact': 'unilateral',
  'both pedicles intact': 'none',
};
