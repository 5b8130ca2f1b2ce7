import * as z from 'zod';
import { count, list, notApplicable, record } from './shape.ts';
import { bound, coefficient, interval, notComputable, proportion } from './statistics.ts';

/** Krippendorff's alpha among the experts, or why there is none. */
export const krippendorffsAlpha = z.union([
  record({
    status: z.literal('estimated'),
    estimate: z.number(),
    observedDisagreement: z.number(),
    expectedDisagreement: z.number(),
    interval,
    n: count,
    pairableRatings: count,
  }),
  notComputable,
]);

/** Agreement of the tool with the experts as a multiple of theirs among themselves, or why there is none. */
export const williamsIndex = z.union([
  record({
    status: z.literal('estimated'),
    estimate: z.number(),
    toolAgreement: z.number(),
    expertAgreement: z.number(),
    interval,
    n: count,
  }),
  notComputable,
]);

/** The tool against one expert who was left out. */
export const expertComparison = z.union([
  record({
    status: z.literal('estimated'),
    expert: z.string(),
    n: count,
    /** Share of cases in which the tool agrees with the rest at least as well as this expert. */
    toolAdvantage: z.number(),
    expertAdvantage: z.number(),
    /** One-sided, before the correction for several experts. */
    pValue: z.number(),
    /** After the correction: the tool is as good as this expert, the margin granted. */
    toolWins: z.boolean(),
  }),
  record({ status: z.literal('not_computable'), reason: z.string().min(1), expert: z.string(), n: count }),
]);

/** The alternative annotator test over all experts, or why there is none. */
export const alternativeTest = z.union([
  record({
    status: z.literal('estimated'),
    /** Share of the tested experts against whom the tool wins. */
    winningRate: z.number(),
    advantageProbability: z.number(),
    margin: z.number(),
    comparisons: list(expertComparison),
    testedExperts: count,
  }),
  notComputable,
]);

/** Whether the tool is at most a margin worse than the experts among themselves, or why that is not known. */
export const nonInferiority = z.union([
  record({
    status: z.literal('estimated'),
    difference: z.number(),
    lowerBound: bound,
    margin: z.number(),
    verdict: z.enum(['non_inferior', 'not_shown']),
    n: count,
  }),
  notComputable,
]);

/** One expert beside the tool and beside the other experts. */
export const expertAgreement = record({
  expert: z.string(),
  /** Cases that this expert rated. */
  cases: count,
  /** Of the cases that both decided, those in which they agree. */
  withTool: proportion,
  /** Pairs of ratings of one case, this expert's and another's, and how many of them agree. */
  withOtherExperts: record({ agreeing: count, pairs: count }),
});

/** Experts and tool on the same cases: one comparison under one reading in one stratum. */
export const ceilingOfEndpoint = record({
  endpoint: z.string(),
  reading: z.string(),
  set: z.string(),
  /** Set, tier, kind of label and scope, which are never pooled. */
  stratum: z.string(),
  raters: list(z.string()),
  /** Cases that the tool decided. */
  cases: count,
  /** What it said in those cases, category by category, those with none included. */
  toolAnswers: list(record({ category: z.string(), cases: count })),
  /** One an expert, by name. */
  experts: list(expertAgreement),
  /** Among the experts alone, on every case that two of them rated. */
  fleissKappa: coefficient,
  krippendorffsAlpha,
  williams: williamsIndex,
  alternativeTest,
  nonInferiority,
});

/** Several experts on the same cases, or why there is no ceiling. */
export const expertCeiling = z.union([
  notApplicable,
  record({ status: z.literal('computed'), endpoints: list(ceilingOfEndpoint) }),
]);

/** The expert ceiling. */
export type ExpertCeiling = z.infer<typeof expertCeiling>;
/** Experts and tool on the same cases. */
export type CeilingOfEndpoint = z.infer<typeof ceilingOfEndpoint>;
/** One expert beside the tool and the others. */
export type ExpertAgreement = z.infer<typeof expertAgreement>;
