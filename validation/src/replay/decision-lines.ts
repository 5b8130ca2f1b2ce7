import { csvCell, csvLine } from '../case-file/csv-line.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES } from '../lanes/lanes.ts';
import { READINGS } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { LaneGroup } from './lane-group.ts';

/**
 * The columns of the list of decisions: one row for each evaluated row of a set that counts; for each endpoint its label,
 * and under each reading what the tool says and which categories it leaves open, `any` for all of them.
 */
export const DECISION_COLUMNS: readonly string[] = [
  'set',
  'case_id',
  'rater',
  'line',
  'stratum',
  ...ENDPOINTS.flatMap(({ id }) => [
    `${id}_label`,
    ...READINGS.flatMap((reading) => [`${id}_${reading.id}`, `${id}_${reading.id}_open`]),
  ]),
];

/** The header of the list. */
export const DECISION_HEADER = csvLine(DECISION_COLUMNS);

const NO_LABEL = ','.repeat(1 + 2 * READINGS.length);
const NO_ANSWER = ',,';
const LABELS = ENDPOINTS.map(({ categories }) => categories.map((category) => `,${csvCell(category)}`));

/**
 * One line of the list.
 * @param stratum - The stratum of the row, as a cell of CSV.
 * @param answers - For each reading, endpoint and lane the place of the answer; below 0 where the plan gives none.
 */
export function decisionLine(
  set: string,
  stratum: string,
  group: LaneGroup,
  lane: number,
  answers: readonly Int16Array[],
  books: readonly AnswerBook[],
): string {
  const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
  let line = `${set},${csvCell(group.ids[lane] as string)},${rater === '' ? '' : csvCell(rater)},${group.lines[lane]},${stratum}`;
  const categories = group.labelSets[group.labels[lane] as number]?.categories;
  for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
    const label = categories?.[endpoint] ?? -1;
    if (label < 0) {
      line += NO_LABEL;
      continue;
    }
    line += LABELS[endpoint]?.[label];
    for (let reading = 0; reading < READINGS.length; reading += 1) {
      const place = answers[reading]?.[endpoint * LANES + lane] as number;
      line += place < 0 ? NO_ANSWER : `,${books[endpoint]?.at(place).csv}`;
    }
  }
  return `${line}\n`;
}
