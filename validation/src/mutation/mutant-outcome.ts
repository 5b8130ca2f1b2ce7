import type { Difference } from './differences.ts';
import type { Mutant } from './mutant.ts';

/** What cases see of a mutant. */
export type SeenByCases = {
  /** A rule test fails. */
  readonly byExamples: boolean;
  /** A label compares otherwise with the plan. */
  readonly byComparisons: boolean;
  /** Something in the assessment of a labelled row is different. */
  readonly byAssessments: boolean;
};

/** What became of one mutant. */
export type MutantOutcome = {
  readonly mutant: Mutant;
  readonly seen: SeenByCases;
  /** The proofs that are violated now and were not before. */
  readonly proofs: readonly string[];
  /** Ways in which it answers otherwise; looked for only where neither a proof nor a rule test notices. */
  readonly differences: readonly Difference[];
};
