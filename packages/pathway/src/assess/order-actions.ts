import { type Ordering, URGENCIES, type Urgency } from '../tables/ruleset.ts';

/** An action that takes part in the order of a plan. */
export type OrderedAction = { readonly action: string; readonly clock: Urgency; readonly active: boolean };

/** Two places of actions that are both in the plan: the first starts before the second. */
type Pair = { readonly before: number; readonly after: number };

/**
 * The order in which actions start: most urgent first, then as the ruleset lists them; an action that must start
 * before another does so when both are in the plan. An action that is not in the plan holds nothing up.
 */
export function orderActions(actions: readonly OrderedAction[], orderings: readonly Ordering[]): readonly string[] {
  const ranks = actions.map(rankOf);
  const pairs = pairsInPlan(actions, orderings);
  // For each action the number of those it waits for.
  const waitsFor = actions.map(() => 0);
  for (const { after } of pairs) waitsFor[after] = (waitsFor[after] ?? 0) + 1;
  const order: string[] = [];
  while (order.length < actions.length) {
    const next = mostUrgent(ranks, waitsFor);
    const action = actions[next];
    if (action === undefined) throw new Error(`The orderings of ${waitingOf(actions, ranks)} are circular`);
    order.push(action.action);
    ranks[next] = STARTED;
    for (const { before, after } of pairs) if (before === next) waitsFor[after] = (waitsFor[after] ?? 0) - 1;
  }
  return order;
}

/** The rank of an action that has its place in the order. */
const STARTED = 2 * URGENCIES.length;

/** Actions in the plan come first, each group most urgent first. */
function rankOf({ clock, active }: OrderedAction): number {
  return URGENCIES.indexOf(clock) + (active ? 0 : URGENCIES.length);
}

/** The place of the first most urgent action that waits for nothing; -1 when each waits for another. */
function mostUrgent(ranks: readonly number[], waitsFor: readonly number[]): number {
  let lowest = STARTED;
  let found = -1;
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? STARTED;
    if (rank >= lowest || waitsFor[place] !== 0) continue;
    lowest = rank;
    found = place;
  }
  return found;
}

function pairsInPlan(actions: readonly OrderedAction[], orderings: readonly Ordering[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const ordering of orderings) {
    const before = placeInPlan(actions, ordering.before);
    const after = placeInPlan(actions, ordering.after);
    if (before >= 0 && after >= 0) pairs.push({ before, after });
  }
  return pairs;
}

function placeInPlan(actions: readonly OrderedAction[], id: string): number {
  for (let place = 0; place < actions.length; place += 1)
    if (actions[place]?.action === id) return actions[place]?.active === true ? place : -1;
  return -1;
}

function waitingOf(actions: readonly OrderedAction[], ranks: readonly number[]): string {
  return actions.flatMap(({ action }, place) => (ranks[place] === STARTED ? [] : [action])).join(', ');
}
