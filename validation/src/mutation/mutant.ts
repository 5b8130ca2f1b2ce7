import type { Condition, Row, Ruleset } from '@oncospine/pathway';

/** What was changed on purpose, one thing at a time. */
export const OPERATORS = [
  'drop_conjunct',
  'drop_alternative',
  'negate',
  'widen',
  'narrow',
  'bound',
  'threshold_up',
  'threshold_down',
  'disposition_next',
  'disposition_previous',
  'urgency_sooner',
  'urgency_later',
  'tier_higher',
  'tier_lower',
  'delete_row',
  'drop_ordering',
] as const;

/** One way of changing a rule. */
export type Operator = (typeof OPERATORS)[number];

/** Where a rule was changed. */
export type Place =
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'condition'; readonly name: string }
  | { readonly kind: 'alert'; readonly alert: string }
  | { readonly kind: 'constraint'; readonly constraint: string }
  | { readonly kind: 'ordering'; readonly before: string; readonly after: string };

/** What stands there instead. */
export type Edit =
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'removal' };

/** A ruleset with one change. */
export type Mutant = {
  readonly id: string;
  readonly place: Place;
  readonly operator: Operator;
  /** What stood there and what stands there now, in words. */
  readonly sentence: string;
  readonly edit: Edit;
};

/** The name of the place of a change: the id of what was changed. */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'row':
      return place.row;
    case 'condition':
      return place.name;
    case 'alert':
      return place.alert;
    case 'constraint':
      return place.constraint;
    case 'ordering':
      return `${place.before} before ${place.after}`;
    default:
      return place satisfies never;
  }
}

/** The table of a change, or the list it stands in. */
export function tableOf(place: Place): string {
  switch (place.kind) {
    case 'row':
      return place.table;
    case 'condition':
      return 'named conditions';
    case 'alert':
      return 'alerts';
    case 'constraint':
      return 'constraints';
    case 'ordering':
      return 'orderings';
    default:
      return place satisfies never;
  }
}

/** The ruleset with the change made. */
export function applyMutant(ruleset: Ruleset, { place, edit }: Mutant): Ruleset {
  const condition = edit.kind === 'condition' ? edit.condition : undefined;
  switch (place.kind) {
    case 'row': {
      const change = (table: Ruleset['strategy']): Ruleset['strategy'] =>
        table.id === place.table
          ? { ...table, rows: table.rows.flatMap((row) => (row.id === place.row ? editedRow(row, edit) : [row])) }
          : table;
      return { ...ruleset, actions: ruleset.actions.map(change), strategy: change(ruleset.strategy) };
    }
    case 'condition': {
      const conditions = ruleset.conditions.map((named) =>
        named.name === place.name ? { ...named, when: condition ?? named.when } : named,
      );
      return { ...ruleset, conditions };
    }
    case 'alert': {
      const alerts = ruleset.alerts.map((alert) =>
        alert.id === place.alert ? { ...alert, when: condition ?? alert.when } : alert,
      );
      return { ...ruleset, alerts };
    }
    case 'constraint': {
      const constraints = ruleset.constraints.map((constraint) =>
        constraint.id === place.constraint ? { ...constraint, holds: condition ?? constraint.holds } : constraint,
      );
      return { ...ruleset, constraints };
    }
    case 'ordering': {
      const orderings = ruleset.orderings.filter(
        ({ before, after }) => before !== place.before || after !== place.after,
      );
      return { ...ruleset, orderings };
    }
    default:
      return place satisfies never;
  }
}

/** What a row becomes: nothing when it is removed. */
export function editedRow(row: Row, edit: Edit): readonly Row[] {
  switch (edit.kind) {
    case 'condition':
      return [{ ...row, when: edit.condition }];
    case 'row':
      return [edit.row];
    case 'removal':
      return [];
    default:
      return edit satisfies never;
  }
}
