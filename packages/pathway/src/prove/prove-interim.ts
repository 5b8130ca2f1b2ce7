import { assessRows } from '../assess/action-assessment.ts';
import { type ActionPlan, planAction } from '../assess/action-plan.ts';
import type { ActionAssessment } from '../assess/assessment.ts';
import { URGENCIES } from '../tables/ruleset.ts';
import type { Proof } from './proof.ts';
import type { Prover } from './prover.ts';

/**
 * Shows that knowing less never loosens what is done meanwhile. Deleting a fact can only add rows that may decide,
 * so it is enough to add one row to every set of rows: the clock gets no slower, nothing held or blocked is released,
 * and no precaution gets looser.
 */
export function proveInterim(prover: Prover): readonly Proof[] {
  return prover.compiled.actions.map((action): Proof => {
    const plan = planAction(action);
    const base = {
      id: `interim.${action.table.id}`,
      kind: 'interim_monotone' as const,
      label: `${action.table.label}: deleting a fact never loosens the interim`,
      hazards: ['H02'],
    };
    const loosened = firstLoosening(plan);
    if (loosened === undefined)
      return { ...base, status: 'proved', covered: prover.covered, premiseStates: prover.covered.completeStates };
    return { ...base, status: 'violated', counterexample: { entered: {}, states: '0', note: loosened } };
  });
}

/** Which rows can be possible together does not matter: every set of rows is tried. Rows with one outcome count once. */
function firstLoosening(plan: ActionPlan): string | undefined {
  const outcomes = new Map(plan.rows.map((row, index) => [`${row.disposition} ${row.urgency}`, 1 << index]));
  const bits = [...outcomes.values()];
  for (let set = 1; set < 2 ** bits.length; set += 1) {
    const rows = bits.reduce((sum, bit, index) => ((set >> index) & 1 ? sum | bit : sum), 0);
    const before = assessRows(plan, rows);
    for (const bit of bits) {
      const after = assessRows(plan, rows | bit);
      if (isLooser(plan, before, after)) return `${before.interim.act} becomes ${after.interim.act}`;
    }
  }
  return undefined;
}

function isLooser(plan: ActionPlan, before: ActionAssessment, after: ActionAssessment): boolean {
  const clock = (assessment: ActionAssessment): number => URGENCIES.indexOf(assessment.interim.clock);
  if (clock(after) > clock(before)) return true;
  const rank = ({ interim }: ActionAssessment): number => plan.dispositions.findIndex(({ id }) => id === interim.act);
  const releases = ({ interim }: ActionAssessment): boolean =>
    plan.dispositions.some((disposition) => disposition.id === interim.act && disposition.releases);
  if (plan.table.safeSide.kind === 'precaution') return rank(after) > rank(before);
  return releases(after) && !releases(before);
}
