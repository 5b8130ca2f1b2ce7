import { type Ordering, URGENCIES, type Urgency } from '../tables/ruleset.ts';

/** An action that takes part in the order of a plan. */
export type OrderedAction = { readonly action: string; readonly clock: Urgency; readonly active: boolean };

/**
 * The order in which actions start: most urgent first, then as the ruleset lists them; an action that must start
 * before another does so when both are in the plan. An action that is not in the plan holds nothing up.
 */
export function orderActions(actions: readonly OrderedAction[], orderings: readonly Ordering[]): readonly string[] {
  const waiting = actions
    .map((action, index) => ({ ...action, rank: URGENCIES.indexOf(action.clock), index }))
    .sort(
      (left, right) => Number(right.active) - Number(left.active) || left.rank - right.rank || left.index - right.index,
    );
  const order: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      (candidate) =>
        !orderings.some(
          ({ before, after }) =>
            after === candidate.action &&
            candidate.active &&
            waiting.some((other) => other.action === before && other.active),
        ),
    );
    if (next < 0) throw new Error(`The orderings of ${waiting.map(({ action }) => action).join(', ')} are circular`);
    order.push(...waiting.splice(next, 1).map(({ action }) => action));
  }
  return order;
}
