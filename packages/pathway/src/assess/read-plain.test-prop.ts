import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { engineOf } from './engine.ts';

const engine = engineOf(dorsalMetastasis);

/** Answers of every fact, numbers at and around every limit, and what no fact admits. */
const values: readonly unknown[] = [
  ...dorsalMetastasis.facts.flatMap(({ domain }): readonly unknown[] => {
    if (domain.kind === 'category') return domain.values.map(({ value }) => value);
    const { minimum, maximum } = domain;
    return [minimum, maximum].flatMap((limit) => [limit - 1, limit - 0.5, limit, limit + 0.5, limit + 1]);
  }),
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 2 ** 53, 1e300, 1n, '', ' ', '0', 'YES'],
  ...[true, false, null, [], ['yes'], {}, { status: 'unknown' }, { from: 1 }, 'constructor', Symbol('yes')],
];

test('a plain answer is read exactly when the schema admits it', () => {
  const readers = [...engine.readers].filter(([id]) => !engine.listIds.has(id));
  for (const [id, reader] of readers) {
    for (const value of values) {
      const admitted = engine.schema.safeParse({ [id]: value }).success;
      const isPlain = typeof value === 'string' || typeof value === 'number';
      expect(reader.plain(value, engine.allCells.slice()), `${id} ${String(value)}`).toBe(admitted && isPlain);
    }
  }
});

test('a plain answer says the same as a list of it alone', () => {
  const one = fc.constantFrom(...dorsalMetastasis.facts.map(({ id }) => id));
  fc.assert(
    fc.property(one, fc.oneof(fc.constantFrom(...values), fc.double(), fc.integer()), (id, value) => {
      const reader = engine.readers.get(id);
      const plainly = engine.allCells.slice();
      if (reader?.plain(value, plainly) !== true) return;
      const listed = engine.allCells.slice();
      reader([value], listed);
      expect(plainly).toEqual(listed);
    }),
    fixedSeed(3000),
  );
});

test('a list of levels is left to the schema', () => {
  for (const id of engine.listIds) expect(engine.readers.get(id)?.plain(['T7'], engine.allCells.slice())).toBe(false);
});
