import type { TableDiagram } from '@oncospine/pathway/diagrams';
import { csvCell } from '../case-file/csv-line.ts';
import { type Answer, answerOfRows } from '../endpoints/answer.ts';
import { CONSIDER, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';

/** An answer that was met, with everything that is asked of it for each row. */
export type KnownAnswer = {
  readonly place: number;
  readonly answer: Answer;
  /** The category that is decided, by its place; -1 when none is. */
  readonly category: number;
  readonly isUndecided: boolean;
  /** Its cells in the list of decisions, with the commas before them. */
  readonly csv: Uint8Array;
};

/** The answers of an endpoint by the rows of the table that decide in some completion: few, however many cases. */
export type AnswerBook = {
  readonly of: (rows: number) => KnownAnswer;
  readonly at: (place: number) => KnownAnswer;
  readonly size: () => number;
  /** For each answer the category that is decided. */
  readonly categories: () => Int8Array;
};

const FIRST_ROOM = 64;

/** What stands in the list of decisions when every category of the endpoint is left open. */
const ANY = 'any';

function openText({ open }: Answer, { categories }: Endpoint): string {
  return open.length === categories.length ? ANY : open.join(';');
}

/** Makes the book of one endpoint. */
export function createAnswerBook(endpoint: Endpoint, table: TableDiagram): AnswerBook {
  const byRows = new Map<number, KnownAnswer>();
  const answers: KnownAnswer[] = [];
  let categories = new Int8Array(FIRST_ROOM);
  const add = (rows: number): KnownAnswer => {
    const answer = answerOfRows(
      endpoint,
      table.rows.filter((_, index) => ((rows >> index) & 1) === 1),
      table.dispositions,
    );
    const made: KnownAnswer = {
      place: answers.length,
      answer,
      category: answer.said === CONSIDER ? -1 : endpoint.categories.indexOf(answer.said),
      isUndecided: answer.said === UNDECIDED,
      csv: Buffer.from(`,${csvCell(answer.said)},${csvCell(openText(answer, endpoint))}`),
    };
    answers.push(made);
    if (answers.length > categories.length) {
      const larger = new Int8Array(2 * categories.length);
      larger.set(categories);
      categories = larger;
    }
    categories[made.place] = made.category;
    byRows.set(rows, made);
    return made;
  };
  return {
    of: (rows) => byRows.get(rows) ?? add(rows),
    at: (place) => answers[place] as KnownAnswer,
    size: () => answers.length,
    categories: () => categories,
  };
}
