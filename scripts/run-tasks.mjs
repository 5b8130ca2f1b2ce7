import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { UNIT_RESULTS, unitTotals } from './unit-totals.mjs';

/**
 * Runs the named tasks of turbo.json: the whole output of a task that fails, one line for a task that passes.
 * `--quiet` leaves out these lines, for commands whose own output is what matters.
 *
 * A task that fails does not stop those that do not need it, so one run shows everything that is wrong.
 */
const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const tasks = args.filter((arg) => arg !== '--quiet');

const root = fileURLToPath(new URL('..', import.meta.url));
const summaries = join(root, '.turbo/runs');

/** @typedef {{ taskId: string, cache: { status: string }, execution?: { startTime: number, endTime: number, exitCode: number } }} Task */

// The totals of an earlier run must not be taken for those of this one.
if (tasks.includes('unit')) rmSync(join(root, UNIT_RESULTS), { force: true });
const before = new Set(summaryFiles());
const exitCode = await runTurbo();
const ran = readSummary();
if (!quiet || exitCode !== 0) report(ran);
process.exitCode = exitCode;

function turboArguments() {
  const logs = ['--output-logs=errors-only', '--log-order=grouped', '--json', '--summarize'];
  return ['run', ...tasks, ...logs, '--continue=dependencies-successful', '--no-update-notifier'];
}

/** @returns {Promise<number>} */
async function runTurbo() {
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  const child = spawn(process.execPath, [turbo, ...turboArguments()], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  const closed = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  let shown = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const { source, text } = readLogLine(line);
    if (source === 'turbo') continue;
    if (source !== shown) console.log(`\n--- ${taskName(source)}`);
    shown = source;
    console.log(text);
  }
  return closed;
}

/**
 * turbo prints its own failures outside the JSON of `--json`; they are shown as they are.
 * @param {string} line
 * @returns {{ source: string, text: string }}
 */
function readLogLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    return { source: '', text: line };
  }
}

function summaryFiles() {
  return existsSync(summaries) ? readdirSync(summaries).sort() : [];
}

/** @returns {readonly Task[]} */
function readSummary() {
  const file = summaryFiles().findLast((name) => !before.has(name));
  if (!file) return [];
  const path = join(summaries, file);
  const summary = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  return summary.tasks;
}

/** @param {readonly Task[]} done */
function report(done) {
  console.log('');
  for (const task of [...done].sort((left, right) => endOf(left) - endOf(right))) {
    console.log(`${verdict(task).padEnd(8)} ${taskName(task.taskId).padEnd(24)} ${duration(task)}`);
  }
  const missing = tasks.filter((name) => !done.some(({ taskId }) => taskId.endsWith(`#${name}`)));
  for (const name of missing) console.log(`not run  ${name}`);
  if (tasks.includes('unit') && existsSync(join(root, UNIT_RESULTS))) console.log(`\n${unitTotals(root)}`);
}

/** @param {Task} task */
function verdict(task) {
  if (!task.execution) return 'skipped';
  return task.execution.exitCode === 0 ? 'ok' : 'FAILED';
}

/** @param {Task} task */
function duration({ execution, cache }) {
  if (!execution) return '';
  if (cache.status === 'HIT') return 'cached';
  return `${((execution.endTime - execution.startTime) / 1000).toFixed(1)} s`;
}

/** @param {Task} task */
function endOf(task) {
  return task.execution?.endTime ?? Number.POSITIVE_INFINITY;
}

/** '//#lint' is a task of the root. @param {string} id */
function taskName(id) {
  return id.replace('//#', '').replace('#', ' ');
}
