import type { Condition } from '../conditions/condition.ts';
import type { Ruleset } from './ruleset.ts';

/** Every condition that stands in a ruleset: rows, alerts, named conditions, constraints and invariants. */
export function conditionsOf(ruleset: Ruleset): readonly Condition[] {
  return [
    ...[...ruleset.actions, ruleset.strategy].flatMap((action) => action.rows.map((row) => row.when)),
    ...ruleset.alerts.map((alert) => alert.when),
    ...ruleset.conditions.map((named) => named.when),
    ...ruleset.constraints.map((constraint) => constraint.holds),
    ...ruleset.invariants.flatMap((invariant) => [invariant.premise, invariant.conclusion]),
    ...ruleset.worsenings.flatMap((worsening) => worsening.exceptions.map((exception) => exception.when)),
  ];
}
