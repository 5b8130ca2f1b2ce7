import * as fc from 'fast-check';
import type { ConfusionTable } from '../confusion-table.ts';
import { frozenTable } from './fixtures.ts';

/** Tables from `smallest` to `largest` categories, many of their cells 0. */
export function tableOf(smallest: number, largest: number): fc.Arbitrary<ConfusionTable> {
  return fc
    .integer({ min: smallest, max: largest })
    .chain((size) => {
      const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }));
      return fc.array(fc.array(count, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
    })
    .map(frozenTable);
}

/** Tables, each with an order of its categories. */
export function withOrder(tables: fc.Arbitrary<ConfusionTable>): fc.Arbitrary<[ConfusionTable, number[]]> {
  return tables.chain((table) => {
    const positions = table.categories.map((_, position) => position);
    return fc.tuple(fc.constant(table), fc.shuffledSubarray(positions, { minLength: positions.length }));
  });
}

/** Reference and tool exchanged. */
export function transposed({ counts }: ConfusionTable): ConfusionTable {
  return frozenTable(counts.map((_, row) => counts.map((cells) => cells[row] ?? 0)));
}

/** The categories in another order. */
export function reordered({ counts }: ConfusionTable, order: readonly number[]): ConfusionTable {
  return frozenTable(order.map((row) => order.map((column) => counts[row]?.[column] ?? 0)));
}

/** Every case taken so many times. */
export function multiplied({ counts }: ConfusionTable, factor: number): ConfusionTable {
  return frozenTable(counts.map((row) => row.map((count) => count * factor)));
}
