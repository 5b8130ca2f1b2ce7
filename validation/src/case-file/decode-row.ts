import { LABEL_KINDS } from './case-columns.ts';
import { type CaseRow, type Problem, shorten } from './case-row.ts';
import type { DecodedCell } from './decode-cell.ts';
import type { Column } from './header.ts';

/** A row, or everything that is wrong with it. */
export type DecodedRow =
  | { readonly status: 'decoded'; readonly row: CaseRow }
  | { readonly status: 'wrong'; readonly problems: readonly Problem[] };

/** One record with what is needed to read it. */
export type RecordToDecode = {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly Column[];
  readonly cells: readonly string[];
  /** Bytes that are no text have passed: look for them in the cells. */
  readonly suspicious: boolean;
};

type Draft = {
  readonly stated: Map<string, string>;
  readonly input: { [fact: string]: unknown };
  readonly labels: Map<string, string>;
  readonly carried: Map<string, string>;
  labelKind: string;
};

/** A longer cell is refused, in characters. */
export const LONGEST_CELL = 1024 * 1024;

/** Decodes one record by column position. */
export function decodeRow(record: RecordToDecode): DecodedRow {
  const { file, line, columns, cells } = record;
  const caseId = cells[columns.find(({ kind }) => kind === 'id')?.position ?? -1] ?? '';
  const at = { file, line, caseId: shorten(caseId) };
  if (cells.length !== columns.length) return { status: 'wrong', problems: [wrongCount(record, at)] };
  const draft: Draft = { stated: new Map(), input: {}, labels: new Map(), carried: new Map(), labelKind: '' };
  const problems: Problem[] = [];
  columns.forEach((column, position) => {
    const cell = cells[position] ?? '';
    if (cell === '') return;
    const decoded = decodeText(column, cell, record.suspicious);
    if (decoded.status === 'decoded') place(draft, column, cell, decoded.value);
    else problems.push({ ...at, column: shorten(column.name), value: shorten(cell), expected: decoded.expected });
  });
  problems.push(...absentCells(columns, cells, at));
  if (problems.length > 0) return { status: 'wrong', problems };
  const { labelKind, stated, input, labels, carried } = draft;
  const rater = carried.get('rater') ?? '';
  return { status: 'decoded', row: { file, line, caseId, rater, labelKind, stated, input, labels, carried } };
}

function decodeText(column: Column, cell: string, suspicious: boolean): DecodedCell {
  const expected = textExpected(cell, suspicious);
  return expected === undefined ? column.decode(cell) : { status: 'wrong', expected };
}

function textExpected(cell: string, suspicious: boolean): string | undefined {
  if (cell.length > LONGEST_CELL) return `a cell of at most ${LONGEST_CELL} characters`;
  if (!suspicious) return undefined;
  if (cell.includes('\0')) return 'text without NUL characters';
  return cell.includes('\ufffd') ? 'text in UTF-8 (the bytes of this cell are in another encoding)' : undefined;
}

function place(draft: Draft, { kind, name }: Column, cell: string, value: unknown): void {
  switch (kind) {
    case 'fact':
      draft.stated.set(name, cell);
      draft.input[name] = value;
      return;
    case 'label':
      draft.labels.set(name, cell);
      return;
    case 'label_kind':
      draft.labelKind = cell;
      return;
    case 'carried':
      draft.carried.set(name, cell);
      return;
    case 'id':
    case 'other':
      return;
    default:
      kind satisfies never;
  }
}

type Place = Pick<Problem, 'file' | 'line' | 'caseId'>;

const REQUIRED: readonly { readonly kind: Column['kind']; readonly expected: string }[] = [
  { kind: 'id', expected: 'an id in every row' },
  { kind: 'label_kind', expected: LABEL_KINDS.join(' | ') },
];

function absentCells(columns: readonly Column[], cells: readonly string[], at: Place): readonly Problem[] {
  return REQUIRED.flatMap(({ kind, expected }) => {
    const column = columns.find((candidate) => candidate.kind === kind);
    const filled = column === undefined || (cells[column.position] ?? '') !== '';
    return filled ? [] : [{ ...at, column: column.name, value: '', expected }];
  });
}

function wrongCount({ columns, cells }: RecordToDecode, at: Place): Problem {
  const hint = cells.length < columns.length ? 'the line may be truncated' : 'a cell with a comma needs quotes';
  return {
    ...at,
    column: '',
    value: `${cells.length} fields`,
    expected: `${columns.length} fields, as in the header; ${hint}`,
  };
}
