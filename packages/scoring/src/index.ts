export type { Applicability, GateReason } from './engine/applicability.ts';
export { attainableTotals } from './engine/attainable-totals.ts';
export { bandOf } from './engine/bands.ts';
export type { CaveatCode } from './engine/caveat.ts';
export { evaluateFacts, type FactScoreResult, type FactScoreTable } from './engine/evaluate-facts.ts';
export { evaluateFlow, type FactFlowTable, type FlowResult } from './engine/evaluate-flow.ts';
export { evaluateScore } from './engine/evaluate-score.ts';
export type { Fact, FactInput, FactRules, FactTable, Gate, NumberScale, Range } from './engine/fact-table.ts';
export type { FlowPath, FlowTable, Stratum, StratumId } from './engine/flow-table.ts';
export type { Issue, IssueCode, Issues } from './engine/issue.ts';
export type { NotApplicable } from './engine/read-facts.ts';
export type { ScoreAbout, ValidationFigure } from './engine/score-about.ts';
export type {
  CompleteScore,
  FlowItemResult,
  InvalidScore,
  ItemResult,
  PartialScore,
  ScoreResult,
} from './engine/score-result.ts';
export type {
  Answer,
  BandId,
  Direction,
  Item,
  ItemId,
  ItemOption,
  PublishedSurvival,
  ReviewStatus,
  ScoreAnswers,
  ScoreBand,
  ScoreItem,
  ScoreItemOption,
  ScoreTable,
  Source,
  TableIdentity,
  Verification,
  VerificationMark,
} from './engine/score-table.ts';
export { type Bound, points, type Total, worseTotal } from './engine/total.ts';
export { ALBUMIN, type Analyte, BILIRUBIN, CALCIUM, CRP, LDH, PLATELETS } from './laboratory/analytes.ts';
export { type Cut, type Truth, truthOfCut } from './laboratory/cut.ts';
export type { Measure } from './laboratory/measure.ts';
export type { ClinicianEstimate, Converted, SurvivalOutlookInput } from './outlook/outlook-input.ts';
export {
  type OutlookRow,
  type OutlookStratum,
  type SurvivalOutlookResult,
  survivalOutlook,
} from './outlook/survival-outlook.ts';
export {
  answerOfVotes,
  THREE_MONTH_VOTES,
  type ThreeMonthAnswer,
  type ThreeMonthVote,
  threeMonthVote,
} from './outlook/three-month-rule.ts';
export { CAVEATS_EN, REASONS_EN } from './phrases-en.ts';
export { AIS, AIS_GRADES, type AisGrade } from './scales/ais.ts';
export {
  ECOG_GRADES,
  ECOG_KARNOFSKY,
  type Ecog,
  ecogOfKarnofsky,
  KARNOFSKY_CAPACITY,
  KARNOFSKY_GRADES,
  type Karnofsky,
  type KarnofskyCapacity,
  karnofskyCapacity,
  karnofskyOfEcog,
} from './scales/ecog-karnofsky.ts';
export {
  ESCC,
  ESCC_GRADES,
  type EsccBand,
  type EsccGrade,
  esccAtLeast,
  esccBand,
  esccRank,
  isEsccGrade,
} from './scales/escc.ts';
export { FRANKEL, FRANKEL_GRADES, type FrankelGrade } from './scales/frankel.ts';
export {
  RADIOSENSITIVITY,
  RADIOSENSITIVITY_LISTS,
  type Radiosensitivity,
  type RadiosensitivityClass,
  type RadiosensitivityRow,
  radiosensitivity,
} from './scales/radiosensitivity.ts';
export {
  BAUER_MODIFIED_2008,
  BAUER_MODIFIED_2008_ABOUT,
  type BauerModified2008Input,
  bauerModified2008,
} from './scores/bauer-modified-2008.ts';
export { BOLLEN_2014, BOLLEN_2014_ABOUT, type Bollen2014Input, bollen2014 } from './scores/bollen-2014.ts';
export { KATAGIRI_2014, type Katagiri2014Input, katagiri2014 } from './scores/katagiri-2014.ts';
export { KATAGIRI_2014_ABOUT } from './scores/katagiri-2014-about.ts';
export {
  KOWALCHUK_2022,
  KOWALCHUK_2022_ABOUT,
  type Kowalchuk2022Input,
  kowalchuk2022,
} from './scores/kowalchuk-2022.ts';
export { MIZUMOTO_2008, MIZUMOTO_2008_ABOUT, type Mizumoto2008Input, mizumoto2008 } from './scores/mizumoto-2008.ts';
export { NESMS_2015, NESMS_2015_ABOUT, type Nesms2015Input, nesms2015 } from './scores/nesms-2015.ts';
export { OSRI_2013, OSRI_2013_ABOUT, type Osri2013Input, osri2013 } from './scores/osri-2013.ts';
export {
  RADES_SUPPORTIVE_CARE_2013,
  type RadesSupportiveCare2013Input,
  radesSupportiveCare2013,
} from './scores/rades-supportive-care-2013.ts';
export { RADES_SUPPORTIVE_CARE_2013_ABOUT } from './scores/rades-supportive-care-2013-about.ts';
export {
  TOKUHASHI_2005,
  TOKUHASHI_2005_ABOUT,
  type Tokuhashi2005Input,
  tokuhashi2005,
} from './scores/tokuhashi-2005.ts';
export { TOMITA_2001, TOMITA_2001_ABOUT, type Tomita2001Input, tomita2001 } from './scores/tomita-2001.ts';
export {
  VAN_DER_LINDEN_2005,
  VAN_DER_LINDEN_2005_ABOUT,
  type VanDerLinden2005Input,
  vanDerLinden2005,
} from './scores/van-der-linden-2005.ts';
export { LEVELS, type Level } from './sins/levels.ts';
export { type SinsResult, sins } from './sins/sins.ts';
export { SINS_ABOUT } from './sins/sins-about.ts';
export { type MeasuredCollapse, SINS_COLLAPSE_CUTS, type SinsCollapse, sinsCollapse } from './sins/sins-collapse.ts';
export { type FragileItem, type SinsFragilityResult, sinsFragility } from './sins/sins-fragility.ts';
export type { SinsInput } from './sins/sins-input.ts';
export { SINS_LOCATIONS, type SinsLocation, sinsLocation } from './sins/sins-location.ts';
export { type SinsOfLesionsResult, sinsOfLesions } from './sins/sins-of-lesions.ts';
export { type ItemReliability, SINS_RELIABILITY } from './sins/sins-reliability.ts';
export { SINS } from './sins/sins-table.ts';
export { PRIMARY_TUMORS, type PrimaryTumor } from './vocabulary/primary-tumor.ts';
export { VISCERAL_METASTASES, type VisceralMetastases } from './vocabulary/visceral-metastases.ts';
