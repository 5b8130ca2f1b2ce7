import { csvCell, csvLine } from '../case-file/csv-line.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES } from '../lanes/lanes.ts';
import type { ByteText } from '../output/byte-text.ts';
import { READINGS } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import type { LaneAnswers } from './lane-answers.ts';
import { idStart, type LaneGroup } from './lane-group.ts';

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
  /** For each lane the stratum, as a cell. */
  readonly strata: readonly Uint8Array[];
  /** For each reading the answers; below 0 where the plan gives none. */
  readonly answers: readonly LaneAnswers[];
};

/** Answers of a book that fit a key of three readings and a label; more are composed anew each time. */
const MOST_ANSWERS = 250;

/** Makes what adds the line of one row to the list. */
export function createDecisionLines(text: ByteText, set: string, books: readonly AnswerBook[]) {
  const setCell = Buffer.from(csvCell(set));
  // What an endpoint comes to under all readings: few combinations, each composed once.
  const known = ENDPOINTS.map(() => new Map<number, Uint8Array>());

  const compose = (endpoint: number, label: number, places: readonly number[]): Uint8Array =>
    Buffer.concat([
      LABELS[endpoint]?.[label] ?? COMMA,
      ...places.map((place) => (place < 0 ? NO_ANSWER : (books[endpoint] as AnswerBook).at(place).csv)),
    ]);
  const cellsOf = (endpoint: number, label: number, answers: readonly LaneAnswers[], lane: number): Uint8Array => {
    let key = label;
    let fits = true;
    for (let reading = 0; reading < answers.length; reading += 1) {
      const place = (answers[reading] as LaneAnswers).places[endpoint * LANES + lane] as number;
      if (place >= MOST_ANSWERS) fits = false;
      key = key * (MOST_ANSWERS + 1) + place + 1;
    }
    const found = fits ? known[endpoint]?.get(key) : undefined;
    if (found !== undefined) return found;
    const places = answers.map((ofReading) => ofReading.places[endpoint * LANES + lane] as number);
    const composed = compose(endpoint, label, places);
    if (fits) known[endpoint]?.set(key, composed);
    return composed;
  };
  const addId = (group: LaneGroup, lane: number): void => {
    const id = group.idBytes.subarray(idStart(group, lane), group.idEnds[lane]);
    if (isPlain(id)) text.add(id);
    else text.addText(csvCell(id.toString('utf8')));
  };
  return ({ group, strata, answers }: DecidedGroup, lane: number): void => {
    const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
    text.add(setCell);
    text.add(COMMA);
    addId(group, lane);
    text.add(COMMA);
    if (rater !== '') text.addText(csvCell(rater));
    text.add(COMMA);
    text.addNumber(group.lines[lane] as number);
    text.add(COMMA);
    text.add(strata[lane] as Uint8Array);
    const categories = group.labelSets[group.labels[lane] as number]?.categories;
    for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
      const label = categories?.[endpoint] ?? -1;
      text.add(label < 0 ? NO_LABEL : cellsOf(endpoint, label, answers, lane));
    }
    text.add(NEWLINE);
  };
}

const [ZERO, NINE, UPPER_A, LOWER_Z, HYPHEN] = [0x30, 0x39, 0x41, 0x7a, 0x2d];

/** Whether a text of letters, digits and hyphens stands in a cell as it is: it begins with a letter or a digit. */
function isPlain(text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] as number;
    const isLetter = byte >= UPPER_A && byte <= LOWER_Z;
    const isDigit = byte >= ZERO && byte <= NINE;
    if (!isLetter && !isDigit && (byte !== HYPHEN || at === 0)) return false;
  }
  return true;
}
