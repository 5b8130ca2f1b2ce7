import type { Row } from '@oncospine/pathway';
import type { TableDiagram } from '@oncospine/pathway/diagrams';
import { csvCell } from '../case-file/csv-line.ts';
import { type Answer, answerOfRows } from '../endpoints/answer.ts';
import { CONSIDER, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';

/** An answer that was met, with everything that is asked of it for each row. */
export type KnownAnswer = {
  readonly place: number;
  readonly answer: Pick<Answer, 'said' | 'open'>;
  /** The category that is decided, by its place; -1 when none is. */
  readonly category: number;
  readonly isUndecided: boolean;
  /** Its cells in the list of decisions, with the commas before them. */
  readonly csv: string;
};

/** The answers of an endpoint, each once: few, however many cases and sets of rows that decide. */
export type AnswerBook = {
  /** @param rows - The rows of the table that decide in some completion, as bits. */
  readonly of: (rows: number) => KnownAnswer;
  readonly at: (place: number) => KnownAnswer;
  readonly size: () => number;
};

const RECENT_BITS = 11;
const RECENT = 2 ** RECENT_BITS;

/** What stands in the list of decisions when every category of the endpoint is left open. */
const ANY = 'any';

/** Makes the book of one endpoint. */
export function createAnswerBook(endpoint: Endpoint, table: TableDiagram): AnswerBook {
  const byRows = new Map<number, KnownAnswer>();
  const byText = new Map<string, KnownAnswer>();
  const answers: KnownAnswer[] = [];
  const add = ({ said, open }: Answer): KnownAnswer => {
    const openText = open.length === endpoint.categories.length ? ANY : open.join(';');
    const made: KnownAnswer = {
      place: answers.length,
      answer: { said, open },
      category: said === CONSIDER ? -1 : endpoint.categories.indexOf(said),
      isUndecided: said === UNDECIDED,
      csv: `,${csvCell(said)},${csvCell(openText)}`,
    };
    answers.push(made);
    byText.set(textOf(made.answer), made);
    return made;
  };
  const look = (rows: number): KnownAnswer => {
    const answer = answerOfRows(endpoint, rowsIn(table, rows), table.dispositions);
    const found = byText.get(textOf(answer)) ?? add(answer);
    byRows.set(rows, found);
    return found;
  };
  // A few sets of rows come again and again: they are found without the map.
  const recent = new Int32Array(RECENT).fill(-1);
  const recentAnswers: KnownAnswer[] = [];
  return {
    of(rows) {
      const slot = Math.imul(rows, 0x9e3779b1) >>> (32 - RECENT_BITS);
      if (recent[slot] === rows) return recentAnswers[slot] as KnownAnswer;
      const found = byRows.get(rows) ?? look(rows);
      recent[slot] = rows;
      recentAnswers[slot] = found;
      return found;
    },
    at: (place) => answers[place] as KnownAnswer,
    size: () => answers.length,
  };
}

function textOf({ said, open }: Pick<Answer, 'said' | 'open'>): string {
  return JSON.stringify([said, open]);
}

function rowsIn({ rows }: TableDiagram, bits: number): readonly Row[] {
  return rows.filter((_, index) => ((bits >> index) & 1) === 1);
}
