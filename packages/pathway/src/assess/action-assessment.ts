import type { Row } from '../tables/ruleset.ts';
import { type ActionPlan, clockOf, dispositionsIn, rowsIn } from './action-plan.ts';
import type { ActionAssessment, PossibleOutcome, StrategyAssessment } from './assessment.ts';

/** The word of an interim act that is not released on what is known. */
export const HELD = 'held';

const assessments = new WeakMap<ActionPlan, Map<number, ActionAssessment>>();

/** What an action comes to, given the exact set of rows that decide in some completion. */
export function assessRows(plan: ActionPlan, rows: number): ActionAssessment {
  const known = assessments.get(plan) ?? new Map<number, ActionAssessment>();
  assessments.set(plan, known);
  const assessment = known.get(rows) ?? computeAssessment(plan, rows);
  known.set(rows, assessment);
  return assessment;
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
  const words = dispositionsIn(plan, bits).map((disposition) => disposition.id);
  const [strategy = '', ...others] = words;
  if (others.length > 0) return { status: 'undecided', possible: words };
  return {
    status: 'decided',
    strategy,
    acceptable: distinct(rowsIn(plan, bits).flatMap((row) => row.acceptable ?? [])),
  };
}

/** Whether an action is in the plan in some completion. */
export function isActive(plan: ActionPlan | undefined, bits: number): boolean {
  return plan !== undefined && dispositionsIn(plan, bits).some((disposition) => disposition.active);
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
