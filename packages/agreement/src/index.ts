export type { WeightScheme } from './agreement-weights.ts';
export type { AlphaMetric } from './alpha-metric.ts';
export {
  type AlternativeTest,
  type AlternativeTestOptions,
  alternativeTest,
  type ExpertComparison,
} from './alternative-test.ts';
export type { BootstrapInterval, BootstrapOptions, PointEstimate } from './bootstrap.ts';
export { bootstrapRatings } from './bootstrap-ratings.ts';
export { bootstrapTable } from './bootstrap-table.ts';
export { bowker } from './bowker.ts';
export { brennanPrediger } from './brennan-prediger.ts';
export { type CasesNeeded, type CasesNeededOptions, casesForUpperBound } from './cases-needed.ts';
export type { ChiSquareTest } from './chi-square-test.ts';
export { clopperPearsonInterval } from './clopper-pearson-interval.ts';
export type { Coefficient } from './coefficient.ts';
export { cohensKappa, cohensKappaEstimate } from './cohens-kappa.ts';
export { type ConfusionTable, confusionTable, type RatedPair } from './confusion-table.ts';
export { congerKappa } from './conger-kappa.ts';
export { lowerBoundExact, upperBoundExact } from './exact-bounds.ts';
export { fleissKappa } from './fleiss-kappa.ts';
export { gwetsAc1, gwetsAc2 } from './gwets-ac.ts';
export { gwetsAc1ManyRaters, gwetsAc2ManyRaters } from './gwets-ac-many-raters.ts';
export type { Bound, ConfidenceOptions, Interval, IntervalMethod } from './interval.ts';
export { type KrippendorffsAlpha, krippendorffsAlpha } from './krippendorffs-alpha.ts';
export { type McNemarExact, mcnemarExact } from './mcnemar-exact.ts';
export {
  type NonInferiority,
  type NonInferiorityOptions,
  nonInferiorityPaired,
  nonInferiorityToExperts,
} from './non-inferiority.ts';
export type { NotComputable, NotComputableReason } from './not-computable.ts';
export { type ObservedAgreement, observedAgreement } from './observed-agreement.ts';
export { type RatedCase, type Rating, type RatingTable, ratingTable } from './rating-table.ts';
export { scottsPi } from './scotts-pi.ts';
export { stuartMaxwell } from './stuart-maxwell.ts';
export type { PairedOutcomes } from './tango-bound.ts';
export { type DirectionalError, type TriageErrors, triageErrors } from './triage-errors.ts';
export { type PrevalenceAndBias, pabak, prevalenceAndBias } from './two-category-indices.ts';
export { weightedKappa } from './weighted-kappa.ts';
export { type WilliamsIndex, williamsIndex } from './williams-index.ts';
export { wilsonInterval } from './wilson-interval.ts';
