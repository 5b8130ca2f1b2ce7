import { ALERT_ABSENT, ALERT_PRESENT } from '../diagram/compile-ruleset.ts';
import { terminalBit } from '../diagram/frozen-diagram.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { assessAction, assessStrategy } from './action-assessment.ts';
import { applyDerived } from './apply-derived.ts';
import type { AlertAssessment, AssessedCase, Assessment } from './assessment.ts';
import type { AppliedFact, DerivedFact } from './derived-fact.ts';
import { type Engine, engineOf } from './engine.ts';
import { isKnown, walkAll, walksOfKnown } from './known-case.ts';
import { orderActions } from './order-actions.ts';
import { type ReadCase, readCase } from './read-case.ts';
import { remember } from './remembered.ts';
import { assessScore, type ScorePlan } from './score-plan.ts';

/** How a case is assessed. */
export type AssessOptions = {
  /**
   * Answer for a level outside the scope too; every output then says so.
   * @defaultValue false
   */
  readonly extrapolate?: boolean;
  /**
   * Facts that something else suggests, used only where nothing is stated; the result says which.
   * @defaultValue none
   */
  readonly derived?: readonly DerivedFact[];
};

/**
 * Assesses a case: for every action the exact set of dispositions over all completions of what is unknown,
 * and what to do meanwhile on the safe side.
 * @param ruleset - The guideline.
 * @param input - What is known of the patient; every fact may be absent. Anything else is refused with issues.
 * @param options - Whether to answer outside the scope.
 * @returns The assessment; `invalid` with every problem of the input; or `out_of_scope` with the scores.
 * @throws Only when the ruleset itself is broken.
 * @example
 * import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
 * assess(dorsalMetastasis, { index_level: 'T7', cord_compression: 'yes', deficit_progressive: 'yes' }).order[0] // => 'dexamethasone'
 */
export function assess(ruleset: Ruleset, input: unknown, options: AssessOptions = {}): Assessment {
  const engine = engineOf(ruleset);
  const read = readCase(engine, input);
  if (read.status === 'invalid') return { ...read, redFlags: ruleset.scope.refused };
  const derived = options.derived === undefined ? [] : applyDerived(engine, read, options.derived);
  return assessRead(engine, read, derived, options.extrapolate === true);
}

function assessRead(
  engine: Engine,
  read: ReadCase & { readonly status: 'read' },
  derived: readonly AppliedFact[],
  extrapolate: boolean,
): Exclude<Assessment, { readonly status: 'invalid' }> {
  const { cells, entered } = read;
  const level = cells[engine.scopePosition] ?? 0;
  const inside = (level & ~engine.cellsInScope) === 0;
  // Other facts can rule out every level inside the scope, so the level alone does not tell.
  const known = isKnown(cells);
  const outside = known ? !inside : engine.possible(engine.inScope.consistent, cells) === 0;
  // One set of patients for every case of a caller: otherwise forgetting the level could narrow what is possible.
  const roots = outside || extrapolate ? engine.anywhere : engine.inScope;
  // The case was read, so a patient fits it.
  const walked = walkAll(known ? walksOfKnown(engine) : { possible: engine.possible, roots }, cells);
  const scores = engine.scores.map((plan, index) =>
    assessScore(plan, walked.scores[index] ?? 0, cellsOfItems(engine, plan, roots.items[index] ?? [], cells)),
  );
  if (outside && !extrapolate) {
    const { label, redFlags } = engine.ruleset.scope;
    return { status: 'out_of_scope', ruleset: engine.identity, entered, scopeLabel: label, redFlags, scores };
  }
  const scope = inside ? 'established' : 'not_established';
  const found = engine.actions.map((plan, index) => assessAction(plan, walked.actions[index] ?? 0));
  const ordered = found.map((action) => action.ordered);
  const assessment: AssessedCase = {
    status: 'assessed',
    ruleset: engine.identity,
    scope: outside ? 'extrapolated' : scope,
    entered,
    derived,
    actions: found.map((action) => action.assessment),
    order: orderActions(ordered, engine.ruleset.orderings),
    strategy: assessStrategy(engine.strategy, walked.strategy),
    alerts: raisedAlerts(engine, walked.alerts),
    scores,
  };
  remember(assessment, { engine, cells, roots });
  return assessment;
}

/** The alerts that some completion raises. */
function raisedAlerts(engine: Engine, shown: readonly number[]): readonly AlertAssessment[] {
  const raised: AlertAssessment[] = [];
  engine.ruleset.alerts.forEach(({ id, severity }, index) => {
    const bits = shown[index] ?? 0;
    if ((bits & terminalBit(ALERT_PRESENT)) === 0) return;
    raised.push({ id, severity, certainty: (bits & terminalBit(ALERT_ABSENT)) === 0 ? 'present' : 'possible' });
  });
  return raised;
}

/** For each item of a score the cells of its fact that some possible patient has. */
function cellsOfItems(
  { possible }: Engine,
  { items }: ScorePlan,
  roots: readonly number[],
  cells: Int32Array,
): readonly number[] {
  return items.map(({ position }, index) => {
    const left = cells[position] as number;
    return (left & (left - 1)) === 0 ? left : possible(roots[index] as number, cells);
  });
}
