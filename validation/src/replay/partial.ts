import type { Disagreement, OrdinalItem } from '../results.ts';
import { keepFirstNames } from './bounded-counts.ts';
import { counter, valueAt } from './counters.ts';
import { type DisagreementPlace, firstOf } from './first-disagreements.ts';
import type { StratumName } from './stratum.ts';
import { addTally, type CellTally } from './tally.ts';

/** How often an assumption of a reading was used. */
export type AssumptionCount = { used: number; stated: number; dropped: number };

/** How often a row of a table decided, and could have decided. */
export type RowCount = { decides: number; possible: number };

/** The rows of a set by group. */
export type SetCounts = {
  evaluated: number;
  established: number;
  notEstablished: number;
  outOfScope: number;
  readonly labelKinds: { [group: string]: number };
  readonly tiers: { [group: string]: number };
  readonly sources: { [group: string]: number };
  readonly labels: { [group: string]: number };
};

/** Agreement of a declared group of rows. */
export type SubgroupCount = { n: number; decided: number; agreed: number; under: number; over: number };

/** One rating by one rater, for the expert ceiling. */
export type RaterMark = {
  readonly reading: string;
  readonly endpoint: string;
  readonly set: string;
  /** The stratum of the case, whoever rated it. */
  readonly stratum: string;
  readonly caseId: string;
  readonly rater: string;
  readonly category: string;
  /** What the tool said of the same case. */
  readonly tool: string;
};

/** What is counted while rows stream by. Plain JSON, and sums only: partial results of shards add up to the whole. */
export type Partial = {
  readonly cells: { [name: string]: CellTally };
  readonly strata: { [id: string]: number };
  readonly stratumNames: { [id: string]: StratumName };
  readonly sets: { [id: string]: SetCounts };
  /** By reading and fact. */
  readonly assumptions: { [reading: string]: { [fact: string]: AssumptionCount } };
  /** By row and reading. */
  readonly rows: { [row: string]: { [reading: string]: RowCount } };
  readonly subgroups: { [name: string]: SubgroupCount };
  /** By kind: all of them. */
  readonly disagreementCounts: { [kind: string]: number };
  /** By kind: where the first ones are, until they are looked at. */
  readonly disagreementPlaces: { [kind: string]: DisagreementPlace[] };
  /** The first ones of each kind. */
  readonly disagreements: Disagreement[];
  readonly ordinalItems: OrdinalItem[];
  readonly raterMarks: RaterMark[];
};

/** Nothing counted yet. */
export function emptyPartial(): Partial {
  return {
    cells: counter(),
    strata: counter(),
    stratumNames: counter(),
    sets: counter(),
    assumptions: counter(),
    rows: counter(),
    subgroups: counter(),
    disagreementCounts: counter(),
    disagreementPlaces: counter(),
    disagreements: [],
    ordinalItems: [],
    raterMarks: [],
  };
}

/** Adds the counts of other rows. */
export function addPartial(sum: Partial, other: Partial): void {
  for (const [name, tally] of Object.entries(other.cells)) {
    const known = Object.hasOwn(sum.cells, name) ? sum.cells[name] : undefined;
    if (known === undefined) sum.cells[name] = structuredClone(tally);
    else addTally(known, tally);
  }
  addNumbers(sum.strata, other.strata);
  Object.assign(sum.stratumNames, other.stratumNames);
  addNumbers(sum.sets, other.sets);
  // Of further names each part knows only some of its rows.
  for (const { sources } of Object.values(sum.sets)) keepFirstNames(sources);
  addNumbers(sum.assumptions, other.assumptions);
  addNumbers(sum.rows, other.rows);
  addNumbers(sum.subgroups, other.subgroups);
  addNumbers(sum.disagreementCounts, other.disagreementCounts);
  for (const [kind, places] of Object.entries(other.disagreementPlaces))
    sum.disagreementPlaces[kind] = firstOf([...(sum.disagreementPlaces[kind] ?? []), ...places]);
  sum.disagreements.push(...other.disagreements);
  sum.ordinalItems.push(...other.ordinalItems);
  sum.raterMarks.push(...other.raterMarks);
}

type Numbers = { [key: string]: number | Numbers };

function addNumbers(sum: object, other: object): void {
  const target = sum as Numbers;
  for (const [key, value] of Object.entries(other)) {
    if (typeof value === 'number') target[key] = Number(Object.hasOwn(target, key) ? target[key] : 0) + value;
    else addNumbers(valueAt(target, key, () => counter()) as Numbers, value);
  }
}
