import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Problem, shorten } from './case-row.ts';
import { LARGEST_RECORD, type ReadFault } from './read-records.ts';

const REST = 'the rest of the file was not read: correct this first';

/** What is wrong with a file from some line on, in words. */
export function problemOfFault(fault: ReadFault, file: string): Problem {
  const at = { file, line: fault.line, caseId: '', column: '', value: '' };
  switch (fault.kind) {
    case 'utf16':
      return { ...at, value: 'UTF-16', expected: 'UTF-8, with or without a byte order mark' };
    case 'too_large':
      return { ...at, expected: `a row of less than ${LARGEST_RECORD} bytes; ${REST}` };
    case 'quoting':
      return { ...at, ...quotingFault(csvErrorOf(fault.bytes)) };
    default:
      return fault satisfies never;
  }
}

/** What csv-parse says of a record whose quoting is irregular; nothing where it is more lenient. */
function csvErrorOf(bytes: Buffer): CsvError | undefined {
  try {
    parse(bytes, { relax_column_count: true });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function quotingFault(error: CsvError | undefined): Pick<Problem, 'value' | 'expected'> {
  const message = error?.message ?? '';
  switch (error?.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { value: '', expected: `a closing quote for a cell of the row that starts here; ${REST}` };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        value: '',
        expected: `a quote inside a quoted cell written twice, and a separator after the closing one; ${REST}`,
      };
    default:
      return { value: shorten(message.replace(/ at line \d+/, '')), expected: `CSV as in RFC 4180; ${REST}` };
  }
}
