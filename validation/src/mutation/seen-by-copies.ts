import { type AssessedCase, assess, type Ruleset } from '@oncospine/pathway';
import { withCopies } from './copies.ts';
import { withEveryOutcome } from './every-outcome.ts';
import type { LabelledCase } from './labelled-cases.ts';
import type { Mutant } from './mutant.ts';
import type { SeenByCases } from './mutant-outcome.ts';
import { type PlanOfMutant, planOfMutant } from './plan-of-copies.ts';
import { isLost, type RuleExample, type RuleExamples } from './rule-examples.ts';

/** What cases see of a mutant, where what an example expects of the whole plan was not looked at. */
export type SeenByCopies = SeenByCases & {
  /** No other expectation fails, and the assessment of an example that reads the whole plan is different. */
  readonly mustReadWholePlan: boolean;
};

/** A case with what the unchanged ruleset says of it. */
type Known<Case> = { readonly asked: Case; readonly before: AssessedCase };

/** What is tried on the copies. */
export type KnownCases = {
  readonly ruleset: Ruleset;
  readonly rules: RuleExamples;
  readonly examples: readonly Known<RuleExample>[];
  readonly rows: readonly Known<LabelledCase>[];
};

/** Assesses all cases with the unchanged ruleset; what is out of its scope has no plan, and no table changes that. */
export function knownCases(ruleset: Ruleset, rules: RuleExamples, cases: readonly LabelledCase[]): KnownCases {
  const base = withEveryOutcome(ruleset);
  const known = <Case extends Pick<RuleExample, 'given'>>(asked: Case): readonly Known<Case>[] => {
    const before = assess(base, asked.given);
    return before.status === 'assessed' ? [{ asked, before }] : [];
  };
  return { ruleset, rules, examples: rules.examples.flatMap(known), rows: cases.flatMap(known) };
}

/** A mutant while it is tried. */
type Tried = { -readonly [Key in keyof SeenByCopies]: SeenByCopies[Key] } & { readonly plan: PlanOfMutant };

/** What cases see of mutants, from one ruleset that holds the copies of all: each case is assessed once for them all. */
export function seenByCopies(known: KnownCases, group: readonly Mutant[]): readonly SeenByCopies[] {
  const copies = withEveryOutcome(withCopies(known.ruleset, group, 'mutated'));
  const tried = group.map((mutant, index): Tried => {
    const unseen = { byExamples: false, byComparisons: false, byAssessments: false, mustReadWholePlan: false };
    return { plan: planOfMutant(known.ruleset, mutant, index), ...unseen };
  });
  for (const example of known.examples) tryExample(known, example, assessed(copies, example.asked.given), tried);
  for (const row of known.rows) tryRow(row, assessed(copies, row.asked.given), tried);
  return tried.map(({ byExamples, byComparisons, byAssessments, mustReadWholePlan }) => {
    return { byExamples, byComparisons, byAssessments, mustReadWholePlan: mustReadWholePlan && !byExamples };
  });
}

function assessed(copies: Ruleset, given: RuleExample['given']): AssessedCase {
  const said = assess(copies, given);
  if (said.status !== 'assessed') throw new Error(`A case that has a plan is ${said.status} with copies of tables`);
  return said;
}

function tryExample(
  { ruleset, rules }: KnownCases,
  { asked, before }: Known<RuleExample>,
  together: AssessedCase,
  tried: readonly Tried[],
): void {
  const partly = asked.expect.filter((line) => !rules.readsWholePlan(line));
  for (const mutant of tried.filter(({ byExamples }) => !byExamples)) {
    const after = mutant.plan(before, together);
    if (after === undefined) continue;
    mutant.byExamples = partly.some((line) => isLost(rules, ruleset, { before, after }, line));
    mutant.mustReadWholePlan ||= partly.length < asked.expect.length;
  }
}

function tryRow({ asked, before }: Known<LabelledCase>, together: AssessedCase, tried: readonly Tried[]): void {
  for (const mutant of tried.filter(({ byComparisons }) => !byComparisons)) {
    const after = mutant.plan(before, together);
    if (after === undefined) continue;
    mutant.byAssessments = true;
    mutant.byComparisons = asked.comparisons(before).join() !== asked.comparisons(after).join();
  }
}
