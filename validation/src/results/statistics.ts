import * as z from 'zod';
import { count, list, notApplicable, record } from './shape.ts';

// The shapes are those of @oncospine/agreement, so that its answers are stored as they came.

/** Why a statistic does not exist for these data. */
export const notComputable = record({ status: z.literal('not_computable'), reason: z.string().min(1) });

/** A two-sided confidence interval. */
export const interval = z.union([
  record({
    status: z.literal('estimated'),
    lower: z.number(),
    upper: z.number(),
    confidence: z.number(),
    method: z.string(),
  }),
  notComputable,
]);

/** A one-sided bound. */
export const bound = z.union([
  record({
    status: z.literal('estimated'),
    bound: z.number(),
    side: z.enum(['lower', 'upper']),
    confidence: z.number(),
    method: z.string(),
  }),
  notComputable,
]);

/** A count out of a denominator, never without its intervals. */
export const proportion = record({
  count,
  n: count,
  estimate: z.union([record({ status: z.literal('estimated'), value: z.number() }), notComputable]),
  wilson: interval,
  clopperPearson: interval,
  /** Exact and one-sided, 95 %: what gates compare. */
  lowerBound: bound,
  upperBound: bound,
});

/** A coefficient of agreement beyond chance. */
export const coefficient = z.union([
  record({
    status: z.literal('estimated'),
    estimate: z.number(),
    observedAgreement: z.number(),
    expectedAgreement: z.number(),
    standardError: z.number(),
    interval,
    n: count,
  }),
  notComputable,
]);

/** A percentile interval from seeded resampling. */
export const bootstrapInterval = z.union([
  record({
    status: z.literal('estimated'),
    lower: z.number(),
    upper: z.number(),
    confidence: z.number(),
    method: z.string(),
    standardError: z.number(),
    resamples: count,
    degenerateResamples: count,
  }),
  notComputable,
]);

/** How lopsided the labels and the tool's answers are. */
export const prevalenceAndBias = z.union([
  record({ status: z.literal('estimated'), prevalenceIndex: z.number(), biasIndex: z.number(), n: count }),
  notComputable,
]);

const directionalError = record({ count, proportion: z.number(), upperBound: bound });

/** Errors by direction, each with an exact one-sided bound. */
export const triageErrors = z.union([
  record({
    status: z.literal('estimated'),
    n: count,
    agreements: count,
    underTriage: directionalError,
    overTriage: directionalError,
  }),
  notComputable,
  notApplicable,
]);

/** Whether the differences lie in one direction more often than chance would have it; two categories, or several. */
export const directionTest = z.union([
  record({
    status: z.literal('estimated'),
    test: z.literal('mcnemar_exact'),
    pValue: z.number(),
    /** Cases that only the label put in the second category. */
    onlyReferenceSecond: count,
    /** Cases that only the tool put in the second category. */
    onlyToolSecond: count,
    n: count,
  }),
  record({
    status: z.literal('estimated'),
    test: z.literal('stuart_maxwell'),
    statistic: z.number(),
    degreesOfFreedom: count,
    pValue: z.number(),
    n: count,
  }),
  notComputable,
]);

/** Rows are the label, columns the tool. */
export const confusion = record({ categories: list(z.string()), counts: list(list(count)) });

/** A count out of a denominator with its intervals and bounds. */
export type Proportion = z.infer<typeof proportion>;
/** A coefficient of agreement beyond chance, or why there is none. */
export type CoefficientResult = z.infer<typeof coefficient>;
/** A table of label by tool. */
export type ConfusionResult = z.infer<typeof confusion>;
/** A test of direction, or why there is none. */
export type DirectionTest = z.infer<typeof directionTest>;
/** Errors by direction, or why there are none. */
export type TriageResult = z.infer<typeof triageErrors>;
