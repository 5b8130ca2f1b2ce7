import { type ConfidenceOptions, clipped, DEFAULT_CONFIDENCE, type Interval, isConfidence } from './interval.ts';
import { jackknifeInterval } from './jackknife.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import type { RatingTable } from './rating-table.ts';
import { type ComparedCase, toolAndExperts } from './tool-and-experts.ts';

/** How well the tool agrees with experts, as a multiple of how well they agree among themselves. */
export type WilliamsIndex =
  | {
      readonly status: 'estimated';
      /** 1: the tool agrees with the experts as well as they agree with each other; below 1: less well. */
      readonly estimate: number;
      /** Mean agreement of the tool with each expert. */
      readonly toolAgreement: number;
      /** Mean agreement of each pair of experts. */
      readonly expertAgreement: number;
      /** Jackknife over cases; the upper limit below 1 shows the tool outside the group. */
      readonly interval: Interval;
      readonly n: number;
    }
  | NotComputable;

/**
 * Williams' index of the tool against a group of experts.
 *
 * Only cases that the tool and at least two experts rated count; each expert and each pair of experts has the same
 * weight. Williams (1976), doi:10.2307/2529750; jackknife interval as in Bouix and others (2007),
 * doi:10.1016/j.neuroimage.2007.04.031.
 *
 * @param table - The ratings of the tool and of two or more experts.
 * @param tool - The rater that is the tool.
 * @param options - The confidence of the interval.
 * @returns The index, or why there is none.
 * @example
 * williamsIndex({ categories: ['no', 'yes'], raters: ['tool', 'A'], cases: [{ caseId: '1', ratings: { A: 'no', tool: 'no' } }] }, 'tool') // => { status: 'not_computable', reason: 'too_few_raters' }
 */
export function williamsIndex(
  table: RatingTable,
  tool: string,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions = {},
): WilliamsIndex {
  const compared = toolAndExperts(table, tool);
  if (compared.status === 'not_computable') return compared;
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const { cases, experts } = compared;
  const ofCases = cases.map((one) => pairsOfCase(one, experts.length));
  const all = new Map<number, PairTally>();
  for (const pairs of ofCases) add(all, pairs, 1);
  const { toolAgreement, expertAgreement } = meanAgreements(all, experts.length);
  if (expertAgreement === 0) return notComputable('no_expert_agreement');
  const estimate = toolAgreement / expertAgreement;
  const withoutEach = ofCases.map((pairs) => {
    const rest = add(new Map(all), pairs, -1);
    const { toolAgreement: numerator, expertAgreement: denominator } = meanAgreements(rest, experts.length);
    return numerator / denominator;
  });
  const interval = clipped(jackknifeInterval(estimate, withoutEach, confidence), 0, Number.MAX_VALUE);
  return { status: 'estimated', estimate, toolAgreement, expertAgreement, interval, n: cases.length };
}

/** How often two raters rated the same case, and how often they agreed. */
type PairTally = { readonly both: number; readonly same: number };

/** The tool takes the number after the last expert, so every pair has one key. */
function pairsOfCase({ tool, experts }: ComparedCase, toolNumber: number): ReadonlyMap<number, boolean> {
  const marks = [...experts, { expert: toolNumber, category: tool }];
  return new Map(
    marks.flatMap((first, position) =>
      marks
        .slice(position + 1)
        .map(
          (second) => [pairKey(first.expert, second.expert, toolNumber), first.category === second.category] as const,
        ),
    ),
  );
}

function pairKey(first: number, second: number, toolNumber: number): number {
  return Math.max(first, second) * (toolNumber + 1) + Math.min(first, second);
}

function add(tallies: Map<number, PairTally>, pairs: ReadonlyMap<number, boolean>, sign: 1 | -1) {
  for (const [pair, agreed] of pairs) {
    const { both, same } = tallies.get(pair) ?? { both: 0, same: 0 };
    tallies.set(pair, { both: both + sign, same: same + (agreed ? sign : 0) });
  }
  return tallies;
}

function meanAgreements(tallies: ReadonlyMap<number, PairTally>, toolNumber: number) {
  const rates = [...tallies]
    .filter(([, { both }]) => both > 0)
    .map(([pair, { both, same }]) => ({ ofTool: pair >= toolNumber * (toolNumber + 1), rate: same / both }));
  return {
    toolAgreement: meanRate(rates.filter(({ ofTool }) => ofTool)),
    expertAgreement: meanRate(rates.filter(({ ofTool }) => !ofTool)),
  };
}

function meanRate(rates: readonly { readonly rate: number }[]): number {
  return rates.reduce((sum, { rate }) => sum + rate, 0) / rates.length;
}
