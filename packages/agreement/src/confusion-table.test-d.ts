import { expectTypeOf, test } from 'vitest';
import { type ConfusionTable, confusionTable } from './confusion-table.ts';

test('a literal pair with a category that is not declared does not compile', () => {
  // @ts-expect-error [ts2322] - 'maybe' is not among the declared categories
  confusionTable([['no', 'maybe']], ['no', 'yes']);
});

test('a table cannot be written to', () => {
  expectTypeOf<ConfusionTable['counts']>().toEqualTypeOf<readonly (readonly number[])[]>();
});
