import { csvCell, csvLine } from '../case-file/csv-line.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { eachLane, LANES, type Lanes } from '../lanes/lanes.ts';
import { createByteText } from '../output/byte-text.ts';
import { READINGS } from '../readings/readings.ts';
import type { AnswerBook } from './answer-book.ts';
import { createKeptPieces, type KeptPieces } from './kept-pieces.ts';
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

const NO_LABEL = ','.repeat(1 + 2 * READINGS.length);
const NO_ANSWER = ',,';
const LABELS = ENDPOINTS.map(({ categories }) => categories.map((category) => `,${csvCell(category)}`));

/** What the list needs to know of a group. */
export type DecidedGroup = {
  readonly group: LaneGroup;
  /** The rows that are listed. */
  readonly lanes: Lanes;
  /** For each lane the stratum, as a cell with the comma before it. */
  readonly strata: readonly string[];
  /** For each reading the answers; below 0 where the plan gives none. */
  readonly answers: readonly LaneAnswers[];
};

/** Answers of a book that fit a key of three readings and a label; with others nothing is kept. */
const MOST_ANSWERS = 250;

/** Makes what writes the lines of a group; they are valid until those of the next group are written. */
export function createDecisionLines(set: string, books: readonly AnswerBook[]): (decided: DecidedGroup) => Uint8Array {
  const text = createByteText();
  const pieces = ENDPOINTS.map(() => createKeptPieces(text));
  const [newline, noRater, noLabel] = [text.keep('\n'), text.keep(',,'), text.keep(NO_LABEL)];
  const setCell = `${csvCell(set)},`;
  const setPiece = text.keep(setCell);
  const ofStrata = new Map<string, number>();

  const pieceOfStratum = (cell: string): number => {
    const found = ofStrata.get(cell) ?? text.keep(cell);
    ofStrata.set(cell, found);
    return found;
  };
  const add = (piece: string, kept: number): void => {
    if (kept >= 0) text.addKept(kept);
    else text.addText(piece);
  };

  const addId = ({ idBytes, idEnds }: LaneGroup, from: number, lane: number): void => {
    const to = idEnds[lane] as number;
    if (isPlain(idBytes, from, to)) text.addBytes(idBytes, from, to);
    else text.addText(csvCell(idBytes.toString('utf8', from, to)));
  };
  const compose = (endpoint: number, label: number, answers: readonly LaneAnswers[], at: number): string => {
    const cells = answers.map(({ places }) => {
      const place = places[at] as number;
      return place < 0 ? NO_ANSWER : (books[endpoint] as AnswerBook).at(place).csv;
    });
    return [LABELS[endpoint]?.[label] ?? ',', ...cells].join('');
  };
  /** What an endpoint comes to under all readings: few combinations. */
  const addEndpoint = (endpoint: number, label: number, answers: readonly LaneAnswers[], lane: number): void => {
    const at = endpoint * LANES + lane;
    let key = label;
    let fits = true;
    for (let reading = 0; reading < answers.length; reading += 1) {
      const place = (answers[reading] as LaneAnswers).places[at] as number;
      if (place >= MOST_ANSWERS) fits = false;
      key = key * (MOST_ANSWERS + 1) + place + 1;
    }
    const own = pieces[endpoint] as KeptPieces;
    const piece = fits ? own.find(key) : -1;
    if (piece >= 0) {
      text.addKept(piece);
      return;
    }
    const composed = compose(endpoint, label, answers, at);
    if (fits) own.keep(key, composed);
    text.addText(composed);
  };
  return ({ group, lanes, strata, answers }) => {
    let lastStratum = '';
    let piece = -1;
    eachLane(lanes, (lane) => {
      add(setCell, setPiece);
      addId(group, idStart(group, lane), lane);
      const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
      if (rater === '') text.addKept(noRater);
      else text.addText(`,${csvCell(rater)},`);
      text.addNumber(group.lines[lane] as number);
      const stratum = strata[lane] as string;
      if (stratum !== lastStratum) piece = pieceOfStratum(stratum);
      lastStratum = stratum;
      add(stratum, piece);
      const categories = group.labelSets[group.labels[lane] as number]?.categories;
      for (let endpoint = 0; endpoint < ENDPOINTS.length; endpoint += 1) {
        const label = categories?.[endpoint] ?? -1;
        if (label < 0) text.addKept(noLabel);
        else addEndpoint(endpoint, label, answers, lane);
      }
      text.addKept(newline);
    });
    return text.take();
  };
}

const [ZERO, NINE, UPPER_A, LOWER_Z, HYPHEN] = [0x30, 0x39, 0x41, 0x7a, 0x2d];

/** Whether a text of letters, digits and hyphens stands in a cell as it is: it begins with a letter or a digit. */
function isPlain(text: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = text[at] as number;
    const isLetter = byte >= UPPER_A && byte <= LOWER_Z;
    const isDigit = byte >= ZERO && byte <= NINE;
    if (!isLetter && !isDigit && (byte !== HYPHEN || at === from)) return false;
  }
  return true;
}
