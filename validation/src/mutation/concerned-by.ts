import { assess, type Condition, type Ruleset } from '@oncospine/pathway';
import { withoutHash } from './every-outcome.ts';
import type { Mutant } from './mutant.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * Finds the constraints whose change can matter to a case: the old and the new one differ for some completion of it.
 * One small ruleset with an alert for each is asked, which is much quicker than a plan for each.
 * @returns For a case the places of the mutants, among those given, that can matter; all that change no constraint.
 */
export function concernedBy(ruleset: Ruleset, mutants: readonly Mutant[]): (given: Given) => ReadonlySet<number> {
  const differences = mutants.map((mutant): Condition => constraintDifference(ruleset, mutant));
  const [strategyRow] = ruleset.strategy.rows;
  if (strategyRow === undefined) throw new Error(`${ruleset.strategy.id} has no rows`);
  const asked = withoutHash({
    ...ruleset,
    actions: [],
    strategy: { ...ruleset.strategy, rows: [{ ...strategyRow, when: EVERYONE }] },
    constraints: [],
    orderings: [],
    invariants: [],
    independences: [],
    worsenings: [],
    alerts: differences.map((when, index) => ({ ...SILENT, id: String(index), when })),
  });
  return (given) => {
    const said = assess(asked, given);
    // Outside the scope no alert is told.
    if (said.status !== 'assessed') return new Set(mutants.keys());
    return new Set(said.alerts.map(({ id }) => Number(id)));
  };
}

const EVERYONE: Condition = { kind: 'always' };
const SILENT = { severity: 'info', text: '', patientText: '', citations: [], statements: [], hazards: [] } as const;

function constraintDifference(ruleset: Ruleset, { place, edit }: Mutant): Condition {
  const before = ruleset.constraints.find(({ id }) => place.kind === 'constraint' && id === place.constraint)?.holds;
  if (before === undefined || edit.kind !== 'condition') return EVERYONE;
  const after = edit.condition;
  return {
    kind: 'any',
    of: [
      { kind: 'all', of: [before, { kind: 'not', of: after }] },
      { kind: 'all', of: [after, { kind: 'not', of: before }] },
    ],
  };
}
