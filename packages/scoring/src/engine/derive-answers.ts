import { type Truth, truthOfCut } from '../laboratory/cut.ts';
import type { ReadMeasure } from '../laboratory/measure.ts';
import { totalsOf } from './attainable-totals.ts';
import type { ReadFields } from './fact-shape.ts';
import type { Fact, FactRules, Range, TiersFact } from './fact-table.ts';
import { type Issue, type Issues, nonEmpty } from './issue.ts';
import { possibleOptions } from './possible-options.ts';
import type { ReadAnswers } from './read-answers.ts';
import type { Reading } from './read-input.ts';
import type { Item, TableIdentity } from './score-table.ts';

/**
 * The values that items can still have, from what was answered and from what follows from facts.
 * @param table - items and facts
 * @param fields - the fields read
 * @returns the values still possible by item, or the contradictions between answers and facts
 */
export const deriveAnswers = (
  table: TableIdentity & Pick<FactRules, 'facts'>,
  fields: ReadFields,
): Reading<ReadAnswers> => {
  const issues: Issue[] = [];
  const answers = table.items.map((item): [string, readonly string[]] => {
    const values = table.facts
      .filter((fact) => fact.item === item.id)
      .map((fact) => valuesOf(fact, item, fields))
      .reduce((left, right) => left.filter((value) => right.includes(value)), statedValues(item, fields));
    if (values.length === 0) issues.push(contradiction(item, fields));
    return [item.id, values];
  });
  const found: Issues | undefined = nonEmpty(issues);
  return found === undefined
    ? { status: 'read', value: Object.fromEntries(answers) }
    : { status: 'refused', issues: found };
};

const contradiction = (item: Item, fields: ReadFields): Issue => ({
  code: 'contradiction',
  path: [item.id],
  expected: 'an answer that agrees with the facts given',
  received: statedValues(item, fields).join(' | '),
});

const allValues = (item: Item): readonly string[] => item.options.map((option) => option.value);

const statedValues = (item: Item, fields: ReadFields): readonly string[] => words(fields[item.id]) ?? allValues(item);

const words = (field: ReadFields[string]): readonly string[] | undefined =>
  Array.isArray(field) ? field.filter((value) => typeof value === 'string') : undefined;

const numbers = (field: ReadFields[string]): readonly number[] | undefined =>
  Array.isArray(field) ? field.filter((value) => typeof value === 'number') : undefined;

const measure = (field: ReadFields[string]): ReadMeasure | undefined =>
  field !== undefined && 'value' in field ? field : undefined;

const valuesOf = (fact: Fact, item: Item, fields: ReadFields): readonly string[] => {
  switch (fact.kind) {
    case 'classes': {
      const known = words(fields[fact.field]);
      return known === undefined
        ? allValues(item)
        : allValues(item).filter((value) => known.some((word) => fact.classes[value]?.includes(word)));
    }
    case 'ranges':
      return valuesInRanges(fact.ranges, item, numbers(fields[fact.field]));
    case 'measure': {
      const truth = truthOfCut(fact.cut, measure(fields[fact.analyte.id]));
      return [...(truth === 'false' ? [] : [fact.whenTrue]), ...(truth === 'true' ? [] : [fact.whenFalse])];
    }
    case 'tiers':
      return tierValues(fact, fields);
    case 'totals': {
      const nested = deriveAnswers(fact.table, fields);
      const totals = nested.status === 'read' ? totalsOf(fact.table, possibleOptions(fact.table, nested.value)) : [];
      return valuesInRanges(fact.ranges, item, totals);
    }
    default:
      return fact satisfies never;
  }
};

/** A number that no range holds says nothing about the item. */
const valuesInRanges = (
  ranges: readonly Range[],
  item: Item,
  known: readonly number[] | undefined,
): readonly string[] => {
  if (known === undefined || known.some((number) => !isHeld(ranges, number))) {
    return allValues(item);
  }
  const reached = ranges.filter((range) => known.some((number) => inRange(range, number)));
  return allValues(item).filter((value) => reached.some((range) => range.value === value));
};

/**
 * The numeric fields that were given but that the published classes do not hold.
 * @param rules - the facts of a table
 * @param fields - the fields read
 * @returns field names; their items stay open
 */
export const outsideClasses = ({ facts }: Pick<FactRules, 'facts'>, fields: ReadFields): readonly string[] =>
  facts
    .filter((fact) => fact.kind === 'ranges')
    .filter(({ field, ranges }) => numbers(fields[field])?.some((value) => !isHeld(ranges, value)))
    .map(({ field }) => field);

const isHeld = (ranges: readonly Range[], value: number): boolean => ranges.some((range) => inRange(range, value));

/**
 * Whether a number lies in a range.
 * @param range - `from` and `to` are in the range, `above` and `below` are not
 * @param value - the number
 * @returns true or false
 */
export const inRange = (range: Range, value: number): boolean =>
  (range.from === undefined || range.from <= value) &&
  (range.above === undefined || range.above < value) &&
  (range.to === undefined || value <= range.to) &&
  (range.below === undefined || value < range.below);

/** A tier is possible when it can hold and no higher tier must. */
const tierValues = ({ tiers, otherwise }: TiersFact, fields: ReadFields): readonly string[] => {
  const possible: string[] = [];
  for (const { value, anyOf } of tiers) {
    const truths: readonly Truth[] = anyOf.map(({ analyte, cut }) => truthOfCut(cut, measure(fields[analyte.id])));
    if (truths.some((truth) => truth !== 'false')) possible.push(value);
    if (truths.includes('true')) return possible;
  }
  return [...possible, otherwise];
};
