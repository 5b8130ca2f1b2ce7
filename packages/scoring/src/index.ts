export { attainableTotals } from './engine/attainable-totals.ts';
export { bandOf } from './engine/bands.ts';
export type { CaveatCode } from './engine/caveat.ts';
export { evaluateScore } from './engine/evaluate-score.ts';
export type { Issue, IssueCode, Issues } from './engine/issue.ts';
export type { CompleteScore, InvalidScore, ItemResult, PartialScore, ScoreResult } from './engine/score-result.ts';
export type {
  Answer,
  BandId,
  Direction,
  ItemId,
  ReviewStatus,
  ScoreAnswers,
  ScoreBand,
  ScoreItem,
  ScoreItemOption,
  ScoreTable,
  Source,
  Verification,
  VerificationMark,
} from './engine/score-table.ts';
export { type Bound, points, type Total, worseTotal } from './engine/total.ts';
export { LEVELS, type Level } from './sins/levels.ts';
export { type SinsResult, sins } from './sins/sins.ts';
export { type MeasuredCollapse, SINS_COLLAPSE_CUTS, type SinsCollapse, sinsCollapse } from './sins/sins-collapse.ts';
export { type FragileItem, type SinsFragilityResult, sinsFragility } from './sins/sins-fragility.ts';
export type { SinsInput } from './sins/sins-input.ts';
export { SINS_LOCATIONS, type SinsLocation, sinsLocation } from './sins/sins-location.ts';
export { type SinsOfLesionsResult, sinsOfLesions } from './sins/sins-of-lesions.ts';
export { type ItemReliability, SINS_RELIABILITY } from './sins/sins-reliability.ts';
export { SINS } from './sins/sins-table.ts';
