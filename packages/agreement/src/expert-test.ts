import { studentLowerTail } from './distributions/student-t.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import type { ComparedCase, ToolAndExperts } from './tool-and-experts.ts';

/** The test of the tool against one expert, by their agreement with the remaining experts. */
export type ExpertTest =
  | {
      readonly status: 'estimated';
      readonly expert: string;
      readonly n: number;
      /** Share of cases in which the tool agrees with the rest at least as well as the expert. */
      readonly toolAdvantage: number;
      /** Share of cases in which the expert agrees with the rest at least as well as the tool. */
      readonly expertAdvantage: number;
      /** One-sided, before any correction for several experts. */
      readonly pValue: number;
    }
  | (NotComputable & { readonly expert: string; readonly n: number });

/**
 * Tests whether the tool is as good as one expert, a margin granted: one-sided paired t test of the two advantages.
 *
 * @param compared - The comparable cases.
 * @param expert - Which expert to leave out, by position.
 * @param margin - The margin, between 0 and 1.
 * @param fewestCases - Fewest cases, 2 or more.
 * @returns The test, or why there is none.
 * @example
 * testAgainstExpert({ status: 'valid', cases: [], experts: ['A', 'B'] }, 0, 0.2, 30) // => { status: 'not_computable', reason: 'too_few_cases', expert: 'A', n: 0 }
 */
export function testAgainstExpert(
  compared: ToolAndExperts,
  expert: number,
  margin: number,
  fewestCases: number,
): ExpertTest {
  const name = { expert: compared.experts[expert] ?? '' };
  const leads = compared.cases.flatMap((comparedCase) => leadOfTool(comparedCase, expert));
  const n = leads.length;
  // Written so that a number of cases that is none lets nothing pass.
  if (!(n >= fewestCases)) return { ...notComputable('too_few_cases'), ...name, n };
  // The expert's advantage less the tool's is minus the sign of the lead, case by case.
  const differences = leads.map((lead) => -Math.sign(lead));
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (new Set(differences).size === 1) return { ...notComputable('zero_variance'), ...name, n };
  const statistic = (mean - margin) / Math.sqrt(squares / (n - 1) / n);
  return {
    status: 'estimated',
    ...name,
    n,
    toolAdvantage: leads.filter((lead) => lead >= 0).length / n,
    expertAdvantage: leads.filter((lead) => lead <= 0).length / n,
    pValue: studentLowerTail(statistic, n - 1),
  };
}

/** By how many of the remaining experts more the tool agrees than the expert left out; none if that expert is absent. */
function leadOfTool({ tool, experts }: ComparedCase, expert: number): readonly number[] {
  const own = experts.find((mark) => mark.expert === expert);
  if (own === undefined) return [];
  const remaining = experts.filter((mark) => mark.expert !== expert);
  const agreeing = (category: number) => remaining.filter((mark) => mark.category === category).length;
  return [agreeing(tool) - agreeing(own.category)];
}
