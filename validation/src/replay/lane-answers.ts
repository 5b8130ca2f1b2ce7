import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES, type Lanes, lowestBit, noLanes, WORDS } from '../lanes/lanes.ts';
import { type AnswerBook, createAnswerBook, type KnownAnswer } from './answer-book.ts';

/** The answers of a group under one reading. */
export type LaneAnswers = {
  /** For each endpoint and lane the place of the answer in the book of the endpoint: `endpoint * LANES + lane`; or -1. */
  readonly places: Int16Array;
};

/** Finds the answers of endpoints from what the walks of their tables reach. */
export type AnswerFinder = {
  readonly books: readonly AnswerBook[];
  /** For each table the endpoints that are compared with it. */
  readonly endpointsOf: readonly (readonly number[])[];
  /**
   * Notes the answers of one endpoint.
   * @param outcomes - For each row of its table the lanes in which it decides in some completion.
   * @returns The lanes in which the endpoint is undecided.
   */
  readonly find: (endpoint: number, outcomes: Int32Array, lanes: Lanes, into: LaneAnswers) => Lanes;
};

/** No answer in any lane; in the room of answers that are needed no longer. */
export function noAnswers(room: LaneAnswers = { places: new Int16Array(ENDPOINTS.length * LANES) }): LaneAnswers {
  room.places.fill(-1);
  return room;
}

/** Makes the finder of a ruleset. */
export function createAnswerFinder({ tables }: Pick<DecisionDiagrams, 'tables'>): AnswerFinder {
  const books = ENDPOINTS.map((endpoint): AnswerBook => {
    const table = tables.find(({ id }) => id === endpoint.comparedWith);
    if (table === undefined) throw new Error(`Endpoint ${endpoint.id}: no action ${endpoint.comparedWith} in the plan`);
    return createAnswerBook(endpoint, table);
  });
  const endpointsOf = tables.map(({ id }) =>
    ENDPOINTS.flatMap(({ comparedWith }, endpoint) => (comparedWith === id ? [endpoint] : [])),
  );
  const rowsOf = new Int32Array(LANES);
  return {
    books,
    endpointsOf,
    find(endpoint, outcomes, lanes, { places }) {
      const book = books[endpoint] as AnswerBook;
      rowsByLane(outcomes, lanes, rowsOf);
      const undecided = noLanes();
      // Lanes beside each other often have the same rows.
      let rows = 0;
      let answer: KnownAnswer | undefined;
      for (let word = 0; word < WORDS; word += 1)
        for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) {
          const bit = rest & -rest;
          const lane = 32 * word + 31 - Math.clz32(bit);
          if (answer === undefined || rowsOf[lane] !== rows) {
            rows = rowsOf[lane] as number;
            answer = book.of(rows);
          }
          places[endpoint * LANES + lane] = answer.place;
          if (answer.isUndecided) undecided[word] = (undecided[word] as number) | bit;
        }
      return undecided;
    },
  };
}

/** Turns the lanes of each row into the rows of each lane, as bits. */
function rowsByLane(outcomes: Int32Array, lanes: Lanes, rowsOf: Int32Array): void {
  rowsOf.fill(0);
  for (let row = 0, at = 0; at < outcomes.length; row += 1)
    for (let word = 0; word < WORDS; word += 1, at += 1)
      for (let rest = (outcomes[at] as number) & (lanes[word] as number); rest !== 0; rest &= rest - 1) {
        const lane = 32 * word + lowestBit(rest);
        rowsOf[lane] = (rowsOf[lane] as number) | (1 << row);
      }
}
