import { conjunction, FALSE } from '../diagram/boolean-diagram.ts';
import { type CompiledRuleset, compileRuleset } from '../diagram/compile-ruleset.ts';
import { countPartialStates, countStates } from '../diagram/count-states.ts';
import { smallestEntered } from '../diagram/smallest-case.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import type { Counterexample, Covered, Proof } from './proof.ts';

/** A compiled ruleset with the size of its case space. */
export type Prover = { readonly compiled: CompiledRuleset; readonly covered: Covered };

/** Compiles a ruleset for proofs. */
export function proverOf(ruleset: Ruleset): Prover {
  const compiled = compileRuleset(ruleset);
  const { store, inScope } = compiled;
  return {
    compiled,
    covered: {
      completeStates: countStates(store, inScope).toString(),
      partialStates: countPartialStates(store, inScope).toString(),
    },
  };
}

/** What is to be shown: that the diagram of violations is empty. */
export type Claim = Pick<Proof, 'id' | 'kind' | 'label' | 'hazards'> & {
  readonly violation: number;
  /** The states the claim speaks of; by default all. */
  readonly premise?: number;
  readonly note?: string;
};

/** Shows a claim, or gives a smallest case that contradicts it. */
export function show(prover: Prover, claim: Claim): Proof {
  const { store, inScope } = prover.compiled;
  const { id, kind, label, hazards } = claim;
  const violation = conjunction(store, inScope, claim.violation);
  if (violation !== FALSE)
    return {
      id,
      kind,
      label,
      hazards,
      status: 'violated',
      counterexample: counterexample(prover, violation, claim.note ?? ''),
    };
  const premise = claim.premise === undefined ? inScope : conjunction(store, inScope, claim.premise);
  return {
    id,
    kind,
    label,
    hazards,
    status: 'proved',
    covered: prover.covered,
    premiseStates: countStates(store, premise).toString(),
  };
}

/** A smallest case in a non-empty diagram, as a caller would enter it. */
export function counterexample(prover: Prover, diagram: number, note: string): Counterexample {
  const { store, layout, inScope } = prover.compiled;
  return {
    entered: smallestEntered(store, layout, inScope, diagram),
    states: countStates(store, diagram).toString(),
    note,
  };
}
