import type { AssessedCase, Ruleset } from '@oncospine/pathway';
import type { Mutant } from './mutant.ts';
import { assessWithGaps, isSameSaid, type Said } from './same-assessment.ts';
import { groupsOf, SELECTOR, selectorOf, tellApart, UNCHANGED } from './tell-apart.ts';

/** A rule test as data: a patient, and what the ruleset must say. */
export type RuleExample = {
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: readonly string[];
};

/** Says what an expectation lacks; empty when it is met. */
export type CheckExpectation = (ruleset: Ruleset, assessment: AssessedCase, expectation: string) => string;

/** The rule tests of a ruleset. */
export type RuleExamples = { readonly examples: readonly RuleExample[]; readonly unmet: CheckExpectation };

/** A labelled row under a reading. */
export type LabelledCase = {
  readonly given: Readonly<Record<string, unknown>>;
  /** How each label compares with the plan: one word a comparison, always in the same order. */
  readonly comparisons: (assessment: AssessedCase) => readonly string[];
};

/** What cases see of a mutant. */
export type SeenByCases = {
  /** A rule test fails. */
  readonly byExamples: boolean;
  /** A label compares otherwise with the plan. */
  readonly byComparisons: boolean;
  /** Something in the assessment of a labelled row is different. */
  readonly byAssessments: boolean;
};

/** Runs the rule tests and the labelled cases against every mutant. */
export function killByCases(
  ruleset: Ruleset,
  mutants: readonly Mutant[],
  { examples, unmet }: RuleExamples,
  cases: readonly LabelledCase[],
  onProgress: (done: number) => void,
): ReadonlyMap<string, SeenByCases> {
  const seen = new Map<string, SeenByCases>();
  for (const group of groupsOf(ruleset, mutants)) {
    const together = tellApart(ruleset, group);
    const said = (given: RuleExample['given'], answer: string): Said =>
      assessWithGaps(together, { ...given, [SELECTOR]: answer });
    const isOrdering = group[0]?.place.kind === 'ordering';
    const base = isOrdering ? tellApart(ruleset, []) : together;
    const unchanged = ({ given }: Pick<RuleExample, 'given'>): Said =>
      assessWithGaps(base, { ...given, [SELECTOR]: UNCHANGED });
    const rules = examples.map((example) => ({ example, before: unchanged(example) }));
    const rows = cases.map((labelled) => ({ labelled, before: unchanged(labelled) }));
    group.forEach(({ id }, index) => {
      const answer = selectorOf(index);
      const byExamples = rules.some(({ example, before }) => {
        const after = said(example.given, answer);
        if (isSameSaid(before, after) || before.status !== 'assessed') return false;
        const fails = (now: Said, line: string): boolean =>
          now.status !== 'assessed' || unmet(ruleset, now, line) !== '';
        return example.expect.some((line) => fails(after, line) && !fails(before, line));
      });
      seen.set(id, { byExamples, ...seenByRows(rows, (given) => said(given, answer)) });
    });
    onProgress(seen.size);
  }
  return seen;
}

type Row = { readonly labelled: LabelledCase; readonly before: Said };

function seenByRows(
  rows: readonly Row[],
  said: (given: LabelledCase['given']) => Said,
): Pick<SeenByCases, 'byComparisons' | 'byAssessments'> {
  let byAssessments = false;
  for (const { labelled, before } of rows) {
    const after = said(labelled.given);
    if (isSameSaid(before, after)) continue;
    byAssessments = true;
    if (compared(labelled, before) !== compared(labelled, after)) return { byAssessments, byComparisons: true };
  }
  return { byAssessments, byComparisons: false };
}

function compared({ comparisons }: LabelledCase, said: Said): string {
  return said.status === 'assessed' ? comparisons(said).join() : said.status;
}
