import { testsFact } from '../diagram/frozen-diagram.ts';
import type { Row } from '../tables/ruleset.ts';
import type { ActionPlan } from './action-plan.ts';
import type { AssessedCase, Interim } from './assessment.ts';
import { type Comparison, canDiffer } from './can-differ.ts';
import type { Engine } from './engine.ts';
import { recall } from './remembered.ts';

/** The open facts that can still change one action. */
export type StillNeeded = {
  readonly action: string;
  /** What is open: the disposition itself, or only how soon. */
  readonly open: 'disposition' | 'urgency';
  readonly clock: Interim['clock'];
  /** Facts whose answer alone can narrow the outcome come first, then facts that matter together with others. */
  readonly facts: readonly string[];
};

/**
 * The facts that can still change each open action, in the order in which the actions start: red flags first.
 * A fact is listed only when some completion of the other facts makes its answer matter; a fact that cannot matter is never listed.
 * @param assessment - A result of `assess`.
 * @throws When the assessment is a copy.
 */
export function stillNeeded(assessment: AssessedCase): readonly StillNeeded[] {
  const { engine, cells, roots } = recall(assessment);
  return assessment.order.flatMap((action): readonly StillNeeded[] => {
    const index = engine.actions.findIndex((plan) => plan.table.id === action);
    const plan = engine.actions[index];
    const found = assessment.actions[index];
    if (plan === undefined || found === undefined || found.possible.length < 2) return [];
    const facts = factsThatMatter(engine, plan, roots.actions[index] ?? 0, cells);
    return [
      { action, open: found.status === 'decided' ? 'urgency' : 'disposition', clock: found.interim.clock, facts },
    ];
  });
}

/** The open facts that can change the outcome of one diagram. */
function factsThatMatter(engine: Engine, plan: ActionPlan, root: number, cells: Int32Array): readonly string[] {
  const sameOutcome = [0, ...plan.rows.map((row) => rowsWithOutcomeOf(plan, row))];
  const alone: string[] = [];
  const together: string[] = [];
  engine.layout.facts.forEach(({ definition }, position) => {
    const open = cells[position] ?? 0;
    if ((open & (open - 1)) === 0 || !testsFact(engine.frozen, root, position)) return;
    const loose = engine.restating[position] ?? new Set<number>();
    const comparison: Comparison = { root, cells, position, loose: new Set(), sameOutcome };
    if (narrowsAlone(engine, comparison)) alone.push(definition.id);
    else if (canDiffer(engine.frozen, comparison) || canDiffer(engine.frozen, { ...comparison, loose }))
      together.push(definition.id);
  });
  return [...alone, ...together];
}

/** Whether some answer alone, with everything else as open as it is, leaves fewer outcomes possible. */
function narrowsAlone(engine: Engine, { root, cells, position, sameOutcome }: Comparison): boolean {
  const outcomes = (rows: number): number =>
    sameOutcome.reduce(
      (found, same, terminal) => (terminal > 0 && (rows >> (terminal - 1)) & 1 ? found | same : found),
      0,
    );
  const now = outcomes(engine.possible(root, cells));
  const open = cells[position] ?? 0;
  const tried = cells.slice();
  const count = engine.layout.facts[position]?.cells.length ?? 0;
  for (let cell = 0; cell < count; cell += 1) {
    if (((open >> cell) & 1) === 0) continue;
    tried[position] = 1 << cell;
    const rows = engine.possible(root, tried);
    if (rows !== 0 && outcomes(rows) !== now) return true;
  }
  return false;
}

/** The rows with the same disposition and urgency, as bits. */
function rowsWithOutcomeOf(plan: ActionPlan, row: Row): number {
  return plan.rows.reduce(
    (bits, other, index) =>
      other.disposition === row.disposition && other.urgency === row.urgency ? bits | (1 << index) : bits,
    0,
  );
}
