import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { countLanes, eachLane, type Lanes } from '../lanes/lanes.ts';
import { READINGS } from '../readings/readings.ts';
import { DISAGREEMENTS_SHOWN, type DisagreementPlace, firstOf } from './first-disagreements.ts';
import type { LaneGroup } from './lane-group.ts';
import type { Partial } from './partial.ts';

/** Which way a decision differs from its label; `under`: the label is more urgent. */
export type Direction = 'under' | 'over' | 'other';

/** What the disagreements of one kind have in common. */
export type DisagreementKind = {
  readonly set: string;
  readonly endpoint: string;
  readonly reading: string;
  readonly direction: Direction;
};

/** Counts disagreements and keeps the places of the first ones. */
export type DisagreementList = {
  /** @param isUnder - Whether the label is more urgent, where the categories have an order. */
  readonly add: (reading: number, endpoint: number, isUnder: boolean, group: LaneGroup, lanes: Lanes) => void;
  readonly addTo: (partial: Partial) => void;
};

type Found = {
  count: number;
  first: DisagreementPlace[];
  /** Later groups can add nothing to the first ones. */
  isFull: boolean;
};

/** The name of a kind, for a record and for sorting. */
export function kindName({ set, endpoint, reading, direction }: DisagreementKind): string {
  return JSON.stringify([set, endpoint, reading, direction]);
}

/** The kind of a name. */
export function kindOf(name: string): DisagreementKind {
  const [set, endpoint, reading, direction]: [string, string, string, Direction] = JSON.parse(name);
  return { set, endpoint, reading, direction };
}

/** Nothing found yet in a set. Rows come in the order of the file. */
export function createDisagreementList(set: string): DisagreementList {
  const found: { [direction in Direction]: Found }[] = [];
  return {
    add(reading, endpoint, isUnder, { lines, offsets }, lanes) {
      const count = countLanes(lanes);
      if (count === 0) return;
      const place = reading * ENDPOINTS.length + endpoint;
      const kinds = found[place] ?? { under: nothing(), over: nothing(), other: nothing() };
      found[place] = kinds;
      const direction = ENDPOINTS[endpoint]?.ordered === true ? (isUnder ? 'under' : 'over') : 'other';
      const kind = kinds[direction];
      kind.count += count;
      if (kind.isFull) return;
      const more: DisagreementPlace[] = [];
      eachLane(lanes, (lane) => {
        more.push({ line: lines[lane] as number, offset: offsets[lane] as number });
      });
      // Lanes of one group are added answer by answer: which are the first is known when a later group comes.
      kind.first = firstOf([...kind.first, ...more]);
      kind.isFull = kind.first.length === DISAGREEMENTS_SHOWN && isBefore(kind.first, lines);
    },
    addTo(partial) {
      READINGS.forEach((reading, position) => {
        ENDPOINTS.forEach((endpoint, index) => {
          for (const direction of ['under', 'over', 'other'] as const) {
            const kind = found[position * ENDPOINTS.length + index]?.[direction];
            if (kind === undefined || kind.count === 0) continue;
            const name = kindName({ set, endpoint: endpoint.id, reading: reading.id, direction });
            partial.disagreementCounts[name] = (partial.disagreementCounts[name] ?? 0) + kind.count;
            partial.disagreementPlaces[name] = firstOf([...(partial.disagreementPlaces[name] ?? []), ...kind.first]);
          }
        });
      });
    },
  };
}

function nothing(): Found {
  return { count: 0, first: [], isFull: false };
}

/** Whether the places that are kept all stand before the rows of a group. */
function isBefore(places: readonly DisagreementPlace[], lines: Int32Array): boolean {
  return (places.at(-1)?.line ?? Number.POSITIVE_INFINITY) < (lines[0] as number);
}
