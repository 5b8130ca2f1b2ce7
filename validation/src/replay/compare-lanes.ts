import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { countLanes, eachLane, LANES, type Lanes, noLanes, setLane, WORDS } from '../lanes/lanes.ts';
import { ANALYSES } from '../readings/readings.ts';
import type { KnownAnswer } from './answer-book.ts';
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
  /** For each endpoint and category the lanes with this label. */
  readonly byCategory: readonly (readonly Lanes[])[];
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
export type ComparisonCounts = { readonly rows: RowCounts; readonly disagreements: DisagreementList };

/** Counts what the answers of the main analysis come to beside the labels. */
export function compareLanes(comparison: Comparison, { rows, disagreements }: ComparisonCounts): void {
  const { group, reading } = comparison;
  const hasRaters = group.origins.some(({ rater }) => rater !== '');
  eachMeeting(comparison, (stratum, endpoint, label, { place, category, answer }, lanes, count) => {
    const at = place * labelsOf(endpoint) + label;
    const met = stratum.main(reading, endpoint);
    met[at] = (met[at] as number) + count;
    countGroups(stratum.groups(reading, endpoint), at, group, lanes);
    if (category >= 0 && category !== label)
      disagreements.add(reading, endpoint, category < label, group, lanes, count);
    if (hasRaters)
      eachLane(lanes, (lane) => rows.countRating(group, lane, reading, endpoint, label, answer.said, stratum.name));
  });
}

/**
 * Counts by how much another analysis differs from the main one.
 * @param sign - 1 for rows that it adds with these answers, -1 for rows that it leaves out.
 */
export function compareDifference(comparison: Comparison, analysis: number, sign: 1 | -1): void {
  eachMeeting(comparison, (stratum, endpoint, label, { place }, _, count) => {
    const at = place * labelsOf(endpoint) + label;
    const met = stratum.difference(analysis, comparison.reading, endpoint);
    met[at] = (met[at] as number) + sign * count;
  });
}

function countGroups(counts: Float64Array, met: number, { subgroups }: LaneGroup, lanes: Lanes): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
      const lane = 32 * word + 31 - Math.clz32(rest & -rest);
      for (let dimension = 0; dimension < FIRST_GROUP.length; dimension += 1) {
        const at =
          met * ALL_GROUPS + (FIRST_GROUP[dimension] as number) + (subgroups[dimension * LANES + lane] as number);
        counts[at] = (counts[at] as number) + 1;
      }
    }
}

/** The lanes of the call under way. */
const meeting = noLanes();

/** Calls for the lanes inside the scope in which an answer meets a label; the lanes are only lent. */
function eachMeeting(
  { strata, labels, answers }: Comparison,
  call: (
    stratum: StratumCounts,
    endpoint: number,
    label: number,
    answer: KnownAnswer,
    lanes: Lanes,
    count: number,
  ) => void,
): void {
  for (const { counts, lanes, isInside } of strata) {
    if (!isInside) continue;
    for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
      const byCategory = labels.byCategory[endpoint] as readonly Lanes[];
      for (const met of answers.met[endpoint] ?? []) {
        if (met === undefined) continue;
        for (let label = 0; label < byCategory.length; label += 1) {
          const own = byCategory[label] as Lanes;
          for (let word = 0; word < WORDS; word += 1)
            meeting[word] = (lanes[word] as number) & (own[word] as number) & (met.lanes[word] as number);
          const count = countLanes(meeting);
          if (count > 0) call(counts, endpoint, label, met.answer, meeting, count);
        }
      }
    }
  }
}

/** The labels of a group. */
export function labelsOfLanes({ labels, labelSets, count }: LaneGroup): LaneLabels {
  const lanes = ENDPOINTS.map(noLanes);
  const byCategory = ENDPOINTS.map(({ categories }) => categories.map(noLanes));
  for (let lane = 0; lane < count; lane += 1) {
    const own = labelSets[labels[lane] as number]?.categories;
    for (let endpoint = 0; endpoint < lanes.length; endpoint += 1) {
      const category = own?.[endpoint] ?? -1;
      if (category < 0) continue;
      setLane(lanes[endpoint] as Lanes, lane);
      setLane(byCategory[endpoint]?.[category] as Lanes, lane);
    }
  }
  return { lanes, byCategory };
}
