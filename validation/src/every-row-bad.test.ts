import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { bundleProgram, type Program } from './testing/program.ts';
import { newFolder } from './testing/write-case-file.ts';

const TIMEOUT = 120_000;
const ROWS = 300_000;
/** Megabytes: the problems alone take more than half of it. */
const HEAP = 96;

let program: Program;
let root: string;
const cases = (): string => join(root, 'bad.csv');

beforeAll(async () => {
  root = await newFolder();
  program = bundleProgram();
  await pipeline(Readable.from(badRows()), createWriteStream(cases()));
}, TIMEOUT);

afterAll(async () => {
  program.remove();
  await rm(root, { recursive: true });
});

/** Every row has a pain and a grade that nobody knows. */
function* badRows(): Generator<string> {
  const block = 10_000;
  yield 'case_id,label_kind,index_level,pain,escc,label_surgery\n';
  for (let row = 0; row < ROWS; row += block)
    yield Array.from({ length: block }, (_, index) => `c${row + index},treating_team,T7,awful,7,yes\n`).join('');
}

async function numberOfLines(path: string): Promise<{ readonly lines: number; readonly last: string }> {
  let [lines, last] = [0, ''];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines += 1;
    last = line;
  }
  return { lines, last };
}

test.each(['fail', 'quarantine'])(
  'a file whose every row is bad, --on-invalid %s: every problem is listed, in bounded memory',
  { timeout: TIMEOUT },
  async (onInvalid) => {
    const out = join(root, onInvalid);
    const argv = ['replay', '--cases', cases(), '--out', out, '--on-invalid', onInvalid];
    const environment = { NODE_OPTIONS: `--max-old-space-size=${HEAP}` };
    const { code, said } = await program.start(argv, { environment });
    expect(code, said.slice(-2000)).toBe(EXIT.notEvaluable);
    expect(await readdir(out)).toEqual(['rejects.csv']);
    const { lines, last } = await numberOfLines(join(out, 'rejects.csv'));
    expect(lines).toBe(1 + 2 * ROWS);
    expect(last).toBe(
      `bad.csv,${ROWS + 1},c${ROWS - 1},escc,7,"0 | 1a | 1b | 1c | 2 | 3 (several: separated by "";""), or empty"`,
    );
    expect(said).toContain('bad.csv line 2, c0, pain: "awful", expected mechanical | non_mechanical | none');
    expect(said).toContain(`and ${2 * ROWS - 200} more in ${join(out, 'rejects.csv')}`);
    expect(said).toContain(`${2 * ROWS} problems; ${ROWS} rows read = 0 good + ${ROWS} rejected`);
  },
);
