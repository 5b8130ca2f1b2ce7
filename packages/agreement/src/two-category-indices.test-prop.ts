import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohensKappa } from './cohens-kappa.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { multiplied, reordered, tableOf, transposed } from './testing/tables.ts';
import { pabak, prevalenceAndBias } from './two-category-indices.ts';

const tables = tableOf(2, 2).filter(({ counts }) => counts.flat().some((count) => count > 0));
const both = (table: Parameters<typeof pabak>[0]) =>
  [estimated(pabak(table)), estimated(prevalenceAndBias(table))] as const;

test('exchanging reference and tool turns the bias round and leaves PABAK and the prevalence', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [[first, indices], [second, exchanged]] = [both(table), both(transposed(table))];
      expectClose(first.estimate, second.estimate);
      expectClose(first.standardError, second.standardError);
      expect(exchanged.prevalenceIndex).toBe(indices.prevalenceIndex);
      expectClose(exchanged.biasIndex, -indices.biasIndex, 0);
    }),
  );
});

test('exchanging the categories turns both indices round and leaves PABAK', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [[first, indices], [second, exchanged]] = [both(table), both(reordered(table, [1, 0]))];
      expectClose(first.estimate, second.estimate);
      expectClose(exchanged.prevalenceIndex, -indices.prevalenceIndex, 0);
      expectClose(exchanged.biasIndex, -indices.biasIndex, 0);
    }),
  );
});

test('PABAK and both indices lie within -1 and 1, and together leave room for each other', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [{ estimate }, { prevalenceIndex, biasIndex }] = both(table);
      expect(Math.max(Math.abs(estimate), Math.abs(prevalenceIndex) + Math.abs(biasIndex))).toBeLessThanOrEqual(
        1 + 1e-15,
      );
      // What agrees bounds the prevalence, what differs bounds the bias.
      expect(Math.abs(prevalenceIndex)).toBeLessThanOrEqual((1 + estimate) / 2 + 1e-12);
      expect(Math.abs(biasIndex)).toBeLessThanOrEqual((1 - estimate) / 2 + 1e-12);
    }),
  );
});

test('taking every case several times leaves PABAK and both indices, and divides the standard error by the root', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 9 }), (table, factor) => {
      const [[once, indices], [often, repeated]] = [both(table), both(multiplied(table, factor))];
      expectClose(often.estimate, once.estimate);
      expectClose(often.standardError, once.standardError / Math.sqrt(factor), 1e-9);
      expectClose(repeated.prevalenceIndex, indices.prevalenceIndex);
      expectClose(repeated.biasIndex, indices.biasIndex);
      expect(repeated.n).toBe(factor * indices.n);
    }),
  );
});

test('kappa is PABAK moved by both indices, as Byrt, Bishop and Carlin write it', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const kappa = cohensKappa(table);
      if (kappa.status === 'not_computable') return;
      const [{ estimate }, { prevalenceIndex, biasIndex }] = both(table);
      const shift = prevalenceIndex ** 2 - biasIndex ** 2;
      expectClose(kappa.estimate * (1 - shift), estimate - shift, 1e-10);
    }),
  );
});
