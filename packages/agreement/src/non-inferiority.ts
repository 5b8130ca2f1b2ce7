import { studentQuantile } from './distributions/student-t.ts';
import { type Bound, DEFAULT_CONFIDENCE, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import type { RatingTable } from './rating-table.ts';
import { lowerBoundOfPairedDifference, type PairedOutcomes } from './tango-bound.ts';
import { type ComparedCase, toolAndExperts } from './tool-and-experts.ts';

/** What was fixed before the cases were seen. */
export type NonInferiorityOptions = {
  /** The largest loss of agreement still accepted, between 0 and 1. */
  readonly margin: number;
  /**
   * One-sided confidence, between 0 and 1.
   *
   * @defaultValue 0.95
   */
  readonly confidence?: number;
};

/** Whether the tool is at most a margin worse. */
export type NonInferiority =
  | {
      readonly status: 'estimated';
      /** Agreement of the tool less the agreement it is measured against. */
      readonly difference: number;
      readonly lowerBound: Bound;
      readonly margin: number;
      /** `non_inferior`: the bound is above minus the margin. Otherwise nothing is shown, not the contrary either. */
      readonly verdict: 'non_inferior' | 'not_shown';
      readonly n: number;
    }
  | NotComputable;

/**
 * Non-inferiority of the tool to experts: its mean agreement with them against theirs among themselves, case by case.
 *
 * Only cases that the tool and at least two experts rated count. One-sided paired t bound.
 *
 * @param table - The ratings of the tool and of two or more experts.
 * @param tool - The rater that is the tool.
 * @param options - The margin is required.
 * @returns The comparison, or why there is none.
 * @example
 * nonInferiorityToExperts({ categories: ['no', 'yes'], raters: ['A', 'B', 'tool'], cases: [{ caseId: '1', ratings: { A: 'no', B: 'no', tool: 'no' } }] }, 'tool', { margin: 0.1 }) // => { status: 'not_computable', reason: 'one_case' }
 */
export function nonInferiorityToExperts(
  table: RatingTable,
  tool: string,
  { margin, confidence = DEFAULT_CONFIDENCE }: NonInferiorityOptions,
): NonInferiority {
  const compared = toolAndExperts(table, tool);
  if (compared.status === 'not_computable') return compared;
  const differences = compared.cases.map(differenceOfCase);
  const n = differences.length;
  const difference = differences.reduce((sum, value) => sum + value, 0) / n;
  return verdict(difference, studentBound(differences, difference, confidence), margin, n);
}

/**
 * Non-inferiority of the tool to one comparator, both judged right or wrong on the same cases: Tango's score bound.
 *
 * It exists for few and for no discordant cases too. Tango (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B.
 *
 * @param outcomes - Cases by who was right.
 * @param options - The margin is required.
 * @returns The comparison, or why there is none.
 * @example
 * nonInferiorityPaired({ bothRight: 0, onlyToolRight: 0, onlyComparatorRight: 0, bothWrong: 0 }, { margin: 0.1 }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function nonInferiorityPaired(
  outcomes: PairedOutcomes,
  { margin, confidence = DEFAULT_CONFIDENCE }: NonInferiorityOptions,
): NonInferiority {
  const lowerBound = lowerBoundOfPairedDifference(outcomes, confidence);
  if (lowerBound.status === 'not_computable') return lowerBound;
  const { bothRight, onlyToolRight, onlyComparatorRight, bothWrong } = outcomes;
  const n = bothRight + onlyToolRight + onlyComparatorRight + bothWrong;
  return verdict((onlyToolRight - onlyComparatorRight) / n, lowerBound, margin, n);
}

function verdict(difference: number, lowerBound: Bound, margin: number, n: number): NonInferiority {
  if (!(margin > 0 && margin < 1)) return notComputable('invalid_margin');
  if (lowerBound.status === 'not_computable') return lowerBound;
  const shown = lowerBound.bound > -margin;
  return { status: 'estimated', difference, lowerBound, margin, verdict: shown ? 'non_inferior' : 'not_shown', n };
}

/** Share of experts who agree with the tool, less the share of pairs of experts who agree. */
function differenceOfCase({ tool, experts }: ComparedCase): number {
  const others = experts.length - 1;
  const withTool = experts.filter(({ category }) => category === tool).length;
  const agreeing = experts.reduce(
    (sum, first) => sum + experts.filter((second) => second.category === first.category).length - 1,
    0,
  );
  // One division of whole numbers: equal differences are equal to the last bit, or they would seem to vary.
  return (withTool * others - agreeing) / (experts.length * others);
}

function studentBound(differences: readonly number[], mean: number, confidence: number): Bound {
  const n = differences.length;
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  if (n === 1) return notComputable('one_case');
  if (new Set(differences).size === 1) return notComputable('zero_variance');
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const quantile = confidence < 0.5 ? -studentQuantile(1 - confidence, n - 1) : studentQuantile(confidence, n - 1);
  const bound = mean - quantile * Math.sqrt(squares / (n - 1) / n);
  return { status: 'estimated', bound, side: 'lower', confidence, method: 'student_t' };
}
