import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { type Analysis, READINGS, type Reading } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import { valueAt } from './counters.ts';
import { type GrowingCounts, growingCounts } from './growing-counts.ts';
import type { Partial } from './partial.ts';
import type { StratumName } from './stratum.ts';
import { SUBGROUPS } from './subgroups.ts';
import { cellName, countAnswers, emptyTally } from './tally.ts';

/**
 * What is counted of the rows of one stratum: how often each answer met each label. Laid out by number,
 * `answer * labels + label`, because it is counted for every row.
 */
export type StratumCounts = {
  readonly name: StratumName;
  /** Every row under the main analysis. */
  readonly main: (reading: number, endpoint: number) => Int32Array;
  /** By how much another analysis differs: rows that it leaves out are below 0. */
  readonly difference: (analysis: number, reading: number, endpoint: number) => Int32Array;
  /** The rows of the main analysis by declared group: `groupsFrom(category, label, labels) + FIRST_GROUP[dimension] + group`. */
  readonly groups: (reading: number, endpoint: number) => Int32Array;
  /** For each fact the undecided rows of the main analysis that lack it. */
  readonly missing: (reading: number, endpoint: number) => Int32Array;
  /** Adds everything to the counts of the replay. */
  readonly addTo: (partial: Partial) => void;
};

/** What the counts of every stratum need. */
export type StratumContext = {
  readonly books: readonly AnswerBook[];
  readonly analyses: readonly Analysis[];
  readonly facts: readonly string[];
};

const MAIN = 0;

/** How many categories the labels of an endpoint have. */
export function labelsOf(endpoint: number): number {
  return ENDPOINTS[endpoint]?.categories.length ?? 1;
}

/** For each declared dimension the place of its first group among the groups of all dimensions. */
export const FIRST_GROUP: readonly number[] = SUBGROUPS.map((_, dimension) =>
  SUBGROUPS.slice(0, dimension).reduce((sum, { groups }) => sum + groups.length, 0),
);

/** The groups of all dimensions. */
const ALL_GROUPS = SUBGROUPS.reduce((sum, { groups }) => sum + groups.length, 0);

const GROUPS = SUBGROUPS.flatMap(({ dimension, groups }) => groups.map((group) => [dimension, group] as const));

/**
 * Where the counts of the declared groups begin of rows that are alike otherwise.
 * @param category - The category that is decided, by its place; -1 when none is.
 * @param labels - How many categories there are.
 */
export function groupsFrom(category: number, label: number, labels: number): number {
  return ((category + 1) * labels + label) * ALL_GROUPS;
}

/** Nothing counted yet. */
export function stratumCounts(name: StratumName, { books, analyses, facts }: StratumContext): StratumCounts {
  const counts: GrowingCounts[] = [];
  const groups: GrowingCounts[] = [];
  const missing: GrowingCounts[] = [];
  const at = (list: GrowingCounts[], place: number): GrowingCounts => {
    const found = list[place] ?? growingCounts();
    list[place] = found;
    return found;
  };
  const cellAt = (analysis: number, reading: number, endpoint: number): number =>
    (analysis * READINGS.length + reading) * ENDPOINTS.length + endpoint;
  const met = (endpoint: number): number => (books[endpoint] as AnswerBook).size() * labelsOf(endpoint);
  const cell = (analysis: number, reading: number, endpoint: number): Int32Array =>
    at(counts, cellAt(analysis, reading, endpoint))(met(endpoint));

  const groupCounts = (reading: number, endpoint: number): Int32Array => {
    const size = labelsOf(endpoint);
    return at(groups, cellAt(MAIN, reading, endpoint))(groupsFrom(size, 0, size));
  };

  const addTallies = (partial: Partial, analysis: number, reading: number): void =>
    ENDPOINTS.forEach((endpoint, index) => {
      const main = cell(MAIN, reading, index);
      const own = analysis === MAIN ? undefined : cell(analysis, reading, index);
      const ids = { analysis: analyses[analysis]?.id ?? '', reading: READINGS[reading]?.id ?? '' };
      const key = { ...ids, endpoint: endpoint.id, stratum: name.id };
      for (let place = 0; place < met(index); place += 1) {
        const rows = (main[place] ?? 0) + (own?.[place] ?? 0);
        if (rows === 0) continue;
        const tally = valueAt(partial.cells, cellName(key), () => emptyTally(key, endpoint));
        const { answer } = (books[index] as AnswerBook).at(Math.floor(place / labelsOf(index)));
        countAnswers(tally, endpoint, place % labelsOf(index), answer, rows);
      }
      if (analysis === MAIN) addMissingTo(partial.cells[cellName(key)]?.missing, reading, index);
    });
  const addMissingTo = (sum: { [fact: string]: number } | undefined, reading: number, endpoint: number): void => {
    if (sum === undefined) return;
    at(
      missing,
      cellAt(MAIN, reading, endpoint),
    )(facts.length).forEach((rows, fact) => {
      const id = facts[fact] ?? '';
      if (rows > 0) sum[id] = (sum[id] ?? 0) + rows;
    });
  };
  const addGroups = (partial: Partial, reading: Reading, position: number): void =>
    ENDPOINTS.forEach((endpoint, index) => {
      const own = groupCounts(position, index);
      const size = labelsOf(index);
      for (let said = -1; said < size; said += 1)
        for (let label = 0; label < size; label += 1)
          for (const [number, [dimension, group]] of GROUPS.entries()) {
            const rows = own[groupsFrom(said, label, size) + number] ?? 0;
            if (rows === 0) continue;
            const key = JSON.stringify([dimension, group, reading.id, endpoint.id, name.id]);
            const sum = valueAt(partial.subgroups, key, () => ({ n: 0, decided: 0, agreed: 0, under: 0, over: 0 }));
            sum.n += rows;
            if (said < 0) continue;
            sum.decided += rows;
            if (said === label) sum.agreed += rows;
            else if (endpoint.ordered && said < label) sum.under += rows;
            else if (endpoint.ordered) sum.over += rows;
          }
    });
  return {
    name,
    main: (reading, endpoint) => cell(MAIN, reading, endpoint),
    difference: (analysis, reading, endpoint) => cell(analysis, reading, endpoint),
    groups: groupCounts,
    missing: (reading, endpoint) => at(missing, cellAt(MAIN, reading, endpoint))(facts.length),
    addTo(partial) {
      READINGS.forEach((reading, position) => {
        for (let analysis = 0; analysis < analyses.length; analysis += 1) addTallies(partial, analysis, position);
        addGroups(partial, reading, position);
      });
    },
  };
}
