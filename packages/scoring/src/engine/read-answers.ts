import * as z from 'zod';
import { answerOf, type Reading, readInput } from './read-input.ts';
import type { TableIdentity } from './score-table.ts';

/** For each item id, the values still possible; an absent item is not known. */
export type ReadAnswers = { readonly [item: string]: readonly string[] | undefined };

const shapes = new WeakMap<TableIdentity, z.ZodType<ReadAnswers>>();

/**
 * Reads answers against a table: every item known by the table, every value one of its options.
 * @param table - the table that says which items and options exist
 * @param answers - what the caller sent
 * @returns the possible values of each answered item, or at least one issue
 */
export const readAnswers = (table: TableIdentity, answers: unknown): Reading<ReadAnswers> => {
  const shape = shapes.get(table) ?? answerShape(table);
  shapes.set(table, shape);
  return readInput(shape, answers);
};

const answerShape = (table: TableIdentity): z.ZodType<ReadAnswers> =>
  z.strictObject(
    Object.fromEntries(table.items.map((item) => [item.id, answerOf(item.options.map((option) => option.value))])),
  );
