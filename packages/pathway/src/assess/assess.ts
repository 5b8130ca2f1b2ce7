import { ALERT_ABSENT, ALERT_PRESENT } from '../diagram/compile-ruleset.ts';
import { terminalBit } from '../diagram/frozen-diagram.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { assessRows, assessStrategy, isActive } from './action-assessment.ts';
import type { AlertAssessment, AssessedCase, Assessment } from './assessment.ts';
import { type Engine, engineOf } from './engine.ts';
import { orderActions } from './order-actions.ts';
import { type ReadCase, readCase } from './read-case.ts';
import { remember } from './remembered.ts';
import { assessScore } from './score-plan.ts';
import type { WalkRoots } from './walks.ts';

/** How a case is assessed. */
export type AssessOptions = {
  /**
   * Answer for a level outside the scope too; every output then says so.
   * @defaultValue false
   */
  readonly extrapolate?: boolean;
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
  if (read.status === 'invalid') return read;
  return assessRead(engine, read, options.extrapolate === true);
}

function assessRead(
  engine: Engine,
  read: ReadCase & { readonly status: 'read' },
  extrapolate: boolean,
): Exclude<Assessment, { readonly status: 'invalid' }> {
  const { cells, entered } = read;
  const level = cells[engine.scopePosition] ?? 0;
  const inside = (level & ~engine.cellsInScope) === 0;
  // Other facts can rule out every level inside the scope, so the level alone does not tell.
  const outside = engine.possible(engine.inScope.consistent, cells) === 0;
  // One set of patients for every case of a caller: otherwise forgetting the level could narrow what is possible.
  const roots = outside || extrapolate ? engine.anywhere : engine.inScope;
  const scores = engine.scores.map((plan, index) =>
    assessScore(plan, engine.possible(roots.scores[index] ?? 0, cells), cells),
  );
  if (outside && !extrapolate) {
    const { label, redFlags } = engine.ruleset.scope;
    return { status: 'out_of_scope', ruleset: engine.identity, entered, scopeLabel: label, redFlags, scores };
  }
  const scope = inside ? 'established' : 'not_established';
  const assessment: AssessedCase = {
    ...assessCells(engine, roots, cells),
    scope: outside ? 'extrapolated' : scope,
    entered,
    scores,
  };
  remember(assessment, { engine, cells, roots });
  return assessment;
}

/** What the tables say of a case. */
export function assessCells(
  engine: Engine,
  roots: WalkRoots,
  cells: Int32Array,
): Pick<AssessedCase, 'status' | 'ruleset' | 'actions' | 'order' | 'strategy' | 'alerts'> {
  const rows = roots.actions.map((root) => engine.possible(root, cells));
  const actions = engine.actions.map((plan, index) => assessRows(plan, rows[index] ?? 0));
  const ordered = actions.map((action, index) => ({
    action: action.action,
    clock: action.interim.clock,
    active: isActive(engine.actions[index], rows[index] ?? 0),
  }));
  return {
    status: 'assessed',
    ruleset: engine.identity,
    actions,
    order: orderActions(ordered, engine.ruleset.orderings),
    strategy: assessStrategy(engine.strategy, engine.possible(roots.strategy, cells)),
    alerts: engine.ruleset.alerts.flatMap(({ id, severity }, index): readonly AlertAssessment[] => {
      const shown = engine.possible(roots.alerts[index] ?? 0, cells);
      if ((shown & terminalBit(ALERT_PRESENT)) === 0) return [];
      return [{ id, severity, certainty: (shown & terminalBit(ALERT_ABSENT)) === 0 ? 'present' : 'possible' }];
    }),
  };
}
