import { csvCell } from '../case-file/csv-line.ts';
import { anyLane, both, eachLane, LANES, type Lanes, noLanes, setLane, without } from '../lanes/lanes.ts';
import type { ScopeGroup } from '../results.ts';
import type { LaneGroup, Origin } from './lane-group.ts';
import type { Partial } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import { type StratumName, stratumOf } from './stratum.ts';
import { type StratumContext, type StratumCounts, stratumCounts } from './stratum-counts.ts';

/** The strata of a group's lanes. */
export type LaneStrata = readonly {
  readonly counts: StratumCounts;
  readonly lanes: Lanes;
  /** A plan is given only inside the scope. */
  readonly isInside: boolean;
}[];

/** Sorts lanes into strata, and keeps what is counted of each. */
export type Strata = {
  /**
   * The strata of some lanes.
   * @param inside - Those that may be inside the scope.
   * @param established - Those that certainly are.
   */
  readonly of: (group: LaneGroup, lanes: Lanes, inside: Lanes, established: Lanes) => LaneStrata;
  readonly addTo: (partial: Partial) => void;
};

/** Makes the strata of a set. */
export function createStrata(set: SetDeclaration, context: StratumContext): Strata {
  const known = new Map<string, StratumCounts>();
  const countsOf = (origin: Origin, scope: ScopeGroup): StratumCounts => {
    const name: StratumName = stratumOf(set.id, origin, set.tiers, scope);
    const found = known.get(name.id) ?? stratumCounts(name, context);
    known.set(name.id, found);
    return found;
  };
  // Few origins, asked for in every group: a tier is not looked up again.
  const remembered = new Map<string, StratumCounts>();
  const stratum = (origin: Origin, scope: ScopeGroup): StratumCounts => {
    const key = `${scope} ${origin.labelKind} ${origin.rater}\0${origin.sourceId}`;
    const found = remembered.get(key) ?? countsOf(origin, scope);
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, found);
    return found;
  };
  // The lanes of each origin are the same for every reading of a group.
  let sorted: { readonly group: LaneGroup; readonly lanes: readonly Lanes[] } | undefined;
  const originLanes = (group: LaneGroup): readonly Lanes[] => {
    if (sorted?.group !== group) sorted = { group, lanes: lanesByOrigin(group) };
    return sorted.lanes;
  };
  return {
    of(group, lanes, inside, established) {
      const scopes: readonly (readonly [ScopeGroup, Lanes])[] = [
        ['established', both(lanes, established)],
        ['not_established', both(lanes, without(inside, established))],
        ['out_of_scope', without(lanes, inside)],
      ];
      const found = new Map<StratumCounts, { counts: StratumCounts; lanes: Lanes; isInside: boolean }>();
      const origins = originLanes(group);
      for (const [scope, inScope] of scopes) {
        if (!anyLane(inScope)) continue;
        group.origins.forEach((origin, place) => {
          const own = both(origins[place] as Lanes, inScope);
          if (!anyLane(own)) return;
          const counts = stratum(origin, scope);
          const entry = found.get(counts) ?? { counts, lanes: noLanes(), isInside: scope !== 'out_of_scope' };
          found.set(counts, entry);
          own.forEach((word, index) => {
            entry.lanes[index] = (entry.lanes[index] as number) | word;
          });
        });
      }
      return [...found.values()];
    },
    addTo: (partial) => {
      for (const counts of known.values()) counts.addTo(partial);
    },
  };
}

const MOST_REMEMBERED = 10_000;

function lanesByOrigin({ origin, origins, count }: LaneGroup): readonly Lanes[] {
  const lanes = origins.map(noLanes);
  for (let lane = 0; lane < count; lane += 1) setLane(lanes[origin[lane] as number] as Lanes, lane);
  return lanes;
}

/** The same strata, of these lanes only. */
export function strataWithin(strata: LaneStrata, lanes: Lanes): LaneStrata {
  return strata.map((one) => ({ ...one, lanes: both(one.lanes, lanes) }));
}

/** For each lane the id of its stratum, as a cell of CSV with the comma before it. */
export function stratumCells(strata: LaneStrata): readonly string[] {
  const cells = new Array<string>(LANES).fill('');
  for (const { counts, lanes } of strata) {
    const cell = `,${csvCell(counts.name.id)}`;
    eachLane(lanes, (lane) => {
      cells[lane] = cell;
    });
  }
  return cells;
}
