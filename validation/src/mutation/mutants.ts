import type { Condition, Ruleset } from '@oncospine/pathway';
import { thresholdsOf } from './bound-mutations.ts';
import { conditionMutations, type MutationContext, repeatable } from './condition-mutations.ts';
import { type Edit, type Mutant, type Operator, type Place, placeName } from './mutant.ts';
import { rowMutations } from './row-mutations.ts';

/**
 * Every mutant of a ruleset, always the same in the same order: one change of one row, named condition, alert,
 * constraint or ordering each.
 */
export function mutantsOf(ruleset: Ruleset): readonly Mutant[] {
  const context: MutationContext = { ruleset, thresholds: thresholdsOf(ruleset), earlier: new Set() };
  const at = (place: Place, condition: Condition): readonly Mutant[] => conditionMutants(context, place, condition);
  return [
    ...[...ruleset.actions, ruleset.strategy].flatMap((table) =>
      table.rows.flatMap((row, index) => {
        const earlier = new Set(table.rows.slice(0, index).flatMap(repeatable));
        const place: Place = { kind: 'row', table: table.id, row: row.id };
        const hasClock = table !== ruleset.strategy;
        return [
          ...conditionMutants({ ...context, earlier }, place, row.when),
          ...rowMutations(table, row, { hasClock }).map((mutation) => mutantAt(place, mutation)),
        ];
      }),
    ),
    ...ruleset.conditions.flatMap(({ name, when }) => at({ kind: 'condition', name }, when)),
    ...ruleset.alerts.flatMap(({ id, when }) => at({ kind: 'alert', alert: id }, when)),
    ...ruleset.constraints.flatMap(({ id, holds }) => at({ kind: 'constraint', constraint: id }, holds)),
    ...ruleset.orderings.map(({ before, after }) =>
      mutantAt(
        { kind: 'ordering', before, after },
        { operator: 'drop_ordering', before: `${before} starts first`, after: 'dropped', edit: { kind: 'removal' } },
      ),
    ),
  ];
}

function conditionMutants(context: MutationContext, place: Place, condition: Condition): readonly Mutant[] {
  return conditionMutations(context, condition).map(({ path, condition: changed, ...mutation }) =>
    mutantAt(place, { ...mutation, edit: { kind: 'condition', condition: changed } }, path),
  );
}

type Change = {
  readonly operator: Operator;
  readonly before: string;
  readonly after: string;
  readonly edit: Edit;
};

function mutantAt(place: Place, { operator, before, after, edit }: Change, path = ''): Mutant {
  const name = placeName(place);
  return { id: `${name}/${operator}${path}`, place, operator, sentence: `${name}: ${before} -> ${after}`, edit };
}
