import type { Condition, Ruleset } from '@oncospine/pathway';
import type { Place } from './mutant.ts';

/** The name of something that a condition can speak of: an action, a named condition or an alert. */
export type Part = `${'action' | 'condition' | 'alert'} ${string}`;

/** What a condition speaks of directly. */
export function partsReadBy(condition: Condition): readonly Part[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(partsReadBy);
    case 'not':
      return partsReadBy(condition.of);
    case 'named':
      return [`condition ${condition.name}`];
    case 'disposition':
    case 'clock':
      return [`action ${condition.action}`];
    case 'alert':
      return [`alert ${condition.alert}`];
    default:
      return [];
  }
}

/** For each action, named condition and alert the parts it reads directly; an action stands after the actions it reads. */
export function readingsOf(ruleset: Ruleset): ReadonlyMap<Part, readonly Part[]> {
  return new Map<Part, readonly Part[]>([
    ...[...ruleset.actions, ruleset.strategy].map(
      ({ id, rows }) => [`action ${id}`, rows.flatMap(({ when }) => partsReadBy(when))] as const,
    ),
    ...ruleset.conditions.map(({ name, when }) => [`condition ${name}`, partsReadBy(when)] as const),
    ...ruleset.alerts.map(({ id, when }) => [`alert ${id}`, partsReadBy(when)] as const),
  ]);
}

/** The part that a change of a row, a named condition or an alert changes itself. */
export function changedPart(place: Place): Part | undefined {
  if (place.kind === 'row') return `action ${place.table}`;
  if (place.kind === 'condition') return `condition ${place.name}`;
  return place.kind === 'alert' ? `alert ${place.alert}` : undefined;
}

/** A part with everything that reads it, directly or through others. */
export function readersOf(readings: ReadonlyMap<Part, readonly Part[]>, changed: Part): ReadonlySet<Part> {
  return closure([changed], (part) => [...readings].flatMap(([reader, read]) => (read.includes(part) ? [reader] : [])));
}

/** Parts with everything they read, directly or through others. */
export function readThrough(readings: ReadonlyMap<Part, readonly Part[]>, from: readonly Part[]): ReadonlySet<Part> {
  return closure(from, (part) => readings.get(part) ?? []);
}

function closure(from: readonly Part[], next: (part: Part) => readonly Part[]): ReadonlySet<Part> {
  const found = new Set(from);
  // A set is walked in the order of insertion, so what is added is walked too.
  for (const part of found) for (const further of next(part)) found.add(further);
  return found;
}
