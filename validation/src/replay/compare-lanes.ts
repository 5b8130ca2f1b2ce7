import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES, type Lanes, lowestBit, WORDS } from '../lanes/lanes.ts';
import { ANALYSES } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { DisagreementList } from './disagreement-list.ts';
import type { LaneAnswers } from './lane-answers.ts';
import type { LaneGroup } from './lane-group.ts';
import type { LaneStrata } from './lane-strata.ts';
import type { RowCounts } from './row-counts.ts';
import { SUBGROUPS } from './subgroups.ts';

/** The places of the analyses. */
export const [MAIN, STRICT, HISTOLOGY_OPEN] = ['main', 'strict', 'histology_open'].map((id) =>
  ANALYSES.findIndex((analysis) => analysis.id === id),
) as [number, number, number];

/** What is compared: labels and answers of a group under one reading. */
export type Comparison = {
  readonly group: LaneGroup;
  readonly reading: number;
  readonly strata: LaneStrata;
  /** For each endpoint the lanes that have a label for it. */
  readonly labelled: readonly Lanes[];
  readonly answers: LaneAnswers;
};

/** Who counts. */
export type ComparisonCounts = {
  readonly books: readonly AnswerBook[];
  readonly rows: RowCounts;
  readonly disagreements: DisagreementList;
};

/** Counts what the answers of one analysis come to beside the labels. */
export function compareLanes(comparison: Comparison, analysis: number, counts: ComparisonCounts): void {
  const { group, strata, labelled } = comparison;
  const hasRaters = group.origins.some(({ rater }) => rater !== '');
  for (const { counts: stratum, lanes, isInside } of strata) {
    if (!isInside) continue;
    for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
      const own = labelled[endpoint] as Lanes;
      for (let word = 0; word < WORDS; word += 1)
        for (let rest = (own[word] as number) & (lanes[word] as number); rest !== 0; rest &= rest - 1) {
          const lane = 32 * word + lowestBit(rest);
          const label = group.labelSets[group.labels[lane] as number]?.categories[endpoint] as number;
          const answer = comparison.answers[endpoint * LANES + lane] as number;
          stratum.add(analysis, comparison.reading, endpoint, label, answer);
          if (analysis !== MAIN) continue;
          for (let dimension = 0; dimension < SUBGROUPS.length; dimension += 1) {
            const subgroup = group.subgroups[dimension * LANES + lane] as number;
            stratum.addToGroup(comparison.reading, endpoint, dimension, subgroup, label, answer);
          }
          noteDisagreement(comparison, endpoint, lane, label, answer, counts);
          if (!hasRaters) continue;
          const { said } = (counts.books[endpoint] as AnswerBook).at(answer).answer;
          counts.rows.countRating(group, lane, comparison.reading, endpoint, label, said, stratum.name);
        }
    }
  }
}

function noteDisagreement(
  { group, reading }: Comparison,
  endpoint: number,
  lane: number,
  label: number,
  answer: number,
  { books, disagreements }: ComparisonCounts,
): void {
  const { category } = (books[endpoint] as AnswerBook).at(answer);
  if (category >= 0 && category !== label) disagreements.add(reading, endpoint, category < label, group, lane);
}
