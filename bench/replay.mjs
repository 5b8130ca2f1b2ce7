import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLabelledCases } from './replay/labelled-cases.mjs';

/**
 * Replays a large case file and a small one, against csv-parse that streams the same large file into arrays on one core.
 * Every run is a fresh process. Prints ratios; fails when a target is missed, or when two jobs give other bytes than one.
 * `--rows N` takes N rows in place of a million, and a tenth of them for the small file.
 */
const wanted = process.argv.indexOf('--rows');
const ROWS = wanted < 0 ? 1_000_000 : Number(process.argv[wanted + 1]);
const here = fileURLToPath(new URL('.', import.meta.url));
const validate = fileURLToPath(new URL('../validation/bin/oncospine-validate.mjs', import.meta.url));
if (!existsSync(validate) || !existsSync(fileURLToPath(new URL('../validation/dist', import.meta.url)))) {
  console.error('The replay is not built: run `npm run build` first');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'oncospine-replay-'));
try {
  process.exitCode = await compare();
} finally {
  rmSync(folder, { recursive: true });
}

async function compare() {
  const large = join(folder, 'large.csv');
  const small = join(folder, 'small.csv');
  await writeLabelledCases(large, ROWS);
  await writeLabelledCases(small, Math.round(ROWS / 10));
  const floor = await run([join(here, 'replay/parse-only.mjs'), large]);
  const one = await run([validate, ...replayOf(large, 'one')]);
  const two = await run([validate, ...replayOf(large, 'two'), '--jobs', '2']);
  const tenth = await run([validate, ...replayOf(small, 'tenth')]);
  for (const list of ['results.json', 'decisions.csv'])
    if (!isSameFile(join(folder, 'one', list), join(folder, 'two', list)))
      throw new Error(`${list} of two jobs is not that of one`);
  const rows = [
    { what: 'replay, one job / csv-parse into arrays', ratio: one.seconds / floor.seconds, atMost: 1.5 },
    { what: 'replay, two jobs / csv-parse into arrays', ratio: two.seconds / floor.seconds, atMost: 0.9 },
    { what: 'peak memory of the replay / of a tenth of the rows', ratio: one.memory / tenth.memory, atMost: 1.3 },
  ];
  for (const { what, ratio, atMost } of rows)
    console.log(`${what}: ${ratio.toFixed(2)} (at most ${atMost}): ${ratio <= atMost ? 'met' : 'MISSED'}`);
  return rows.every(({ ratio, atMost }) => ratio <= atMost) ? 0 : 1;
}

function replayOf(cases, out) {
  return ['replay', '--cases', cases, '--out', join(folder, out), '--on-invalid', 'quarantine', '--quiet'];
}

function isSameFile(left, right) {
  return readFileSync(left).equals(readFileSync(right));
}

/** Runs a script in a fresh process; its memory is the largest it held at once. */
async function run(args) {
  const memoryFile = join(folder, `memory-${Math.random().toString(36).slice(2)}`);
  const child = spawn(process.execPath, ['--import', join(here, 'replay/note-memory.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_MEMORY_FILE: memoryFile },
  });
  const start = performance.now();
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  // Code 2 says that rows were refused, which is no failure of a replay that puts them aside.
  if (code !== 0 && !(code === 2 && args[1] === 'replay')) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { seconds, output, memory: Number(readFileSync(memoryFile, 'utf8').trim()) };
}
