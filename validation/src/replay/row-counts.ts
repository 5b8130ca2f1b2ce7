import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { countLanes, eachLane } from '../lanes/lanes.ts';
import { READINGS, type Reading } from '../readings/readings.ts';
import { type BoundedCounts, boundedCounts } from './bounded-counts.ts';
import { counter, countOne, valueAt } from './counters.ts';
import { idOf, type LaneGroup } from './lane-group.ts';
import type { LaneAssumption } from './lane-readings.ts';
import type { LaneStrata } from './lane-strata.ts';
import type { Partial, RaterMark, SetCounts } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import { type StratumName, tierOf, withoutRater } from './stratum.ts';

/** Counts rows and what was taken for granted of them. */
export type RowCounts = {
  readonly countRows: (group: LaneGroup, strata: LaneStrata) => void;
  readonly countAssumptions: (reading: Reading, assumptions: readonly LaneAssumption[]) => void;
  /** Notes what one of several experts and the tool said of a case. */
  readonly countRating: (
    group: LaneGroup,
    lane: number,
    reading: number,
    endpoint: number,
    label: number,
    said: string,
    stratum: StratumName,
  ) => void;
  readonly addTo: (partial: Partial) => void;
};

/** Nothing counted yet in a set. */
export function createRowCounts(set: SetDeclaration): RowCounts {
  const strata: Pick<Partial, 'strata' | 'stratumNames'> = { strata: counter(), stratumNames: counter() };
  const counts = emptySetCounts();
  const sources: BoundedCounts = boundedCounts();
  const assumptions: Partial['assumptions'] = {};
  const marks: RaterMark[] = [];
  return {
    countRows(group, inLanes) {
      for (const { counts: stratum, lanes } of inLanes) {
        const { id, scope } = stratum.name;
        const rows = countLanes(lanes);
        strata.stratumNames[id] = stratum.name;
        strata.strata[id] = (strata.strata[id] ?? 0) + rows;
        counts.evaluated += rows;
        if (scope === 'established') counts.established += rows;
        if (scope === 'not_established') counts.notEstablished += rows;
        if (scope === 'out_of_scope') counts.outOfScope += rows;
        const byOrigin = group.origins.map(() => 0);
        const byLabels = group.labelSets.map(() => 0);
        eachLane(lanes, (lane) => {
          const [origin, labels] = [group.origin[lane] as number, group.labels[lane] as number];
          byOrigin[origin] = (byOrigin[origin] ?? 0) + 1;
          byLabels[labels] = (byLabels[labels] ?? 0) + 1;
        });
        group.origins.forEach((origin, place) => {
          const own = byOrigin[place] ?? 0;
          if (own === 0) return;
          countOne(counts.labelKinds, origin.labelKind, own);
          countOne(counts.tiers, tierOf(origin, set.tiers), own);
          sources.add(origin.sourceId === '' ? 'not stated' : origin.sourceId, own);
        });
        group.labelSets.forEach(({ columns }, place) => {
          const own = byLabels[place] ?? 0;
          if (own > 0) for (const column of columns) countOne(counts.labels, column, own);
        });
      }
    },
    countAssumptions(reading, found) {
      const byFact = valueAt(assumptions, reading.id, () => ({}));
      for (const { fact, wanted, used, dropped } of found) {
        const sum = valueAt(byFact, fact, () => ({ used: 0, stated: 0, dropped: 0 }));
        const [isUsed, isDropped] = [countLanes(used), countLanes(dropped)];
        sum.used += isUsed;
        sum.stated += countLanes(wanted) - isUsed - isDropped;
        sum.dropped += isDropped;
      }
    },
    countRating(group, lane, reading, endpoint, label, said, stratum) {
      const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
      if (rater === '') return;
      const { id = '', categories = [] } = ENDPOINTS[endpoint] ?? {};
      marks.push({
        reading: READINGS[reading]?.id ?? '',
        endpoint: id,
        set: set.id,
        stratum: withoutRater(stratum),
        caseId: idOf(group, lane),
        rater,
        category: categories[label] ?? '',
        tool: said,
      });
    },
    addTo(partial) {
      for (const [id, rows] of Object.entries(strata.strata)) countOne(partial.strata, id, rows);
      Object.assign(partial.stratumNames, strata.stratumNames);
      // A set is counted by one of these, and by several where several share the work: their sums add up.
      partial.sets[set.id] = { ...counts, sources: sources.counts() };
      Object.assign(partial.assumptions, assumptions);
      partial.raterMarks.push(...marks);
    },
  };
}

function emptySetCounts(): SetCounts {
  const counts = { evaluated: 0, established: 0, notEstablished: 0, outOfScope: 0 };
  return { ...counts, labelKinds: counter(), tiers: counter(), sources: counter(), labels: counter() };
}
