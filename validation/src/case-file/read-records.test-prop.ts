import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../testing/write-case-file.ts';
import { problemOfFault } from './csv-fault.ts';
import { cellTexts, readRecords } from './read-records.ts';

let path: string;
beforeAll(async () => {
  path = join(await newFolder(), 'some.csv');
});

/** What our reader finds: records, and whether it stopped at something irregular. */
async function read(bytes: Uint8Array) {
  await writeFile(path, bytes);
  const records: (readonly string[])[] = [];
  const { fault } = await readRecords(path, { take: (record) => void records.push(cellTexts(record)) });
  return { records, fault };
}

/** What csv-parse finds: records up to the first fault. */
function reference(bytes: Uint8Array) {
  const records: string[][] = [];
  try {
    parse(bytes, {
      bom: true,
      relax_column_count: true,
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
    return { records, code: undefined };
  } catch (error) {
    if (error instanceof CsvError) return { records, code: error.code };
    throw error;
  }
}

const pieces = fc.constantFrom('a', 'ü', '"', '""', ',', '\n', '\r\n', '\r', ' ', '\ufeff', '"a"', '"b\n"', "'");
const anything = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const cell = fc.array(fc.constantFrom('a', 'b', 'é', ',', '"', '\n', '\r\n', ' '), { maxLength: 5 });
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const wellFormed = fc
  .tuple(
    fc.array(
      fc.array(
        cell.map((parts) => quoted(parts.join(''))),
        { minLength: 1, maxLength: 4 },
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([rows, end, isEnded]) => rows.map((row) => row.join(',')).join(end) + (isEnded && rows.length > 0 ? end : ''));

describe('records are those of csv-parse', () => {
  test('of well-formed files, cell by cell', () =>
    fc.assert(
      fc.asyncProperty(wellFormed, async (text) => {
        const bytes = Buffer.from(text);
        const { records, fault } = await read(bytes);
        expect(fault).toBeUndefined();
        expect(records).toEqual(reference(bytes).records);
      }),
      { seed: 20261127, numRuns: 600 },
    ));

  test('of any text: the same records up to the first irregular quote, and both stop there', () =>
    fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const bytes = Buffer.from(text);
        const { records, fault } = await read(bytes);
        const expected = reference(bytes);
        expect(records).toEqual(expected.records);
        expect(fault !== undefined).toBe(expected.code !== undefined);
        if (fault !== undefined) expect(problemOfFault(fault, 'x').expected).toContain('the rest of the file');
      }),
      { seed: 20261127, numRuns: 1500 },
    ));

  test('a NUL after a closing quote, which csv-parse takes for the end of the text, is irregular too', async () => {
    const { records, fault } = await read(Buffer.from('a,b\n""\0\n'));
    expect(records).toEqual([['a', 'b']]);
    expect(fault === undefined ? '' : problemOfFault(fault, 'x').expected).toContain('CSV as in RFC 4180');
  });

  test('wherever a chunk of the file ends', async () => {
    const row = 'a,"b ""c"" \n d",é\r\n';
    const text = row.repeat(Math.ceil((3 * 1024 * 1024) / row.length));
    const { records, fault } = await read(Buffer.from(text));
    expect(fault).toBeUndefined();
    expect(new Set(records.map((cells) => cells.join('|')))).toEqual(new Set(['a|b "c" \n d|é']));
    expect(records).toHaveLength(text.length / row.length);
  });
});
