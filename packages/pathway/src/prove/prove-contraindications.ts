import { conjunction, disjunction, FALSE, valueIsOneOf } from '../diagram/boolean-diagram.ts';
import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import type { Proof } from './proof.ts';
import { type Prover, show } from './prover.ts';

/**
 * Shows of every action with contraindication rows and no emergency tier:
 * where a contraindication applies, nothing that can harm is released but by the contraindication rows themselves.
 */
export function proveContraindications(prover: Prover): readonly Proof[] {
  return prover.compiled.actions
    .filter(
      ({ rows }) =>
        rows.some((row) => row.tier === 'contraindication') && rows.every((row) => row.tier !== 'emergency'),
    )
    .map((action) => {
      const { store } = prover.compiled;
      return show(prover, {
        id: `contraindication.${action.table.id}`,
        kind: 'contraindication',
        label: `${action.table.label}: never released against a contraindication`,
        hazards: ['H11', 'H14', 'H15', 'H16', 'H17', 'H18'],
        violation: conjunction(store, contraindicated(prover, action), released(prover, action)),
        premise: contraindicated(prover, action),
      });
    });
}

function contraindicated(prover: Prover, action: CompiledAction): number {
  return action.rows.reduce(
    (sum, row, index) =>
      row.tier === 'contraindication'
        ? disjunction(prover.compiled.store, sum, action.conditions[index] ?? FALSE)
        : sum,
    FALSE,
  );
}

function released(prover: Prover, action: CompiledAction): number {
  const releasing = new Set(
    action.table.dispositions.filter((disposition) => disposition.releases).map(({ id }) => id),
  );
  const terminals = action.rows.flatMap((row, index) => (releasing.has(row.disposition) ? [index + 1] : []));
  return valueIsOneOf(prover.compiled.store, action.decision, new Set(terminals));
}
