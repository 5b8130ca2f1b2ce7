import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { csvDataLine } from '../case-file/csv-line.ts';
import { createTextFile } from '../output/text-file.ts';
import { DECISION_COLUMNS, DECISION_HEADER } from '../replay/decision-lines.ts';

const SET = DECISION_COLUMNS.indexOf('set');
const LINE = DECISION_COLUMNS.indexOf('line');

type Reader = { readonly rows: AsyncIterator<readonly string[]>; row: readonly string[] | undefined };

/** Merges the lists of decisions of shards into the list of the whole: row by row, in the order of set and line. */
export async function mergeDecisions(lists: readonly string[], path: string): Promise<void> {
  const readers: Reader[] = [];
  for (const list of lists) {
    const parser = createReadStream(list).pipe(parse({ from_line: 2 }));
    const rows: AsyncIterator<readonly string[]> = parser[Symbol.asyncIterator]();
    readers.push({ rows, row: await nextOf(rows) });
  }
  const merged = createTextFile(path);
  merged.addText(DECISION_HEADER);
  for (let first = firstOf(readers); first?.row !== undefined; first = firstOf(readers)) {
    merged.addText(csvDataLine(first.row));
    first.row = await nextOf(first.rows);
  }
  await merged.close();
}

async function nextOf(rows: Reader['rows']): Promise<readonly string[] | undefined> {
  const next = await rows.next();
  return next.done === true ? undefined : next.value;
}

/** The reader whose row comes first. */
function firstOf(readers: readonly Reader[]): Reader | undefined {
  return readers.reduce<Reader | undefined>((first, reader) => {
    if (reader.row === undefined) return first;
    return first?.row === undefined || isBefore(reader.row, first.row) ? reader : first;
  }, undefined);
}

function isBefore(left: readonly string[], right: readonly string[]): boolean {
  const [leftSet = '', rightSet = ''] = [left[SET], right[SET]];
  if (leftSet !== rightSet) return leftSet < rightSet;
  return Number(left[LINE]) < Number(right[LINE]);
}
