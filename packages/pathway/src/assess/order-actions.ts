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
  const waiting = byUrgency(actions);
  const pairs = pairsInPlan(actions, orderings);
  // For each action the number of those it waits for.
  const waitsFor = actions.map(() => 0);
  for (const { after } of pairs) waitsFor[after] = (waitsFor[after] ?? 0) + 1;
  const order: string[] = [];
  while (order.length < actions.length) {
    const next = firstThatWaitsForNothing(waiting, waitsFor);
    const place = waiting[next] ?? -1;
    const action = actions[place];
    if (action === undefined) throw new Error(`The orderings of ${namesOf(waiting, actions)} are circular`);
    order.push(action.action);
    if (next === 0) waiting.shift();
    else waiting.splice(next, 1);
    for (const { before, after } of pairs) if (before === place) waitsFor[after] = (waitsFor[after] ?? 0) - 1;
  }
  return order;
}

/** The places of the actions: those in the plan first, each group most urgent first. */
function byUrgency(actions: readonly OrderedAction[]): number[] {
  const ranks = actions.map(({ clock, active }) => URGENCIES.indexOf(clock) + (active ? 0 : URGENCIES.length));
  const places = actions.map((_, place) => place);
  // Insertion: the list is short, and the places of one rank keep their order.
  for (let taken = 1; taken < places.length; taken += 1) {
    const rank = ranks[taken] ?? 0;
    let slot = taken;
    for (; slot > 0 && (ranks[places[slot - 1] ?? 0] ?? 0) > rank; slot -= 1) places[slot] = places[slot - 1] ?? 0;
    places[slot] = taken;
  }
  return places;
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

function firstThatWaitsForNothing(waiting: readonly number[], waitsFor: readonly number[]): number {
  for (let next = 0; next < waiting.length; next += 1) if (waitsFor[waiting[next] ?? 0] === 0) return next;
  return -1;
}

function namesOf(places: readonly number[], actions: readonly OrderedAction[]): string {
  return places.map((place) => actions[place]?.action).join(', ');
}
