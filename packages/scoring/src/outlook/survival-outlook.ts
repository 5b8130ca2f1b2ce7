import type { Applicability, GateReason } from '../engine/applicability.ts';
import type { CaveatCode } from '../engine/caveat.ts';
import { type FactScoreTable, scoreFacts } from '../engine/evaluate-facts.ts';
import { type FactFlowTable, followFlow } from '../engine/evaluate-flow.ts';
import { type Issue, type Issues, nonEmpty } from '../engine/issue.ts';
import type { PublishedSurvival, ReviewStatus, Source, VerificationMark } from '../engine/score-table.ts';
import { BAUER_MODIFIED_2008 } from '../scores/bauer-modified-2008.ts';
import { BOLLEN_2014 } from '../scores/bollen-2014.ts';
import { KATAGIRI_2014 } from '../scores/katagiri-2014.ts';
import { MIZUMOTO_2008 } from '../scores/mizumoto-2008.ts';
import { NESMS_2015 } from '../scores/nesms-2015.ts';
import { OSRI_2013 } from '../scores/osri-2013.ts';
import { RADES_SUPPORTIVE_CARE_2013 } from '../scores/rades-supportive-care-2013.ts';
import { TOKUHASHI_2005 } from '../scores/tokuhashi-2005.ts';
import { TOMITA_2001 } from '../scores/tomita-2001.ts';
import { VAN_DER_LINDEN_2005 } from '../scores/van-der-linden-2005.ts';
import {
  type ClinicianEstimate,
  type Converted,
  factsFor,
  readOutlook,
  type SurvivalOutlookInput,
} from './outlook-input.ts';
import {
  answerOfVotes,
  THREE_MONTH_VOTES,
  type ThreeMonthAnswer,
  type ThreeMonthVote,
  threeMonthVote,
} from './three-month-rule.ts';

const ADDITIVE: readonly FactScoreTable[] = [
  KATAGIRI_2014,
  OSRI_2013,
  MIZUMOTO_2008,
  RADES_SUPPORTIVE_CARE_2013,
  VAN_DER_LINDEN_2005,
  TOKUHASHI_2005,
  NESMS_2015,
  BAUER_MODIFIED_2008,
  TOMITA_2001,
];
const FLOWS: readonly FactFlowTable[] = [BOLLEN_2014];

/** A stratum of a score with its published survival, where the publication could be read. */
export type OutlookStratum = { readonly id: string; readonly label: string; readonly survival?: PublishedSurvival };

type OutlookHeader = { readonly score: string; readonly title: string };

/** One score in the outlook: its stratum or those still possible, or why it does not apply. */
export type OutlookRow =
  | (OutlookHeader & {
      readonly status: 'complete' | 'partial';
      readonly applicability: Exclude<Applicability, { status: 'not_applicable' }>;
      readonly possibleStrata: readonly OutlookStratum[];
      /** There only when every completion falls in it. */
      readonly stratum?: OutlookStratum;
      readonly vote?: ThreeMonthVote;
      readonly missing: readonly string[];
      readonly narrowed: readonly string[];
      readonly verification: VerificationMark;
      readonly reviewStatus: ReviewStatus;
      readonly caveats: readonly CaveatCode[];
    })
  | (OutlookHeader & { readonly status: 'not_applicable'; readonly reasons: readonly GateReason[] });

/** All scores side by side, with the answer to "at least three months?". */
export type SurvivalOutlookResult =
  | {
      readonly status: 'assessed';
      readonly answer: ThreeMonthAnswer;
      readonly basis: 'scores' | 'clinician_estimate';
      /** What the scores alone say, also when a clinician's estimate overrides them. */
      readonly fromScores: ThreeMonthAnswer;
      readonly estimate?: ClinicianEstimate;
      readonly calibration: 'uncalibrated';
      readonly rule: Source;
      readonly scores: readonly OutlookRow[];
      readonly converted: readonly Converted[];
    }
  | { readonly status: 'invalid'; readonly issues: Issues };

/**
 * Every computable score side by side, and whether survival of at least three months is likely. Never calibrated.
 * @param input - facts for all scores, and the estimate of a clinician, which overrides
 * @returns the answer with its basis and one row a score
 * @example survivalOutlook({}).answer // => 'undecided'
 * @example survivalOutlook({ clinician_estimate: { answer: 'likely', estimated_by: 'oncologist', estimated_on: '2026-01-31' } }).basis // => 'clinician_estimate'
 */
export const survivalOutlook = (input: SurvivalOutlookInput): SurvivalOutlookResult => {
  const reading = readOutlook([...ADDITIVE, ...FLOWS], input);
  if (reading.status === 'refused') return { status: 'invalid', issues: reading.issues };
  const { facts, converted, estimate } = reading.value;
  const rows = [...ADDITIVE.map((table) => additiveRow(table, facts)), ...FLOWS.map((table) => flowRow(table, facts))];
  const issues = nonEmpty(rows.flatMap((row) => (row.status === 'invalid' ? row.issues : [])));
  if (issues !== undefined) return { status: 'invalid', issues };
  const scores = rows.filter((row) => row.status !== 'invalid');
  const fromScores = answerOfVotes(
    scores.flatMap((row) => ('vote' in row && row.vote !== undefined ? [row.vote] : [])),
  );
  return {
    status: 'assessed',
    answer: estimate?.answer ?? fromScores,
    basis: estimate === undefined ? 'scores' : 'clinician_estimate',
    fromScores,
    ...(estimate === undefined ? {} : { estimate }),
    calibration: 'uncalibrated',
    rule: THREE_MONTH_VOTES.source,
    scores,
    converted,
  };
};

type Facts = Readonly<Record<string, unknown>>;
type Row = OutlookRow | (OutlookHeader & { readonly status: 'invalid'; readonly issues: readonly Issue[] });

const additiveRow = (table: FactScoreTable, facts: Facts): Row => {
  const result = scoreFacts(table, factsFor(table, facts));
  return result.status === 'complete' || result.status === 'partial'
    ? scoredRow(table, result, table.bands, result.possibleBands)
    : { ...result, title: table.title };
};

const flowRow = (table: FactFlowTable, facts: Facts): Row => {
  const result = followFlow(table, factsFor(table, facts));
  return result.status === 'complete' || result.status === 'partial'
    ? scoredRow(table, result, table.strata, result.possibleStrata)
    : { ...result, title: table.title };
};

type Scored = Pick<
  Extract<OutlookRow, { applicability: unknown }>,
  'status' | 'applicability' | 'missing' | 'narrowed' | 'verification' | 'reviewStatus' | 'caveats'
>;

const scoredRow = (
  table: FactScoreTable | FactFlowTable,
  { status, applicability, missing, narrowed, verification, reviewStatus, caveats }: Scored,
  strata: readonly OutlookStratum[],
  possible: readonly string[],
): OutlookRow => {
  const possibleStrata = strata
    .filter(({ id }) => possible.includes(id))
    .map(({ id, label, survival }) => ({ id, label, ...(survival === undefined ? {} : { survival }) }));
  const [stratum, ...others] = possibleStrata;
  const decided = stratum !== undefined && others.length === 0 ? stratum : undefined;
  const counts = decided !== undefined && applicability.status === 'applicable';
  const vote = counts ? threeMonthVote(table.id, decided.id) : undefined;
  return {
    ...{ score: table.id, title: table.title, status, applicability, possibleStrata },
    ...(decided === undefined ? {} : { stratum: decided }),
    ...(vote === undefined ? {} : { vote }),
    ...{ missing, narrowed, verification, reviewStatus, caveats },
  };
};
