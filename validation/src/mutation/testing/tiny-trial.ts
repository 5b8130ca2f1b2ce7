import type { LabelledCase } from '../labelled-cases.ts';
import type { RuleExamples } from '../rule-examples.ts';

/** No rule tests. */
export const NO_EXAMPLES: RuleExamples = { examples: [], unmet: () => '', readsWholePlan: () => false };

/**
 * Rule tests of the forms `scan = scan, week` and `order scan visit`.
 * @param lines - Patients with one expectation each.
 */
export function examplesOf(
  ...lines: readonly (readonly [given: Readonly<Record<string, unknown>>, expected: string])[]
): RuleExamples {
  return {
    examples: lines.map(([given, expected]) => ({ given, expect: [expected] })),
    readsWholePlan: (expectation) => expectation.startsWith('order '),
    unmet: (_, assessment, expectation) => {
      const order = `order ${assessment.order.filter((id) => expectation.includes(id)).join(' ')}`;
      const outcomes = assessment.actions.map(
        ({ action, possible }) =>
          `${action} = ${possible.map(({ disposition, urgency }) => `${disposition}, ${urgency}`).join(' or ')}`,
      );
      return [order, ...outcomes].includes(expectation) ? '' : expectation;
    },
  };
}

/** A labelled row that is compared with the disposition of the visit. */
export const visitCase = (given: Readonly<Record<string, unknown>>): LabelledCase => ({
  given,
  comparisons: ({ actions }) =>
    actions.flatMap(({ action, possible }) =>
      action === 'visit' ? [possible.map(({ disposition }) => disposition).join()] : [],
    ),
});
