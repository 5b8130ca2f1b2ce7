import { type AssessedCase, type Assessment, assess, type Ruleset } from '@oncospine/pathway';
import { concernedBy } from './concerned-by.ts';
import { groupsToCopy, standsAlone } from './copies.ts';
import { withEveryOutcome } from './every-outcome.ts';
import type { LabelledCase } from './labelled-cases.ts';
import type { Mutant } from './mutant.ts';
import type { SeenByCases } from './mutant-outcome.ts';
import { isLost, type RuleExample, type RuleExamples } from './rule-examples.ts';
import { isSameAnswer } from './same-assessment.ts';
import { knownCases, seenByCopies } from './seen-by-copies.ts';
import { groupsOf, SELECTOR, selectorOf, tellApart, UNCHANGED } from './tell-apart.ts';

/** Runs the rule tests and the labelled cases against every mutant. */
export function seenByCases(
  ruleset: Ruleset,
  mutants: readonly Mutant[],
  rules: RuleExamples,
  cases: readonly LabelledCase[],
  onProgress: (done: number) => void,
): ReadonlyMap<string, SeenByCases> {
  const seen = new Map<string, SeenByCases>();
  const unsettled: Mutant[] = [];
  const known = knownCases(ruleset, rules, cases);
  for (const group of groupsToCopy(mutants)) {
    const results = seenByCopies(known, group);
    group.forEach((mutant, index) => {
      const result = results[index];
      if (result === undefined) throw new Error(`${mutant.id} was not tried`);
      const { mustReadWholePlan, ...found } = result;
      seen.set(mutant.id, found);
      if (mustReadWholePlan) unsettled.push(mutant);
    });
    onProgress(seen.size);
  }
  for (const group of groupsOf(ruleset, unsettled)) {
    for (const [id, { byExamples }] of seenOneByOne(ruleset, group, rules, [])) {
      const found = seen.get(id);
      if (found !== undefined) seen.set(id, { ...found, byExamples });
    }
  }
  for (const group of groupsOf(ruleset, mutants.filter(standsAlone))) {
    for (const [id, found] of seenOneByOne(ruleset, group, rules, cases)) seen.set(id, found);
    onProgress(seen.size);
  }
  return seen;
}

/** A case with the answer of the unchanged ruleset, and the mutants of the group that can answer otherwise. */
type Answered<Case> = { readonly asked: Case; readonly before: Assessment; readonly concerned: ReadonlySet<number> };

/** Asks each mutant for its whole plan of every case that its change can concern. */
function seenOneByOne(
  ruleset: Ruleset,
  group: readonly Mutant[],
  rules: RuleExamples,
  cases: readonly LabelledCase[],
): readonly (readonly [id: string, seen: SeenByCases])[] {
  const together = withEveryOutcome(tellApart(ruleset, group));
  // An ordering has no condition that the selector could hold back, so the unchanged ruleset stands apart.
  const hasOrdering = group.some(({ place }) => place.kind === 'ordering');
  const base = hasOrdering ? withEveryOutcome(tellApart(ruleset, [])) : together;
  const concerned = concernedBy(ruleset, group);
  const answered = <Case extends Pick<RuleExample, 'given'>>(asked: Case): Answered<Case> => ({
    asked,
    before: assess(base, { ...asked.given, [SELECTOR]: UNCHANGED }),
    concerned: concerned(asked.given),
  });
  const examples = rules.examples.map(answered);
  const rows = cases.map(answered);
  return group.map(({ id }, index) => {
    const mine = <Case>({ concerned: those }: Answered<Case>): boolean => those.has(index);
    const answer = ({ given }: Pick<RuleExample, 'given'>): Assessment =>
      assess(together, { ...given, [SELECTOR]: selectorOf(index) });
    const byExamples = examples.filter(mine).some(({ asked, before }) => {
      const after = answer(asked);
      if (isSameAnswer(before, after)) return false;
      if (before.status !== 'assessed' || after.status !== 'assessed') return true;
      return asked.expect.some((line) => isLost(rules, ruleset, { before, after }, line));
    });
    return [id, { byExamples, ...seenByRows(rows.filter(mine), answer) }] as const;
  });
}

function seenByRows(
  rows: readonly Answered<LabelledCase>[],
  answer: (asked: LabelledCase) => Assessment,
): Pick<SeenByCases, 'byComparisons' | 'byAssessments'> {
  let byAssessments = false;
  for (const { asked, before } of rows) {
    const after = answer(asked);
    if (isSameAnswer(before, after)) continue;
    byAssessments = true;
    if (compared(asked, before) !== compared(asked, after)) return { byAssessments, byComparisons: true };
  }
  return { byAssessments, byComparisons: false };
}

function compared({ comparisons }: LabelledCase, said: Assessment): string {
  return said.status === 'assessed' ? comparisons(said satisfies AssessedCase).join() : said.status;
}
