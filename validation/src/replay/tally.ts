import type { Answer } from '../endpoints/answer.ts';
import { CONSIDER, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';

/** What is counted of one endpoint in one stratum under one reading: sums only, so that tallies of shards add up. */
export type CellTally = {
  readonly analysis: string;
  readonly reading: string;
  readonly endpoint: string;
  readonly stratum: string;
  /** Rows are the categories of the label; columns the categories, then consider, then undecided. */
  readonly counts: number[][];
  contained: number;
  openSum: number;
  lenient: number;
  readonly missing: { [fact: string]: number };
};

/** Everything that one cell is about. */
export type CellKey = Pick<CellTally, 'analysis' | 'reading' | 'endpoint' | 'stratum'>;

/** The columns of a tally: what the tool can say. */
export function answersOf(endpoint: Endpoint): readonly string[] {
  return [...endpoint.categories, CONSIDER, UNDECIDED];
}

/** The name of a cell, for a map and for sorting. */
export function cellName({ analysis, reading, endpoint, stratum }: CellKey): string {
  return JSON.stringify([analysis, reading, endpoint, stratum]);
}

/** An empty tally. */
export function emptyTally(key: CellKey, endpoint: Endpoint): CellTally {
  const columns = answersOf(endpoint).length;
  const counts = endpoint.categories.map(() => new Array<number>(columns).fill(0));
  return { ...key, counts, contained: 0, openSum: 0, lenient: 0, missing: {} };
}

/**
 * Counts rows with one label and one answer.
 * @param label - The place of the label among the categories of the endpoint.
 */
export function countAnswers(
  tally: CellTally,
  endpoint: Endpoint,
  label: number,
  answer: Pick<Answer, 'said' | 'open'>,
  rows: number,
): void {
  const row = tally.counts[label];
  const column = answersOf(endpoint).indexOf(answer.said);
  if (row === undefined || column < 0)
    throw new Error(`Endpoint ${endpoint.id}: label ${label} or ${answer.said} is unknown`);
  row[column] = (row[column] ?? 0) + rows;
  const contained = answer.open.includes(endpoint.categories[label] ?? '');
  tally.openSum += answer.open.length * rows;
  tally.contained += contained ? rows : 0;
  tally.lenient += contained && answer.said !== UNDECIDED ? rows : 0;
}

/** Adds a tally of other rows. */
export function addTally(sum: CellTally, other: CellTally): void {
  other.counts.forEach((row, index) => {
    row.forEach((count, column) => {
      const target = sum.counts[index];
      if (target !== undefined) target[column] = (target[column] ?? 0) + count;
    });
  });
  sum.contained += other.contained;
  sum.openSum += other.openSum;
  sum.lenient += other.lenient;
  for (const [fact, count] of Object.entries(other.missing)) sum.missing[fact] = (sum.missing[fact] ?? 0) + count;
}
