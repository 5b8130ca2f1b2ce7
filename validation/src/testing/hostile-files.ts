import { HOSTILE_TEXTS } from '../report/testing/hostile-texts.ts';

/** A case file that somebody made to do harm, or that came to harm, and what a run must make of it. */
export type HostileFile = {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Rows that are evaluated when bad rows are left out; when there is none, the file is refused. */
  readonly good: number;
  /** Rows that are rejected. */
  readonly bad: number;
  /** `run` takes long for its proofs: one file of each outcome goes through it. */
  readonly command: 'run' | 'replay';
  /** Parts of what is said of the file; nothing is said of one without fault. */
  readonly told: readonly string[];
};

type Row = Readonly<Record<string, string>>;

const MEGABYTE = 1024 * 1024;

/** Facts on which the tool decides, with a label that says otherwise: the report shows the row with all its texts. */
const SHOWN: Row = {
  label_kind: 'treating_team',
  index_level: 'T7',
  primary_tumor: 'renal',
  cord_compression: 'yes',
  compression_cause: 'retropulsed_bone',
  neurological_status: 'myelopathy',
  label_surgery: 'no',
};

const GOOD: Row = { ...SHOWN, case_id: 'good' };

/** Hostile texts that can stand in a file of UTF-8. */
export const TEXTS_IN_CELLS = HOSTILE_TEXTS.filter((text) => !/[\0\p{Cs}]/u.test(text));

const FORMULAS = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("//evil.example")',
];

const MEMBERS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];

/** Files of good rows whose texts are hostile. */
const TEXTS: readonly HostileFile[] = [
  file('markup, script, formulas and controls in every text, also in names of columns', {
    command: 'run',
    bytes: textsFile(TEXTS_IN_CELLS),
    good: TEXTS_IN_CELLS.length,
  }),
  file('names of members of every object, as ids, columns, sources and raters', {
    bytes: csv([
      ...MEMBERS.map((name) => ({ ...SHOWN, case_id: name, source_id: name, note: name, [name]: name })),
      ...MEMBERS.map((name) => ({ ...SHOWN, case_id: 'rated', rater: name })),
    ]),
    good: 2 * MEMBERS.length,
  }),
  file('a file named like a member', {
    name: '__proto__.csv',
    bytes: csv([GOOD, { ...GOOD, case_id: 'other' }]),
    good: 2,
  }),
  file('a file named like markup', { name: '<img src=x onerror=window.__ran=1>.csv', bytes: csv([GOOD]) }),
  file('100,000 columns', {
    bytes: csv([
      { ...GOOD, ...Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`<i>${index}`, ''])) },
    ]),
  }),
];

/** Files with a good row and rows that cannot be read. */
const BAD_ROWS: readonly HostileFile[] = [
  file('hostile texts and formulas where an answer is expected, in a file named to match', {
    command: 'run',
    name: '=a\u001b[31m\n`|<b>.csv',
    bytes: csv([
      GOOD,
      ...[...TEXTS_IN_CELLS, ...FORMULAS].map((text, index) => ({
        ...SHOWN,
        case_id: index % 2 === 0 ? text : `id ${index}`,
        rater: text,
        pain: text,
        label_strategy: text,
        age: text,
      })),
    ]),
    bad: TEXTS_IN_CELLS.length + FORMULAS.length,
    told: ['mechanical | non_mechanical | none', 'surgery_alone', 'whole number from 0 to 120'],
  }),
  file('NUL in cells and in the name of a column', {
    bytes: csv([GOOD, { ...SHOWN, case_id: 'a\0b', note: '\0' }, { ...SHOWN, case_id: 'c', 'na\0me': '\0' }]),
    bad: 2,
    told: ['case_id: "a\\u0000b", expected text without NUL', 'na\\u0000me'],
  }),
  file('half a character, another encoding, and a character of too many bytes', {
    bytes: bytesFile([
      [0xed, 0xa0, 0x80],
      [0x47, 0x72, 0xfc, 0xdf, 0x65],
      [0xc0, 0xbc],
      [0xe2, 0x82],
    ]),
    bad: 4,
    told: ['text in UTF-8 (the bytes of this cell are in another encoding)'],
  }),
  file('cells of 10 MB', {
    bytes: csv([
      GOOD,
      { ...SHOWN, case_id: 'text', note: '<script>'.repeat((10 * MEGABYTE) / 8) },
      { ...SHOWN, case_id: '='.repeat(10 * MEGABYTE) },
      { ...SHOWN, case_id: 'fact', pain: '\u001b'.repeat(10 * MEGABYTE) },
    ]),
    bad: 3,
    told: ['(10485760 characters)', 'a cell of at most 1048576 characters'],
  }),
  file('a column with a name of 10 MB', {
    bytes: csv([GOOD, { ...SHOWN, case_id: 'a', ['<script>'.repeat((10 * MEGABYTE) / 8)]: '\0' }]),
    bad: 1,
    told: ['text without NUL'],
  }),
  file('rows of too many cells and of too few', {
    bytes: `${csv([GOOD])}a${',x'.repeat(100_000)}\nb,treat`,
    bad: 2,
    told: ['100001 fields', 'the line may be truncated'],
  }),
];

/** Files that cannot be read, or not to their end. */
const REFUSED: readonly HostileFile[] = [
  refusedFile(
    'a quote that is never closed',
    `${csv([GOOD])}"b","treating_team\n<script>window.__ran=1</script>\n`,
    'a closing quote',
  ),
  refusedFile(
    'text behind a closing quote',
    `${csv([GOOD])}"b"=1+1,<img src=x onerror=window.__ran=1>\n`,
    'a separator after the closing one',
  ),
  refusedFile('nothing', '', 'the file is empty'),
  refusedFile(
    'a header of markup',
    '<script>window.__ran=1</script>,=1+1,\u001b[2J\na,b,c\n',
    'a column case_id in the header',
  ),
  refusedFile(
    'one column named many times',
    `${'constructor,'.repeat(1000)}case_id,label_kind\n`,
    'each column name once',
  ),
  refusedFile(
    'UTF-16',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv([GOOD]), 'utf16le')]),
    'expected UTF-8',
  ),
  refusedFile('UTF-16 without its mark', Buffer.from(csv([GOOD]), 'utf16le'), 'own.csv line 1'),
  refusedFile('an open quote in the header', '"case_id,label_kind\na,b\n', 'a closing quote'),
  refusedFile('a program', programBytes(), 'own.csv line 1'),
];

/** One of each kind. */
export const HOSTILE_FILES: readonly HostileFile[] = [...TEXTS, ...BAD_ROWS, ...REFUSED];

/** A file with a good row for each text, which stands in every cell that may hold text and in the name of a column. */
export function textsFile(texts: readonly string[]): string {
  return csv(
    texts.map((text) => ({
      ...SHOWN,
      case_id: text,
      source_id: text,
      citation: text,
      source_url: text,
      source_place: text,
      note: text,
      [`${text} `]: text,
    })),
  );
}

type Given = Partial<Omit<HostileFile, 'kind' | 'bytes'>> & { readonly bytes: string | Uint8Array };

function file(kind: string, { bytes, ...rest }: Given): HostileFile {
  return { kind, name: 'own.csv', command: 'replay', bytes: Buffer.from(bytes), good: 1, bad: 0, told: [], ...rest };
}

function refusedFile(kind: string, bytes: string | Uint8Array, told: string): HostileFile {
  return file(kind, { bytes, good: 0, told: [told] });
}

/** Every cell in quotes, so that any text can stand in it. */
function csv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cellOf = (row: Row, name: string) => (Object.hasOwn(row, name) ? (row[name] ?? '') : '');
  const lines = [columns, ...rows.map((row) => columns.map((name) => cellOf(row, name)))];
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

/** A good row, and a row for each of these sequences, which stand in the note. */
function bytesFile(sequences: readonly (readonly number[])[]): Buffer {
  const rows = sequences.map((_, index) => ({ ...SHOWN, case_id: `row ${index}`, note: `@${index}@` }));
  const text = csv([{ ...GOOD, note: 'größer' }, ...rows]);
  return sequences.reduce<Buffer>((bytes, sequence, index) => {
    const mark = `@${index}@`;
    const at = bytes.indexOf(mark);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(sequence), bytes.subarray(at + mark.length)]);
  }, Buffer.from(text));
}

/** Bytes that look like a program: every byte occurs, NUL and quotes among them. */
function programBytes(): Buffer {
  const noise = Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff);
  return Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001\0'), Buffer.from(noise)]);
}
