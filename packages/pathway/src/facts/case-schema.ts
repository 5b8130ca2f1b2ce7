import * as z from 'zod';
import type { Dictionary, FactDefinition } from './fact.ts';
import { numbersIn } from './numbers-in.ts';

const NO_ANSWER = z.strictObject({ status: z.enum(['unknown', 'not_applicable', 'not_assessable']) });

/** A list of levels or other answers from which facts are derived. */
export type ListInput = {
  readonly id: string;
  readonly label: string;
  /** Every possible entry, in anatomical order. */
  readonly entries: readonly string[];
  /** The fact whose answer is one of the entries. */
  readonly oneOf: string;
  /** The fact that says whether there is more than one entry. */
  readonly several: string;
  /** The fact that says whether more than so many entries stand in a row. */
  readonly inARow: { readonly fact: string; readonly moreThan: number };
};

/**
 * The zod schema of a case over a dictionary: every fact optional, nothing else allowed.
 * `z.toJSONSchema` of it is the JSON Schema of a case.
 */
export function caseSchema(
  facts: Dictionary,
  lists: readonly ListInput[],
): z.ZodType<Readonly<Record<string, unknown>>> {
  return z.strictObject({
    ...Object.fromEntries(facts.map((fact) => [fact.id, factSchema(fact).optional()])),
    ...Object.fromEntries(
      lists.map((list) => [
        list.id,
        z
          .array(z.enum(list.entries as [string, ...string[]]))
          .min(1)
          .optional(),
      ]),
    ),
  });
}

function factSchema(fact: FactDefinition): z.ZodType {
  const { domain } = fact;
  if (domain.kind === 'category') {
    const answer = z.enum(domain.values.map(({ value }) => value) as [string, ...string[]]);
    return z.union([answer, z.array(answer).min(1), NO_ANSWER]);
  }
  const inRange = z.number().min(domain.minimum).max(domain.maximum);
  const number = domain.integer ? inRange.int() : inRange;
  const bound = inRange.optional();
  const interval = z
    .strictObject({ from: bound, to: bound, fromExcluded: z.boolean().optional(), toExcluded: z.boolean().optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, 'an interval has at least one bound')
    .refine((interval) => numbersIn(domain, interval) !== undefined, 'an interval contains a possible number');
  return z.union([number, z.array(number).min(1), interval, NO_ANSWER]);
}

/** What may be entered for a fact, in words. */
export function expectedOf(fact: FactDefinition): string {
  const { domain } = fact;
  if (domain.kind === 'category') return domain.values.map(({ value }) => value).join(' | ');
  return `${domain.integer ? 'whole number' : 'number'} from ${domain.minimum} to ${domain.maximum} (${domain.unit}), several, or an interval`;
}

/** What may be entered under each key of a case. */
export function expectedByKey(facts: Dictionary, lists: readonly ListInput[]): ReadonlyMap<string, string> {
  return new Map([
    ...facts.map((fact): [string, string] => [fact.id, expectedOf(fact)]),
    ...lists.map((list): [string, string] => [list.id, `a list of ${list.entries.join(' | ')}`]),
  ]);
}
