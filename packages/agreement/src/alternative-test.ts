import { benjaminiYekutieli } from './benjamini-yekutieli.ts';
import { type ExpertTest, testAgainstExpert } from './expert-test.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import type { RatingTable } from './rating-table.ts';
import { toolAndExperts } from './tool-and-experts.ts';

/** Below two cases there is no variance. */
const FEWEST_FOR_VARIANCE = 2;

/** What was fixed before the cases were seen. */
export type AlternativeTestOptions = {
  /** How much rarer than the expert the tool may be the better one, between 0 and 1; 0.2 for experts in the paper. */
  readonly margin: number;
  /**
   * False discovery rate over the experts, between 0 and 1.
   *
   * @defaultValue 0.05
   */
  readonly falseDiscoveryRate?: number;
  /**
   * Fewest cases with which an expert is tested; the t test leans on 30 or more.
   *
   * @defaultValue 30
   */
  readonly fewestCases?: number;
};

/** A test against one expert with its verdict. */
export type ExpertComparison =
  | (Extract<ExpertTest, { readonly status: 'estimated' }> & {
      /** The tool is as good as this expert, the margin granted. */
      readonly toolWins: boolean;
    })
  | Exclude<ExpertTest, { readonly status: 'estimated' }>;

/** The outcome over all experts. */
export type AlternativeTest =
  | {
      readonly status: 'estimated';
      /** Share of the tested experts against whom the tool wins; the paper asks for 0.5 or more. */
      readonly winningRate: number;
      /** Mean share of cases in which the tool is at least as good as an expert. */
      readonly advantageProbability: number;
      readonly margin: number;
      /** One an expert, by name: the order of the ratings does not matter. */
      readonly comparisons: readonly ExpertComparison[];
      /** Experts who could be tested. */
      readonly testedExperts: number;
    }
  | NotComputable;

/**
 * The alternative annotator test: leaves out one expert at a time and asks whether the tool or that expert agrees
 * better with the rest.
 *
 * Calderon, Reichart and Dror (2025), The Alternative Annotator Test for LLM-as-a-Judge, ACL 2025, 16051-16081,
 * arXiv:2501.10970: one-sided paired t test for each expert, Benjamini-Yekutieli over the experts.
 *
 * @param table - The ratings of the tool and of two or more experts, better three.
 * @param tool - The rater that is the tool.
 * @param options - The margin is required.
 * @returns The outcome, or why there is none.
 * @example
 * alternativeTest({ categories: ['no', 'yes'], raters: ['A', 'B', 'tool'], cases: [{ caseId: '1', ratings: { A: 'no', B: 'no', tool: 'no' } }] }, 'tool', { margin: 0.2 }) // => { status: 'not_computable', reason: 'too_few_cases' }
 */
export function alternativeTest(
  table: RatingTable,
  tool: string,
  { margin, falseDiscoveryRate = 0.05, fewestCases = 30 }: AlternativeTestOptions,
): AlternativeTest {
  const compared = toolAndExperts(table, tool);
  if (compared.status === 'not_computable') return compared;
  if (!(margin > 0 && margin < 1)) return notComputable('invalid_margin');
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) return notComputable('invalid_confidence');
  const untested = compared.experts.map((_, expert) =>
    testAgainstExpert(compared, expert, margin, Math.max(FEWEST_FOR_VARIANCE, fewestCases)),
  );
  const tested = untested.filter((test) => test.status === 'estimated');
  if (tested.length === 0)
    return notComputable(untested.some(({ n }) => n >= fewestCases) ? 'zero_variance' : 'too_few_cases');
  const pValues = tested.map(({ pValue }) => pValue);
  const rejected = benjaminiYekutieli(pValues, falseDiscoveryRate);
  const won = new Set(tested.filter((_, position) => rejected[position]));
  return {
    status: 'estimated',
    winningRate: won.size / tested.length,
    advantageProbability: tested.reduce((sum, { toolAdvantage }) => sum + toolAdvantage, 0) / tested.length,
    margin,
    testedExperts: tested.length,
    comparisons: untested.map((test) => (test.status === 'estimated' ? { ...test, toolWins: won.has(test) } : test)),
  };
}
