import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES, type Lanes, noLanes, setLane, WORDS } from '../lanes/lanes.ts';
import { ANALYSES } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { DisagreementList } from './disagreement-list.ts';
import type { LaneAnswers } from './lane-answers.ts';
import type { LaneGroup } from './lane-group.ts';
import type { LaneStrata } from './lane-strata.ts';
import type { RowCounts } from './row-counts.ts';
import { FIRST_GROUP, groupsFrom, labelsOf, type StratumCounts } from './stratum-counts.ts';

/** The places of the analyses beside the main one, which is the first. */
export const [STRICT, HISTOLOGY_OPEN] = ['strict', 'histology_open'].map((id) =>
  ANALYSES.findIndex((analysis) => analysis.id === id),
) as [number, number];

/** The labels of a group, as they are compared. */
export type LaneLabels = {
  /** For each endpoint the lanes that have one. */
  readonly lanes: readonly Lanes[];
  /** For each endpoint and lane the place of the label among the categories: `endpoint * LANES + lane`; or -1. */
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

/** Compares labels with answers. */
export type LaneComparer = {
  /** Counts what the answers of the main analysis come to beside the labels. */
  readonly compare: (comparison: Comparison) => void;
  /**
   * Counts by how much another analysis differs from the main one.
   * @param sign - 1 for rows that it adds with these answers, -1 for rows that it leaves out.
   */
  readonly compareDifference: (comparison: Comparison, analysis: number, sign: 1 | -1) => void;
};

/** Who counts. */
export type ComparisonCounts = {
  readonly books: readonly AnswerBook[];
  readonly rows: RowCounts;
  readonly disagreements: DisagreementList;
};

/** Makes the comparer of a set. */
export function createLaneComparer({ books, rows, disagreements }: ComparisonCounts): LaneComparer {
  const [under, over] = [noLanes(), noLanes()];

  /** The lanes of one endpoint: each counts once, and once in its group of every declared dimension. */
  const compareEndpoint = (
    { group, reading, labels, answers }: Comparison,
    stratum: StratumCounts,
    endpoint: number,
    lanes: Lanes,
  ): void => {
    const { subgroups } = group;
    const book = books[endpoint] as AnswerBook;
    const first = endpoint * LANES;
    const size = labelsOf(endpoint);
    const met = stratum.main(reading, endpoint);
    const groups = stratum.groups(reading, endpoint);
    under.fill(0);
    over.fill(0);
    for (let word = 0; word < WORDS; word += 1)
      for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
        const lane = 32 * word + 31 - Math.clz32(rest & -rest);
        const label = labels.categories[first + lane] as number;
        const place = answers.places[first + lane] as number;
        const at = place * size + label;
        met[at] = (met[at] as number) + 1;
        const { category } = book.at(place);
        const from = groupsFrom(category, label, size);
        for (let dimension = 0; dimension < FIRST_GROUP.length; dimension += 1) {
          const own = from + (FIRST_GROUP[dimension] as number) + (subgroups[dimension * LANES + lane] as number);
          groups[own] = (groups[own] as number) + 1;
        }
        if (category >= 0 && category !== label) setLane(category < label ? under : over, lane);
      }
    disagreements.add(reading, endpoint, true, group, under);
    disagreements.add(reading, endpoint, false, group, over);
  };
  return {
    compare(comparison) {
      const { group, reading, labels, answers } = comparison;
      const hasRaters = group.origins.some(({ rater }) => rater !== '');
      eachMeeting(comparison, (stratum, endpoint, lanes) => {
        compareEndpoint(comparison, stratum, endpoint, lanes);
        if (!hasRaters) return;
        for (let lane = 0; lane < LANES; lane += 1) {
          if ((((lanes[lane >> 5] as number) >> (lane & 31)) & 1) === 0) continue;
          const at = endpoint * LANES + lane;
          const { said } = (books[endpoint] as AnswerBook).at(answers.places[at] as number).answer;
          rows.countRating(group, lane, reading, endpoint, labels.categories[at] as number, said, stratum.name);
        }
      });
    },
    compareDifference(comparison, analysis, sign) {
      const { reading, labels, answers } = comparison;
      eachMeeting(comparison, (stratum, endpoint, lanes) => {
        const met = stratum.difference(analysis, reading, endpoint);
        for (let word = 0; word < WORDS; word += 1)
          for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
            const lane = endpoint * LANES + 32 * word + 31 - Math.clz32(rest & -rest);
            const at = (answers.places[lane] as number) * labelsOf(endpoint) + (labels.categories[lane] as number);
            met[at] = (met[at] as number) + sign;
          }
      });
    },
  };
}

/** The lanes of the call under way. */
const meeting = noLanes();

/** Calls for the lanes inside the scope in which an endpoint has a label, and so an answer too; the lanes are only lent. */
function eachMeeting(
  { strata, labels }: Comparison,
  call: (stratum: StratumCounts, endpoint: number, lanes: Lanes) => void,
): void {
  for (const { counts, lanes, isInside } of strata) {
    if (!isInside) continue;
    for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
      const own = labels.lanes[endpoint] as Lanes;
      let some = 0;
      for (let word = 0; word < WORDS; word += 1) {
        meeting[word] = (lanes[word] as number) & (own[word] as number);
        some |= meeting[word] as number;
      }
      if (some !== 0) call(counts, endpoint, meeting);
    }
  }
}

/** The labels of a group. */
export function labelsOfLanes({ labels, labelSets, count }: LaneGroup): LaneLabels {
  const lanes = ENDPOINTS.map(noLanes);
  const categories = new Int8Array(ENDPOINTS.length * LANES).fill(-1);
  for (let lane = 0; lane < count; lane += 1) {
    const own = labelSets[labels[lane] as number]?.categories;
    for (let endpoint = 0; endpoint < lanes.length; endpoint += 1) {
      const category = own?.[endpoint] ?? -1;
      if (category < 0) continue;
      setLane(lanes[endpoint] as Lanes, lane);
      categories[endpoint * LANES + lane] = category;
    }
  }
  return { lanes, categories };
}
