import type { Condition, Ruleset } from '@oncospine/pathway';

type RangeCondition = Extract<Condition, { readonly kind: 'range' }>;

/** The thresholds of each number, lowest first. */
export type Thresholds = ReadonlyMap<string, readonly number[]>;

/** A range with another bound. */
export type BoundMutation = {
  readonly operator: 'bound' | 'threshold_up' | 'threshold_down';
  readonly path: 'from' | 'to' | 'exact';
  readonly condition: Condition;
};

/** The thresholds that the rules of a ruleset use, for each fact. */
export function thresholdsOf(ruleset: Ruleset): Thresholds {
  const found = new Map<string, Set<number>>();
  const collect = (condition: Condition): void => {
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(collect);
    if (condition.kind === 'not') collect(condition.of);
    if (condition.kind !== 'range') return;
    const known = found.get(condition.fact) ?? new Set();
    for (const bound of [condition.from, condition.to]) if (bound !== undefined) known.add(bound);
    found.set(condition.fact, known);
  };
  for (const table of [...ruleset.actions, ruleset.strategy]) for (const row of table.rows) collect(row.when);
  for (const { when } of [...ruleset.conditions, ...ruleset.alerts]) collect(when);
  for (const { holds } of ruleset.constraints) collect(holds);
  return new Map([...found].map(([fact, bounds]) => [fact, [...bounds].sort((left, right) => left - right)]));
}

/** Takes each bound of a range in or out, and moves it to the next threshold of the fact, up and down. */
export function boundMutations(thresholds: Thresholds, atom: Condition): readonly BoundMutation[] {
  if (atom.kind !== 'range') return [];
  const { from, to } = atom;
  const known = thresholds.get(atom.fact) ?? [];
  if (from !== undefined && from === to)
    return moved(known, from).map(({ operator, bound }) => ({
      operator,
      path: 'exact',
      condition: { ...atom, from: bound, to: bound },
    }));
  return [...lowerBound(known, atom), ...upperBound(known, atom)].filter(({ condition }) => isPossible(condition));
}

type RangeMutation = Omit<BoundMutation, 'condition'> & { readonly condition: RangeCondition };

function lowerBound(known: readonly number[], range: RangeCondition): readonly RangeMutation[] {
  const { from } = range;
  if (from === undefined) return [];
  const fromExcluded = range.fromExcluded !== true;
  return [
    { operator: 'bound', path: 'from', condition: { ...range, fromExcluded } },
    ...moved(known, from).map(({ operator, bound }) => ({
      operator,
      path: 'from' as const,
      condition: { ...range, from: bound },
    })),
  ];
}

function upperBound(known: readonly number[], range: RangeCondition): readonly RangeMutation[] {
  const { to } = range;
  if (to === undefined) return [];
  const toExcluded = range.toExcluded !== true;
  return [
    { operator: 'bound', path: 'to', condition: { ...range, toExcluded } },
    ...moved(known, to).map(({ operator, bound }) => ({
      operator,
      path: 'to' as const,
      condition: { ...range, to: bound },
    })),
  ];
}

function moved(known: readonly number[], bound: number) {
  const up = known.find((other) => other > bound);
  const down = known.findLast((other) => other < bound);
  return [
    ...(up === undefined ? [] : [{ operator: 'threshold_up' as const, bound: up }]),
    ...(down === undefined ? [] : [{ operator: 'threshold_down' as const, bound: down }]),
  ];
}

function isPossible({ from, to, fromExcluded, toExcluded }: RangeCondition): boolean {
  if (from === undefined || to === undefined || from < to) return true;
  return from === to && fromExcluded !== true && toExcluded !== true;
}
