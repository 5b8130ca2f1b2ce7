import * as z from 'zod';
import { measureOf, type ReadMeasure } from '../laboratory/measure.ts';
import type { Fact, FactTable, NumberScale } from './fact-table.ts';
import { answerOf } from './read-input.ts';

/** The fields of an input after reading: lists of words, lists of numbers, measures. */
export type ReadFields = {
  readonly [field: string]: readonly string[] | readonly number[] | ReadMeasure | undefined;
};

type Fields = Readonly<Record<string, z.ZodType>>;

const shapes = new WeakMap<FactTable, z.ZodType<ReadFields>>();

/**
 * The zod shape of a table's input: items, facts and gates, and nothing else.
 * @param table - a table with facts
 * @returns the shape, built once a table
 */
export const factShape = (table: FactTable): z.ZodType<ReadFields> => {
  // Every field below reads into one of the three forms of `ReadFields`.
  const shape = shapes.get(table) ?? (z.strictObject(fieldsOf(table)) as z.ZodType<unknown> as z.ZodType<ReadFields>);
  shapes.set(table, shape);
  return shape;
};

/**
 * The names of all fields that a table's input may have.
 * @param table - a table with facts
 * @returns field names in the order of items, facts, gates
 */
export const fieldNames = (table: FactTable): readonly string[] => Object.keys(fieldsOf(table));

const fieldsOf = (table: FactTable): Fields => ({
  ...Object.fromEntries(
    table.gates.flatMap(({ field, values }) => (values === undefined ? [] : [[field, answerOf(values)]])),
  ),
  ...Object.fromEntries(table.facts.flatMap((fact) => Object.entries(factFields(fact)))),
  ...Object.fromEntries(table.items.map((item) => [item.id, answerOf(item.options.map((option) => option.value))])),
});

const factFields = (fact: Fact): Fields => {
  switch (fact.kind) {
    case 'classes':
      return { [fact.field]: answerOf(fact.values) };
    case 'ranges':
      return { [fact.field]: numbersOf(fact.scale) };
    case 'measure':
      return { [fact.analyte.id]: measureOf(fact.analyte).optional() };
    case 'tiers':
      return Object.fromEntries(
        fact.tiers.flatMap(({ anyOf }) => anyOf.map(({ analyte }) => [analyte.id, measureOf(analyte).optional()])),
      );
    case 'totals':
      return fieldsOf({ ...fact.table, gates: [] });
    default:
      return fact satisfies never;
  }
};

const numbersOf = ({ from, to, step }: NumberScale) => {
  const number = z.number().min(from).max(to);
  const stepped = step === undefined ? number : number.multipleOf(step);
  const asSet = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value]);
  return z.preprocess(asSet, z.array(stepped).min(1).optional());
};
