import { type Ruleset, rulesetHash, sha256 } from '@oncospine/pathway';
import type { MutationResults } from '../results/mutation.ts';
import { differencesOf } from './differences.ts';
import { killByProofs } from './kill-by-proofs.ts';
import type { LabelledCase } from './labelled-cases.ts';
import type { Mutant } from './mutant.ts';
import type { MutantOutcome } from './mutant-outcome.ts';
import { mutantsOf } from './mutants.ts';
import type { RuleExamples } from './rule-examples.ts';
import { seenByCases } from './seen-by-cases.ts';
import { gapOf, tallied } from './tally.ts';

/** The steps of a run, in their order. */
export type MutationStep = 'cases' | 'proofs' | 'differences';

/** Is told how many mutants of a step are done. */
export type OnMutationProgress = (step: MutationStep, done: number, all: number) => void;

/** Shows what proofs, rule tests and labelled cases notice of every change of a ruleset. */
export function runMutation(
  ruleset: Ruleset,
  cases: readonly LabelledCase[],
  examples: RuleExamples,
  onProgress: OnMutationProgress,
): MutationResults {
  const outcomes = mutantOutcomes(ruleset, mutantsOf(ruleset), { cases, examples, onProgress });
  return mutationResults(ruleset, cases, examples, outcomes);
}

/** What mutants are tried on. */
export type Trial = {
  readonly cases: readonly LabelledCase[];
  readonly examples: RuleExamples;
  readonly onProgress: OnMutationProgress;
};

/** Tries some of the mutants of a ruleset; parts can be tried in several processes and put together. */
export function mutantOutcomes(
  ruleset: Ruleset,
  mutants: readonly Mutant[],
  { cases, examples, onProgress }: Trial,
): readonly MutantOutcome[] {
  const tell = (step: MutationStep, all: number) => (done: number) => onProgress(step, done, all);
  const seen = seenByCases(ruleset, mutants, examples, cases, tell('cases', mutants.length));
  const proofs = killByProofs(ruleset, mutants, tell('proofs', mutants.length));
  const unnoticed = mutants.filter(({ id }) => proofs.get(id)?.length === 0 && seen.get(id)?.byExamples === false);
  const differences = differencesOf(ruleset, unnoticed, tell('differences', unnoticed.length));
  return mutants.map((mutant): MutantOutcome => {
    const found = seen.get(mutant.id);
    const violated = proofs.get(mutant.id);
    if (found === undefined || violated === undefined) throw new Error(`${mutant.id} was not tried`);
    return { mutant, seen: found, proofs: violated, differences: differences.get(mutant.id) ?? [] };
  });
}

/** The results of all mutants, counted. */
export function mutationResults(
  ruleset: Ruleset,
  cases: readonly LabelledCase[],
  { examples }: RuleExamples,
  outcomes: readonly MutantOutcome[],
): MutationResults {
  const asked = examples.map(({ given, expect }) => ({ given, expect }));
  return {
    rulesetHash: rulesetHash(ruleset),
    examples: { count: examples.length, hash: sha256(JSON.stringify(asked)) },
    cases: { count: cases.length, hash: sha256(JSON.stringify(cases.map(({ given }) => given))) },
    ...tallied(outcomes),
    gaps: outcomes.flatMap(gapOf),
  };
}
