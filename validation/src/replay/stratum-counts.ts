import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { type Analysis, READINGS, type Reading } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import { type GrowingCounts, growingCounts } from './growing-counts.ts';
import { type Partial, valueAt } from './partial.ts';
import type { StratumName } from './stratum.ts';
import { SUBGROUPS } from './subgroups.ts';
import { cellName, countAnswers, emptyTally } from './tally.ts';

/** What is counted of the rows of one stratum: how often each answer met each label. */
export type StratumCounts = {
  readonly name: StratumName;
  /** One row under an analysis and a reading. */
  readonly add: (analysis: number, reading: number, endpoint: number, label: number, answer: number) => void;
  /** The same row under the main analysis, in a group of a declared dimension. */
  readonly addToGroup: (
    reading: number,
    endpoint: number,
    dimension: number,
    group: number,
    label: number,
    answer: number,
  ) => void;
  /** Undecided rows under the main analysis that lack a fact. */
  readonly addMissing: (reading: number, endpoint: number, fact: number, rows: number) => void;
  /** Adds everything to the counts of the replay. */
  readonly addTo: (partial: Partial) => void;
};

/** What the counts of every stratum need. */
export type StratumContext = {
  readonly books: readonly AnswerBook[];
  readonly analyses: readonly Analysis[];
  readonly facts: readonly string[];
};

/** Nothing counted yet. */
export function stratumCounts(name: StratumName, { books, analyses, facts }: StratumContext): StratumCounts {
  // Laid out by number: of a count made for every row, a name would cost more than the count.
  const answers: GrowingCounts[] = [];
  const groups: GrowingCounts[] = [];
  const missing: GrowingCounts[] = [];
  const at = (list: GrowingCounts[], place: number): GrowingCounts => {
    const found = list[place] ?? growingCounts();
    list[place] = found;
    return found;
  };
  const cellAt = (analysis: number, reading: number, endpoint: number): number =>
    (analysis * READINGS.length + reading) * ENDPOINTS.length + endpoint;
  const groupAt = (reading: number, endpoint: number, dimension: number): number =>
    cellAt(0, reading, endpoint) * SUBGROUPS.length + dimension;
  const labelsOf = (endpoint: number): number => ENDPOINTS[endpoint]?.categories.length ?? 1;
  const groupsOf = (dimension: number): number => SUBGROUPS[dimension]?.groups.length ?? 1;

  const addTallies = (partial: Partial, analysis: Analysis, place: number, reading: Reading, position: number): void =>
    ENDPOINTS.forEach((endpoint, index) => {
      const counts = answers[cellAt(place, position, index)];
      if (counts === undefined) return;
      const key = { analysis: analysis.id, reading: reading.id, endpoint: endpoint.id, stratum: name.id };
      const tally = valueAt(partial.cells, cellName(key), () => emptyTally(key, endpoint));
      counts.each((rows, met) => {
        const known = books[index]?.at(Math.floor(met / labelsOf(index)));
        if (known !== undefined) countAnswers(tally, endpoint, met % labelsOf(index), known.answer, rows);
      });
      if (place !== 0) return;
      missing[cellAt(0, position, index)]?.each((rows, fact) => {
        const id = facts[fact] ?? '';
        tally.missing[id] = (tally.missing[id] ?? 0) + rows;
      });
    });
  const addGroups = (partial: Partial, reading: Reading, position: number): void =>
    SUBGROUPS.forEach(({ dimension, groups: names }, place) => {
      ENDPOINTS.forEach((endpoint, index) => {
        groups[groupAt(position, index, place)]?.each((rows, met) => {
          const group = names[met % names.length] ?? '';
          const label = Math.floor(met / names.length) % labelsOf(index);
          const known = books[index]?.at(Math.floor(met / names.length / labelsOf(index)));
          const key = JSON.stringify([dimension, group, reading.id, endpoint.id, name.id]);
          const counts = valueAt(partial.subgroups, key, () => ({ n: 0, decided: 0, agreed: 0, under: 0, over: 0 }));
          counts.n += rows;
          const said = known?.category ?? -1;
          if (said < 0) return;
          counts.decided += rows;
          if (said === label) counts.agreed += rows;
          else if (endpoint.ordered && said < label) counts.under += rows;
          else if (endpoint.ordered) counts.over += rows;
        });
      });
    });
  return {
    name,
    add: (analysis, reading, endpoint, label, answer) =>
      at(answers, cellAt(analysis, reading, endpoint)).add(answer * labelsOf(endpoint) + label, 1),
    addToGroup: (reading, endpoint, dimension, group, label, answer) =>
      at(groups, groupAt(reading, endpoint, dimension)).add(
        (answer * labelsOf(endpoint) + label) * groupsOf(dimension) + group,
        1,
      ),
    addMissing: (reading, endpoint, fact, rows) => at(missing, cellAt(0, reading, endpoint)).add(fact, rows),
    addTo(partial) {
      READINGS.forEach((reading, position) => {
        analyses.forEach((analysis, place) => {
          addTallies(partial, analysis, place, reading, position);
        });
        addGroups(partial, reading, position);
      });
    },
  };
}
