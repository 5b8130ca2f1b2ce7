import type { EnteredCase } from '../assess/assessment.ts';

/** What was shown, over which part of the case space. */
export type Covered = {
  /** Complete states of possible patients in scope. */
  readonly completeStates: string;
  /** Partial states (each fact one class of answers, or unknown) that some possible patient in scope fits. */
  readonly partialStates: string;
};

/** A case for which a property does not hold, with as few stated facts as possible. */
export type Counterexample = { readonly entered: EnteredCase; readonly states: string; readonly note: string };

/** The outcome of one proof. */
export type Proof = {
  readonly id: string;
  readonly kind:
    | 'invariant'
    | 'independence'
    | 'worsening'
    | 'no_gap'
    | 'no_dead_row'
    | 'no_conflict'
    | 'interim_monotone'
    | 'acyclic'
    | 'contraindication';
  readonly label: string;
  readonly hazards: readonly string[];
} & (
  | { readonly status: 'proved'; readonly covered: Covered; readonly premiseStates: string }
  | { readonly status: 'violated'; readonly counterexample: Counterexample }
);
