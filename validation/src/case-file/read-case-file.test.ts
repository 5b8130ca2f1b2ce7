import { describe, expect, test } from 'vitest';
import { caseFile, readWhole } from '../testing/write-case-file.ts';

const HEADER = 'case_id,label_kind,index_level,pain,note\n';

describe('what a file may look like', () => {
  test('a byte order mark and CRLF change nothing', async () => {
    const plain = await readWhole(`${HEADER}a,treating_team,T7,mechanical,x\nb,treating_team,T8,none,y\n`);
    const marked = await readWhole(
      `\ufeff${HEADER}a,treating_team,T7,mechanical,x\nb,treating_team,T8,none,y\n`.replaceAll('\n', '\r\n'),
    );
    expect(marked.problems).toEqual([]);
    expect(marked.rows).toEqual(plain.rows);
  });

  test('columns in another order, and columns nobody knows, are read and kept', async () => {
    const { rows, summary, problems } = await readWhole(
      'ward,note,pain,index_level,label_kind,case_id\n9,x,none,T8,expert_panel,a\n',
    );
    expect(problems).toEqual([]);
    expect(summary.otherColumns).toEqual(['ward']);
    expect(rows[0]?.input).toEqual({ pain: 'none', index_level: 'T8' });
    expect(rows[0]?.labelKind).toBe('expert_panel');
  });

  test('a newline inside quotes belongs to the cell, and line numbers stay physical', async () => {
    const { rows, problems } = await readWhole(
      `${HEADER}a,treating_team,T7,none,"one\ntwo\nthree"\nb,treating_team,T99,none,x\n`,
    );
    expect(rows.map(({ caseId, line }) => [caseId, line])).toEqual([['a', 2]]);
    expect(rows[0]?.carried.get('note')).toBe('one\ntwo\nthree');
    expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([[5, 'index_level', 'T99']]);
  });

  test('blank lines are no rows, and count as lines', async () => {
    const { summary, rows } = await readWhole(`${HEADER}\n\na,treating_team,T7,none,x\n\n`);
    expect(summary.rowsRead).toBe(1);
    expect(rows[0]?.line).toBe(4);
  });

  test('__proto__ and constructor as header and as id are ordinary text', async () => {
    const { rows, problems, summary } = await readWhole(
      'case_id,label_kind,__proto__,constructor\n__proto__,treating_team,x,y\nconstructor,treating_team,x,y\n',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ caseId }) => caseId)).toEqual(['__proto__', 'constructor']);
    expect(summary.otherColumns).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(rows[0]?.input)).toBe(Object.prototype);
  });

  test('100,000 columns are read', async () => {
    const extra = Array.from({ length: 100_000 }, (_, index) => `extra_${index}`);
    const { rows, problems } = await readWhole(
      `case_id,label_kind,${extra.join(',')}\na,treating_team,${extra.map(() => '').join(',')}\n`,
    );
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});

describe('what is refused, with line, column, value and expectation', () => {
  test('an empty file', async () => {
    const { problems } = await readWhole('');
    expect(problems).toMatchObject([{ line: 1, expected: 'a header and rows; the file is empty' }]);
  });

  test('a header without rows', async () => {
    const { problems } = await readWhole(HEADER);
    expect(problems).toMatchObject([{ expected: 'at least one row below the header' }]);
  });

  test('a header without the id column, and a column named twice', async () => {
    const { problems, rows } = await readWhole('label_kind,pain,pain\ntreating_team,none,none\n');
    expect(rows).toEqual([]);
    expect(problems.map(({ line, column, expected }) => [line, column, expected])).toEqual([
      [1, 'pain', 'each column name once'],
      [1, 'case_id', 'a column case_id in the header'],
    ]);
  });

  test('every problem of a row, not the first one only', async () => {
    const { problems } = await readWhole(
      'case_id,label_kind,pain,frankel,kps,age,label_surgery\na,nobody,hurts,Z,5,old,perhaps\n',
    );
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['label_kind', 'nobody'],
      ['pain', 'hurts'],
      ['frankel', 'Z'],
      ['kps', '5'],
      ['age', 'old'],
      ['label_surgery', 'perhaps'],
    ]);
    expect(problems[0]?.expected).toBe('treating_team | expert_panel | worked_example');
    expect(problems[1]?.expected).toContain('mechanical | non_mechanical | none');
    expect(problems[3]?.expected).toContain('from 10 to 100 (KPS)');
  });

  test('an id used twice names the line of the first', async () => {
    const { problems, rows } = await readWhole(caseFile([{ case_id: 'a' }, { case_id: 'b' }, { case_id: 'a' }]));
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([
      { line: 4, column: 'case_id', value: 'a', expected: 'each id once; it stands in line 2 too' },
    ]);
  });

  test('the same id with another rater is another expert on the same case', async () => {
    const { problems, rows } = await readWhole(
      caseFile([
        { case_id: 'a', rater: 'x', pain: 'none', label_surgery: 'no' },
        { case_id: 'a', rater: 'y', pain: 'none', label_surgery: 'yes' },
        { case_id: 'a', rater: 'x', pain: 'none', label_surgery: 'yes' },
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 4, expected: 'each id once for rater x; it stands in line 2 too' }]);
  });

  test('experts who rate one case under different facts', async () => {
    const { problems } = await readWhole(
      caseFile([
        { case_id: 'a', rater: 'x', pain: 'none' },
        { case_id: 'a', rater: 'y', pain: 'mechanical' },
      ]),
    );
    expect(problems).toMatchObject([
      { line: 3, column: 'rater', expected: 'the facts of line 2: experts rate one case' },
    ]);
  });

  test('a truncated last line, and a line with too many fields', async () => {
    const { problems, rows } = await readWhole(`${HEADER}a,treating_team,T7,none,x,y\nb,treating_team,T7`);
    expect(rows).toEqual([]);
    expect(problems.map(({ line, value, expected }) => [line, value, expected])).toEqual([
      [2, '6 fields', '5 fields, as in the header; a cell with a comma needs quotes'],
      [3, '3 fields', '5 fields, as in the header; the line may be truncated'],
    ]);
  });

  test('a quote that is never closed names the line where its row starts', async () => {
    const { problems, rows, summary } = await readWhole(
      `${HEADER}a,treating_team,T7,none,x\nb,treating_team,T7,none,"open\nc,treating_team,T7,none,x\n`,
    );
    expect(rows).toHaveLength(1);
    expect(summary.problems).toBe(1);
    expect(problems[0]?.line).toBe(3);
    expect(problems[0]?.expected).toContain('closing quote');
  });

  test('a quote in the middle of a cell', async () => {
    const { problems } = await readWhole(`${HEADER}a,treating_team,T7,none,x"y"\n`);
    expect(problems).toMatchObject([{ line: 2 }]);
    expect(problems[0]?.expected).toContain('the rest of the file was not read');
  });

  test('NUL in any cell', async () => {
    const { problems, rows } = await readWhole(`${HEADER}a,treating_team,T7,none,x\0y\n`);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { line: 2, column: 'note', value: 'x\\u0000y', expected: 'text without NUL characters' },
    ]);
  });

  test('bytes that are no UTF-8: another encoding, and a lone surrogate', async () => {
    const latin = await readWhole(Buffer.from(`${HEADER}a,treating_team,T7,none,Gr\xfc\xdfe\n`, 'latin1'));
    expect(latin.problems).toMatchObject([{ line: 2, column: 'note' }]);
    const surrogate = Buffer.concat([
      Buffer.from(`${HEADER}a,treating_team,T7,none,x`),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('\n'),
    ]);
    expect((await readWhole(surrogate)).problems).toMatchObject([
      { column: 'note', expected: expect.stringContaining('UTF-8') },
    ]);
  });

  test('UTF-16 is named', async () => {
    const { problems } = await readWhole(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEADER, 'utf16le')]));
    expect(problems).toMatchObject([{ value: 'UTF-16', expected: 'UTF-8, with or without a byte order mark' }]);
  });

  test('a replacement character that the file really holds is text', async () => {
    expect((await readWhole(`${HEADER}a,treating_team,T7,none,x\ufffdy\n`)).problems).toEqual([]);
  });

  test('a cell of 10 MB is refused and shown shortened', async () => {
    const { problems } = await readWhole(`${HEADER}a,treating_team,T7,none,${'x'.repeat(10 * 1024 * 1024)}\n`);
    expect(problems).toMatchObject([{ line: 2, column: 'note', expected: 'a cell of at most 1048576 characters' }]);
    expect(problems[0]?.value.length).toBeLessThan(100);
  });
});

test('characters that are cut by the end of a chunk are whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ case_id: `ü${index}`, note: 'größer – ✓' }));
  const { problems, summary } = await readWhole(caseFile(rows));
  expect(problems).toEqual([]);
  expect(summary.rowsAccepted).toBe(20_000);
});
