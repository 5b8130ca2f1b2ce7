/** A statement about one categorical fact: its answer is one of these. */
export type OneOfCondition = { readonly kind: 'one_of'; readonly fact: string; readonly values: readonly string[] };

/** A statement about one number: it lies between the bounds. An absent bound is no bound. */
export type RangeCondition = {
  readonly kind: 'range';
  readonly fact: string;
  readonly from?: number;
  readonly to?: number;
  /** The bound itself is outside. */
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
};

/** A statement about a score computed from facts: its band is one of these. */
export type BandCondition = { readonly kind: 'band'; readonly score: string; readonly bands: readonly string[] };

/** A statement that a reported total and the sum of a score's items are the same number. */
export type TotalEqualsCondition = { readonly kind: 'total_equals'; readonly score: string; readonly fact: string };

/** A statement about another action of the ruleset: its disposition is one of these. */
export type DispositionCondition = {
  readonly kind: 'disposition';
  readonly action: string;
  readonly dispositions: readonly string[];
};

/** A statement about another action: how soon it is due. Used by invariants, not by rows. */
export type ClockCondition = { readonly kind: 'clock'; readonly action: string; readonly urgencies: readonly string[] };

/** A statement that an alert is raised. Used by invariants, not by rows. */
export type AlertCondition = { readonly kind: 'alert'; readonly alert: string };

/**
 * A condition is a value: it can be printed, counted, negated, compiled and compared.
 * Conditions speak of the patient, never of what is missing.
 */
export type Condition =
  | OneOfCondition
  | RangeCondition
  | BandCondition
  | TotalEqualsCondition
  | DispositionCondition
  | ClockCondition
  | AlertCondition
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'always' };

/** A condition that has a name of its own and is printed once in the documentation. */
export type NamedCondition = { readonly name: string; readonly label: string; readonly when: Condition };

/** The condition that holds for every patient. */
export const always: Condition = { kind: 'always' };

/** Every one of the conditions holds. */
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });

/** At least one of the conditions holds. */
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

/** The condition does not hold. */
export const not = (of: Condition): Condition => ({ kind: 'not', of });

/** If the first holds, so does the second. */
export const implies = (premise: Condition, conclusion: Condition): Condition => any(not(premise), conclusion);

/** Both hold or neither does. */
export const equivalent = (left: Condition, right: Condition): Condition =>
  all(implies(left, right), implies(right, left));

/** The band of a score is one of these. */
export const bandIs = (score: string, ...bands: readonly string[]): Condition => ({ kind: 'band', score, bands });

/** The disposition of another action is one of these. */
export const disposed = (action: string, ...dispositions: readonly string[]): Condition => ({
  kind: 'disposition',
  action,
  dispositions,
});

/** Another action is due this soon. */
export const due = (action: string, ...urgencies: readonly string[]): Condition => ({
  kind: 'clock',
  action,
  urgencies,
});

/** An alert is raised. */
export const alerted = (alert: string): Condition => ({ kind: 'alert', alert });

/** The conditions that a condition is made of; empty for a statement about one thing. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of;
    case 'not':
      return [condition.of];
    default:
      return [];
  }
}
