import type { AssessedCase, Ruleset } from '@oncospine/pathway';

/** A rule test as data: a patient, and what the ruleset must say. */
export type RuleExample = {
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: readonly string[];
};

/** The rule tests of a ruleset, and how they are read. */
export type RuleExamples = {
  readonly examples: readonly RuleExample[];
  /** Says what an assessment lacks of an expectation; empty when it is met. */
  readonly unmet: (ruleset: Ruleset, assessment: AssessedCase, expectation: string) => string;
  /** The expectation is about the printed plan or its order, and not about actions, alerts and the strategy alone. */
  readonly readsWholePlan: (expectation: string) => boolean;
};

/** Whether an expectation that was met is no longer met. */
export function isLost(
  { unmet }: RuleExamples,
  ruleset: Ruleset,
  { before, after }: { readonly before: AssessedCase; readonly after: AssessedCase },
  line: string,
): boolean {
  return unmet(ruleset, after, line) !== '' && unmet(ruleset, before, line) === '';
}
