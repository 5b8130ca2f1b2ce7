import { csvCell, csvLine } from '../case-file/csv-line.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES } from '../lanes/lanes.ts';
import type { ByteText } from '../output/byte-text.ts';
import { READINGS } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { LaneAnswers } from './lane-answers.ts';
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

const COMMA = Buffer.from(',');
const NEWLINE = Buffer.from('\n');
const NO_LABEL = Buffer.from(','.repeat(1 + 2 * READINGS.length));
const NO_ANSWER = Buffer.from(',,');
const LABELS = ENDPOINTS.map(({ categories }) => categories.map((category) => Buffer.from(`,${csvCell(category)}`)));

/** What the list needs to know of a group. */
export type DecidedGroup = {
  readonly group: LaneGroup;
  /** The set, as a cell. */
  readonly set: Uint8Array;
  /** For each lane the stratum, as a cell. */
  readonly strata: readonly Uint8Array[];
  /** For each reading the answers; below 0 where the plan gives none. */
  readonly answers: readonly LaneAnswers[];
  readonly books: readonly AnswerBook[];
};

/** Adds the line of one row to the list. */
export function addDecision(text: ByteText, decided: DecidedGroup, lane: number): void {
  const { group, answers, books } = decided;
  const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
  text.add(decided.set);
  text.add(COMMA);
  text.addText(csvCell(group.ids[lane] as string));
  text.add(COMMA);
  if (rater !== '') text.addText(csvCell(rater));
  text.addText(`,${group.lines[lane]},`);
  text.add(decided.strata[lane] as Uint8Array);
  const categories = group.labelSets[group.labels[lane] as number]?.categories;
  for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
    const label = categories?.[endpoint] ?? -1;
    if (label < 0) {
      text.add(NO_LABEL);
      continue;
    }
    text.add(LABELS[endpoint]?.[label] ?? COMMA);
    for (let reading = 0; reading < READINGS.length; reading += 1) {
      const place = (answers[reading] as LaneAnswers)[endpoint * LANES + lane] as number;
      text.add(place < 0 ? NO_ANSWER : (books[endpoint] as AnswerBook).at(place).csv);
    }
  }
  text.add(NEWLINE);
}
