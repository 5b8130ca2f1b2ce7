import * as z from 'zod';
import type { Analyte } from './analytes.ts';

/** A value with its unit, and with the laboratory's upper limit where the analyte asks for it. */
export type Measure<Of extends Analyte> = {
  readonly value: number;
  readonly unit: keyof Of['perUnit'] & string;
} & (Of extends { readonly localUpperLimit: object } ? { readonly upper_limit: number } : unknown);

/** A measure in the unit of its analyte. */
export type ReadMeasure = { readonly value: number; readonly upperLimit?: number };

/**
 * The zod type of a measure: known unit, plausible value.
 * @param analyte - the quantity
 * @returns a zod type that reads the value into the unit of the analyte
 */
export const measureOf = (analyte: Analyte): z.ZodType<ReadMeasure> => {
  const { perUnit, plausible, localUpperLimit, unit } = analyte;
  const limits = (range: { readonly from: number; readonly to: number }) =>
    `from ${range.from} to ${range.to} ${unit} (${analyte.source.citation})`;
  return z
    .strictObject({
      value: z.number(),
      unit: z.enum(Object.keys(perUnit)),
      ...(localUpperLimit === undefined ? {} : { upper_limit: z.number() }),
    })
    .transform((given): ReadMeasure => {
      const value = inUnit(analyte, given.value, given.unit);
      const upper = 'upper_limit' in given ? given.upper_limit : undefined;
      return typeof upper === 'number' ? { value, upperLimit: inUnit(analyte, upper, given.unit) } : { value };
    })
    .refine(({ value }) => holds(plausible, value), { path: ['value'], error: limits(plausible) })
    .refine(({ upperLimit }) => upperLimit === undefined || holds(localUpperLimit ?? plausible, upperLimit), {
      path: ['upper_limit'],
      error: limits(localUpperLimit ?? plausible),
    });
};

/** Divided, not multiplied by a tenth: 37 g/L is then exactly the 3.7 g/dL of the table. */
const inUnit = (analyte: Analyte, value: number, unit: string): number => {
  const factor = analyte.perUnit[unit];
  if (factor === undefined) throw new Error(`analyte ${analyte.id}: no unit ${unit}`);
  return value / factor;
};

const holds = (range: { readonly from: number; readonly to: number }, value: number): boolean =>
  range.from <= value && value <= range.to;
