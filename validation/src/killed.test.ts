import { cpSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from './main.ts';
import { recover, standingFile } from './output/write-folder.ts';
import { besideAndItself, type FolderState, sameState, stateOf } from './testing/folder-state.ts';
import { bundleProgram, type Ended, type Program } from './testing/program.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

const TIMEOUT = 120_000;
/** The machine may have as few. */
const AT_ONCE = 2;
/** More steps than any of the commands has. */
const MOST_STEPS = 100;
/** Parts of the time that a run takes, at which it is killed from outside. */
const MOMENTS = [0.5, 0.9, 0.97, 1];
const PRELOAD = fileURLToPath(new URL('./testing/kill-at-step.mjs', import.meta.url));

const OLD_CASES = [{ case_id: 'old', index_level: 'T4', label_surgery: 'no' }, { pain: 'awful' }];
const NEW_CASES = [
  { case_id: 'a', index_level: 'T7', pain: 'mechanical', label_surgery: 'yes' },
  { case_id: 'b', index_level: 'L2', label_surgery: 'no' },
  { case_id: 'c', index_level: 'T7', pain: 'dreadful' },
];

let program: Program;
/** Holds every folder of this test. */
let root: string;
beforeAll(async () => {
  root = await newFolder();
  program = bundleProgram();
});
afterAll(async () => {
  program.remove();
  await rm(root, { recursive: true });
});

/** A place for a report, alone in its folder. */
async function newPlace(): Promise<string> {
  return join(await mkdtemp(join(root, 'at-')), 'report');
}

describe.each([['run', ['--runs', '1']]] as const)('%s, killed', (command, more) => {
  const argv = (cases: string, out: string) => [
    ...[command, '--cases', cases, '--out', out, '--on-invalid', 'quarantine', '--quiet', ...more],
  ];
  let cases: string;
  /** A folder with the old report in it, and what it holds. */
  let before: string;
  let oldReport: FolderState;
  /** What an undisturbed run leaves, and how long it takes. */
  let newReport: FolderState;
  let milliseconds: number;
  /** States that were seen, each with the folder in which a kill left it. */
  const seen = new Map<string, string>();

  beforeAll(async () => {
    before = await newPlace();
    await main(argv(await writeCaseFile(caseFile(OLD_CASES)), before), silentTerminal());
    oldReport = stateOf(before);
    cases = await writeCaseFile(caseFile(NEW_CASES));
    const out = await copyOfOld();
    const start = performance.now();
    await program.start(argv(cases, out));
    milliseconds = performance.now() - start;
    newReport = stateOf(out);
  }, TIMEOUT);

  async function copyOfOld(): Promise<string> {
    const out = await newPlace();
    await cp(before, out, { recursive: true });
    return out;
  }

  /** Looks at what a kill has left, before the program is started again and after its first step. */
  async function examine(out: string, ended: Ended): Promise<void> {
    const found = nameOf(stateOf(out));
    const old = nameOf(stateOf(`${out}.oncospine-old`));
    expect(['old', 'new', 'absent'], ended.said).toContain(found);
    if (found === 'absent') expect(old, ended.said).toBe('old');
    const results = readFileSync(await standingFile(join(out, 'results.json')), 'latin1');
    expect(results === fileOf(found === 'new' ? newReport : oldReport, 'results.json'), ended.said).toBe(true);
    const beside = besideAndItself(out).join(' ');
    const copy = await newPlace();
    cpSync(dirname(out), dirname(copy), { recursive: true });
    seen.set(`${found}: ${beside}`, copy);
    await recover(out);
    expect(nameOf(stateOf(out)), ended.said).toBe(found === 'absent' ? 'old' : found);
  }

  function nameOf(state: FolderState): string {
    if (state === 'absent') return state;
    if (sameState(state, oldReport)) return 'old';
    if (sameState(state, newReport)) return 'new';
    const of = (report: FolderState, name: string) => fileOf(report, name) === fileOf(state, name);
    const origin = (name: string) => (of(newReport, name) ? 'new' : of(oldReport, name) ? 'old' : 'neither');
    return `a mixture: ${[...state.keys()].map((name) => `${name} ${origin(name)}`).join(', ')}`;
  }

  test('the old and the new report differ in every file that is not about the program', () => {
    expect(nameOf(oldReport)).toBe('old');
    expect(nameOf(newReport)).toBe('new');
    for (const name of ['results.json', 'rejects.csv'])
      expect(fileOf(oldReport, name) === fileOf(newReport, name)).toBe(false);
  });

  test('at every step on the file system: the old report or the new one, never a mixture', {
    timeout: TIMEOUT,
  }, async () => {
    const ended: Ended[] = [];
    await inTurn(async (index) => {
      const out = await copyOfOld();
      const environment = { KILL_BELOW: dirname(out), KILL_AT: String(index + 1) };
      const end = await program.start(argv(cases, out), { environment, preload: PRELOAD });
      ended.push(end);
      await examine(out, end);
      return end.code === 'killed' && index < MOST_STEPS;
    });
    const steps = ended.filter(({ code }) => code === 'killed').map(({ said }) => said);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.length).toBeLessThan(MOST_STEPS);
    expect(steps.filter((said) => said.includes('rename')).length).toBeGreaterThanOrEqual(2);
  });

  test('at many moments of its time: the same', { timeout: TIMEOUT }, async () => {
    await forEach(MOMENTS, async (part) => {
      const out = await copyOfOld();
      await examine(out, await program.start(argv(cases, out), { killAfter: milliseconds * part }));
    });
  });

  test('and started again, from whatever a kill has left: the same bytes, and nothing beside them', {
    timeout: TIMEOUT,
  }, async () => {
    expect([...seen.keys()].map((state) => state.split(':')[0])).toEqual(
      expect.arrayContaining(['old', 'absent', 'new']),
    );
    await forEach([...seen.values()], async (out) => {
      await program.start(argv(cases, out));
      expect(nameOf(stateOf(out))).toBe('new');
      expect(besideAndItself(out)).toEqual([basename(out)]);
    });
  });
});

function fileOf(state: FolderState, name: string): string | undefined {
  return state === 'absent' ? undefined : state.get(name);
}

/** Does work 0, 1, 2, ... a few at a time, until one of them says that there is no more. */
async function inTurn(work: (index: number) => Promise<boolean>): Promise<void> {
  let next = 0;
  let more = true;
  const worker = async (): Promise<void> => {
    while (more) {
      const index = next;
      next += 1;
      if (!(await work(index))) more = false;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Does the work for each item, a few at a time. */
async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
