import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES, type Lanes, lowestBit, WORDS } from '../lanes/lanes.ts';
import { ANALYSES } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { DisagreementList } from './disagreement-list.ts';
import type { LaneAnswers } from './lane-answers.ts';
import type { LaneGroup } from './lane-group.ts';
import type { LaneStrata } from './lane-strata.ts';
import type { RowCounts } from './row-counts.ts';
import { ALL_GROUPS, FIRST_GROUP, labelsOf, type StratumCounts } from './stratum-counts.ts';

/** The places of the analyses beside the main one, which is the first. */
export const [STRICT, HISTOLOGY_OPEN] = ['strict', 'histology_open'].map((id) =>
  ANALYSES.findIndex((analysis) => analysis.id === id),
) as [number, number];

/** The labels of a group, as they are compared. */
export type LaneLabels = {
  /** For each endpoint the lanes that have one. */
  readonly lanes: readonly Lanes[];
  /** For each endpoint and lane the place of the label among the categories: `endpoint * LANES + lane`. */
  readonly categories: Int8Array;
};

/** What is compared: labels and answers of a group under one reading. */
export type Comparison = {
  readonly group: LaneGroup;
  readonly reading: number;
  readonly strata: LaneStrata;
  readonly labels: LaneLabels;
  readonly answers: LaneAnswers;
};

/** Who counts. */
export type ComparisonCounts = {
  readonly books: readonly AnswerBook[];
  readonly rows: RowCounts;
  readonly disagreements: DisagreementList;
};

/** Counts what the answers of the main analysis come to beside the labels. */
export function compareLanes(comparison: Comparison, counts: ComparisonCounts): void {
  const { group, reading, labels, answers } = comparison;
  const hasRaters = group.origins.some(({ rater }) => rater !== '');
  eachLabelled(comparison, (stratum, endpoint, lanes) => {
    const book = counts.books[endpoint] as AnswerBook;
    const met = stratum.main(reading, endpoint);
    const byGroup = stratum.groups(reading, endpoint);
    const categories = book.categories();
    const size = labelsOf(endpoint);
    for (let word = 0; word < WORDS; word += 1)
      for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
        const lane = 32 * word + lowestBit(rest);
        const label = labels.categories[endpoint * LANES + lane] as number;
        const answer = answers[endpoint * LANES + lane] as number;
        const place = answer * size + label;
        met[place] = (met[place] as number) + 1;
        for (let dimension = 0; dimension < FIRST_GROUP.length; dimension += 1) {
          const own = (FIRST_GROUP[dimension] as number) + (group.subgroups[dimension * LANES + lane] as number);
          const at = place * ALL_GROUPS + own;
          byGroup[at] = (byGroup[at] as number) + 1;
        }
        const category = categories[answer] as number;
        if (category >= 0 && category !== label)
          counts.disagreements.add(reading, endpoint, category < label, group, lane);
        if (hasRaters)
          counts.rows.countRating(group, lane, reading, endpoint, label, book.at(answer).answer.said, stratum.name);
      }
  });
}

/**
 * Counts by how much another analysis differs from the main one.
 * @param sign - 1 for rows that it adds with these answers, -1 for rows that it leaves out.
 */
export function compareDifference(comparison: Comparison, analysis: number, sign: 1 | -1): void {
  const { reading, labels, answers } = comparison;
  eachLabelled(comparison, (stratum, endpoint, lanes) => {
    const met = stratum.difference(analysis, reading, endpoint);
    const size = labelsOf(endpoint);
    for (let word = 0; word < WORDS; word += 1)
      for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
        const at = endpoint * LANES + 32 * word + lowestBit(rest);
        const place = (answers[at] as number) * size + (labels.categories[at] as number);
        met[place] = (met[place] as number) + sign;
      }
  });
}

/** Calls for the lanes of each stratum inside the scope that have a label for an endpoint. */
function eachLabelled(
  { strata, labels }: Comparison,
  call: (stratum: StratumCounts, endpoint: number, lanes: Lanes) => void,
): void {
  for (const { counts, lanes, isInside } of strata) {
    if (!isInside) continue;
    for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
      const labelled = labels.lanes[endpoint] as Lanes;
      let any = 0;
      for (let word = 0; word < WORDS; word += 1) {
        SHARED[word] = (labelled[word] as number) & (lanes[word] as number);
        any |= SHARED[word] as number;
      }
      if (any !== 0) call(counts, endpoint, SHARED);
    }
  }
}

/** The lanes of the call under way. */
const SHARED: Lanes = new Int32Array(WORDS);
