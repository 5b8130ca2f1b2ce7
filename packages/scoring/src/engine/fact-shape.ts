import * as z from 'zod';
import { measureOf, type ReadMeasure } from '../laboratory/measure.ts';
import type { Fact, FactTable, NumberScale } from './fact-table.ts';
import { answerOf, asSet } from './read-input.ts';

/** The fields of an input after reading: lists of words, lists of numbers, measures. */
export type ReadFields = {
  readonly [field: string]: readonly string[] | readonly number[] | ReadMeasure | undefined;
};

type Fields = Readonly<Record<string, z.ZodType>>;

type Shape = { readonly names: readonly string[]; readonly type: z.ZodType<ReadFields> };

const shapes = new WeakMap<FactTable, Shape>();

/** Built once a table. */
const shapeOf = (table: FactTable): Shape => {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const fields = fieldsOf(table);
  // Every field reads into one of the three forms of `ReadFields`.
  const type = z.strictObject(fields) as z.ZodType<unknown> as z.ZodType<ReadFields>;
  const shape = { names: Object.keys(fields), type };
  shapes.set(table, shape);
  return shape;
};

/**
 * The zod shape of a table's input: items, facts and gates, and nothing else.
 * @param table - a table with facts
 * @returns the shape
 */
export const factShape = (table: FactTable): z.ZodType<ReadFields> => shapeOf(table).type;

/**
 * The names of all fields that a table's input may have.
 * @param table - a table with facts
 * @returns field names
 */
export const fieldNames = (table: FactTable): readonly string[] => shapeOf(table).names;

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

const numbersOf = ({ from, to, step, source }: NumberScale) => {
  const steps = step === undefined ? '' : ` in steps of ${step}`;
  const number = z
    .number()
    .refine(
      (value) => from <= value && value <= to && (step === undefined || Number.isInteger((value - from) / step)),
      {
        error: `from ${from} to ${to}${steps} (${source.citation})`,
      },
    );
  return z.preprocess(asSet, z.array(number).min(1).optional());
};
