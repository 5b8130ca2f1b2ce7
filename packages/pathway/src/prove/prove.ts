import { orderActions } from '../assess/order-actions.ts';
import { tablesInOrder } from '../tables/action-order.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import type { Proof } from './proof.ts';
import { proveContraindications } from './prove-contraindications.ts';
import { proveInterim } from './prove-interim.ts';
import { proveIndependences, proveInvariants } from './prove-invariants.ts';
import { proveTables } from './prove-tables.ts';
import { proveWorsenings } from './prove-worsening.ts';
import { type Prover, proverOf } from './prover.ts';

/**
 * Proves what is finite about a ruleset over its whole case space: its invariants, and that its tables have no gap,
 * no dead row and no conflict, that deleting a fact never loosens an interim, and that nothing is circular.
 * @param ruleset - The guideline.
 * @returns One proof for each property: proved with the number of states, or violated with a smallest case.
 */
export function prove(ruleset: Ruleset): readonly Proof[] {
  const prover = proverOf(ruleset);
  return [
    ...proveInvariants(prover),
    ...proveIndependences(prover),
    ...proveWorsenings(prover),
    ...proveTables(prover),
    ...proveContraindications(prover),
    ...proveInterim(prover),
    ...proveStructure(prover),
  ];
}

/** What holds of the tables as such, whatever the patient. */
function proveStructure(prover: Prover): readonly Proof[] {
  const { ruleset } = prover.compiled;
  const inPlan = ruleset.actions.map(({ id }) => ({ action: id, clock: 'none' as const, active: true }));
  const checks: readonly { readonly id: string; readonly label: string; readonly problem: () => string | undefined }[] =
    [
      {
        id: 'acyclic.actions',
        label: 'no action depends on itself through others',
        problem: () => problemOf(() => tablesInOrder(ruleset)),
      },
      {
        id: 'acyclic.order',
        label: 'the order of actions has no circle, even with every action in the plan',
        problem: () => problemOf(() => orderActions(inPlan, ruleset.orderings)),
      },
      {
        id: 'emergency-rows',
        label: 'emergency rows stand only in actions that cannot harm by being early',
        problem: () => {
          const allowed = ruleset.emergencyActions;
          const others = ruleset.actions.filter(
            ({ id, rows }) => !allowed.includes(id) && rows.some((row) => row.tier === 'emergency'),
          );
          return others.length === 0 ? undefined : others.map(({ id }) => id).join(', ');
        },
      },
    ];
  return checks.map(({ id, label, problem }): Proof => {
    const found = problem();
    const base = { id, kind: 'acyclic' as const, label, hazards: [] };
    if (found !== undefined)
      return { ...base, status: 'violated', counterexample: { entered: {}, states: '0', note: found } };
    return { ...base, status: 'proved', covered: prover.covered, premiseStates: prover.covered.completeStates };
  });
}

function problemOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
