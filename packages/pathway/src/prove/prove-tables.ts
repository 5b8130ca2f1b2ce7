import { conjunction, difference, FALSE, TRUE, valueIsOneOf } from '../diagram/boolean-diagram.ts';
import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import type { Row } from '../tables/ruleset.ts';
import type { Proof } from './proof.ts';
import { type Prover, show } from './prover.ts';

/** Shows of every table: no gap, no row that can never decide, no two rows of a tier that apply at once and disagree. */
export function proveTables(prover: Prover): readonly Proof[] {
  const { actions, strategy } = prover.compiled;
  return [...actions, strategy].flatMap((action) => [
    noGap(prover, action),
    noDeadRow(prover, action),
    noConflict(prover, action),
  ]);
}

function noGap(prover: Prover, action: CompiledAction): Proof {
  const { store, inScope } = prover.compiled;
  const covered = store.combine(action.decision, TRUE, { terminals: (row) => (row === FALSE ? FALSE : TRUE) });
  return show(prover, {
    id: `no-gap.${action.table.id}`,
    kind: 'no_gap',
    label: `${action.table.label}: every state has a disposition`,
    hazards: ['H02'],
    violation: difference(store, inScope, covered),
  });
}

function noDeadRow(prover: Prover, action: CompiledAction): Proof {
  const { store, inScope } = prover.compiled;
  const dead = action.rows.filter(
    (_, index) => conjunction(store, inScope, valueIsOneOf(store, action.decision, new Set([index + 1]))) === FALSE,
  );
  return show(prover, {
    id: `no-dead-row.${action.table.id}`,
    kind: 'no_dead_row',
    label: `${action.table.label}: every row decides for some patient`,
    hazards: [],
    violation: dead.length === 0 ? FALSE : inScope,
    note: dead.map((row) => row.id).join(', '),
  });
}

function noConflict(prover: Prover, action: CompiledAction): Proof {
  const { store, inScope } = prover.compiled;
  const conflicts = action.rows.flatMap((row, index) =>
    action.rows.slice(index + 1).flatMap((other, offset) => {
      if (other.tier !== row.tier || sameOutcome(row, other)) return [];
      const both = conjunction(
        store,
        action.conditions[index] ?? FALSE,
        action.conditions[index + 1 + offset] ?? FALSE,
      );
      return conjunction(store, inScope, both) === FALSE ? [] : [{ both, rows: `${row.id} and ${other.id}` }];
    }),
  );
  const [first] = conflicts;
  return show(prover, {
    id: `no-conflict.${action.table.id}`,
    kind: 'no_conflict',
    label: `${action.table.label}: rows of one tier never disagree`,
    hazards: [],
    violation: first?.both ?? FALSE,
    note: conflicts.map((conflict) => conflict.rows).join('; '),
  });
}

function sameOutcome(left: Row, right: Row): boolean {
  return (
    left.disposition === right.disposition &&
    left.urgency === right.urgency &&
    (left.acceptable ?? []).join() === (right.acceptable ?? []).join()
  );
}
