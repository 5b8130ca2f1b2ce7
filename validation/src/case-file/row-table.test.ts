import { expect, test } from 'vitest';
import { createRowTable } from './row-table.ts';

test('every row is found by its hash, also where many share one', () => {
  const table = createRowTable();
  const rows = Array.from({ length: 150_000 }, (_, line) => ({
    hash: Math.imul(line % 50_021, 0x9e3779b1),
    line,
    offset: line * 3,
  }));
  for (const { hash, line, offset } of rows) table.add(hash, offset, line);
  expect(table.size()).toBe(rows.length);
  for (const { hash, line, offset } of rows.filter((_, index) => index % 997 === 0))
    expect(table.find(hash, (place) => place.line === line)).toEqual({ line, offset });
  expect(table.find(Math.imul(3, 0x9e3779b1), () => false)).toBeUndefined();
  expect(table.find(60_000, () => true)).toBeUndefined();
});

test('an offset beyond 4 GiB is kept', () => {
  const table = createRowTable();
  const offset = 5 * 1024 ** 3;
  table.add(-1, offset, 2);
  expect(table.find(-1, () => true)).toEqual({ line: 2, offset });
});
