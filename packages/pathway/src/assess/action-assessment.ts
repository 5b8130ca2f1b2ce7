import type { Row } from '../tables/ruleset.ts';
import { type ActionPlan, clockOf, dispositionsIn, rowsIn } from './action-plan.ts';
import type { ActionAssessment, PossibleOutcome, StrategyAssessment } from './assessment.ts';
import type { OrderedAction } from './order-actions.ts';
import { shared } from './shared.ts';

/** The word of an interim act that is not released on what is known. */
export const HELD = 'held';

/** What an action comes to, and its part in the order of the plan. */
export type AssessedRows = { readonly assessment: ActionAssessment; readonly ordered: OrderedAction };

const assessments = new WeakMap<ActionPlan, Map<number, AssessedRows>>();
const strategies = new WeakMap<ActionPlan, Map<number, StrategyAssessment>>();

/** What an action comes to, given the exact set of rows that decide in some completion. */
export function assessRows(plan: ActionPlan, rows: number): ActionAssessment {
  return assessAction(plan, rows).assessment;
}

/** What an action comes to, with its part in the order of the plan. */
export function assessAction(plan: ActionPlan, rows: number): AssessedRows {
  return knownOr(assessments, plan, rows, computeAssessedRows);
}

/** Different cases come to the same few sets of rows, so each set is looked at once. */
function knownOr<Result>(
  memory: WeakMap<ActionPlan, Map<number, Result>>,
  plan: ActionPlan,
  rows: number,
  compute: (plan: ActionPlan, rows: number) => Result,
): Result {
  const known = memory.get(plan) ?? new Map<number, Result>();
  const found = known.get(rows);
  if (found !== undefined) return found;
  const result = shared(compute(plan, rows));
  memory.set(plan, known.set(rows, result));
  return result;
}

function computeAssessedRows(plan: ActionPlan, rows: number): AssessedRows {
  const assessment = computeAssessment(plan, rows);
  const active = dispositionsIn(plan, rows).some((disposition) => disposition.active);
  return { assessment, ordered: { action: assessment.action, clock: assessment.interim.clock, active } };
}

function computeAssessment(plan: ActionPlan, bits: number): ActionAssessment {
  const rows = rowsIn(plan, bits);
  const [first, ...others] = dispositionsIn(plan, bits);
  if (first === undefined) throw new Error(`${plan.table.id}: no row decides a possible patient`);
  const clock = clockOf(plan, bits);
  const base = {
    action: plan.table.id,
    possible: possibleOutcomes(plan, rows),
    rows: rows.map((row) => row.id),
    sources: distinct(rows.flatMap((row) => row.citations.map((citation) => citation.source))),
    statements: distinct(rows.flatMap((row) => row.statements)),
  };
  if (others.length === 0)
    return { ...base, status: 'decided', disposition: first.id, urgency: clock, interim: { act: first.id, clock } };
  const act = plan.table.safeSide.kind === 'precaution' ? first.id : HELD;
  return { ...base, status: 'undecided', interim: { act, clock } };
}

/** The different outcomes of rows, most urgent or restrictive disposition first. */
function possibleOutcomes(plan: ActionPlan, rows: readonly Row[]): readonly PossibleOutcome[] {
  const outcomes = new Map(
    rows.map(({ disposition, urgency }) => [`${disposition} ${urgency}`, { disposition, urgency }]),
  );
  const rank = (outcome: PossibleOutcome) => plan.dispositions.findIndex(({ id }) => id === outcome.disposition);
  return [...outcomes.values()].sort((left, right) => rank(left) - rank(right));
}

/** The plan in one word, given the rows of the strategy table that decide in some completion. */
export function assessStrategy(plan: ActionPlan, bits: number): StrategyAssessment {
  return knownOr(strategies, plan, bits, computeStrategy);
}

function computeStrategy(plan: ActionPlan, bits: number): StrategyAssessment {
  const words = dispositionsIn(plan, bits).map((disposition) => disposition.id);
  const [strategy = '', ...others] = words;
  if (others.length > 0) return { status: 'undecided', possible: words };
  return {
    status: 'decided',
    strategy,
    acceptable: distinct(rowsIn(plan, bits).flatMap((row) => row.acceptable ?? [])),
  };
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
