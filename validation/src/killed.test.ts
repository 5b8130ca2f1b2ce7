import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { main } from './main.ts';
import { standingFile } from './output/write-folder.ts';
import { besideAndItself, type FolderState, sameState, stateOf } from './testing/folder-state.ts';
import { bundleProgram, type Ended, type Program } from './testing/program.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

const TIMEOUT = 120_000;
/** The machine may have as few. */
const AT_ONCE = 2;
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

describe.each([
  // A run takes long for its proofs. It is killed at every step that replaces the report and while the page is written.
  { command: 'run', more: ['--runs', '1'], only: '^(rename|rm) |report\\.html', moments: [0.95] },
  { command: 'replay', more: [], only: '', moments: [0.3, 0.6, 0.9, 1] },
])('$command, killed', ({ command, more, only, moments }) => {
  const argv = (cases: string, out: string) => [
    ...[command, '--cases', cases, '--out', out, '--on-invalid', 'quarantine', '--quiet', ...more],
  ];
  let cases: string;
  /** A file of which no row is good. */
  let badCases: string;
  /** A folder with the old report in it, and what it holds. */
  let before: string;
  let oldReport: FolderState;
  /** What an undisturbed run leaves, how many steps it has and how long it takes. */
  let newReport: FolderState;
  let steps: number;
  let milliseconds: number;
  /** States that were seen, each with the folder in which a kill left it. */
  const seen = new Map<string, string>();

  beforeAll(async () => {
    before = await newPlace();
    await main(argv(await writeCaseFile(caseFile(OLD_CASES)), before), silentTerminal());
    oldReport = stateOf(before);
    cases = await writeCaseFile(caseFile(NEW_CASES));
    badCases = await writeCaseFile(caseFile([{ pain: 'awful' }]));
    const out = await copyOfOld();
    const begin = performance.now();
    const { said } = await start(out, {});
    milliseconds = performance.now() - begin;
    steps = Number(/steps: (\d+)/.exec(said)?.[1]);
    newReport = stateOf(out);
  }, TIMEOUT);

  /** Starts the program with its steps counted. */
  function start(out: string, environment: Readonly<Record<string, string>>): Promise<Ended> {
    const counted = { KILL_BELOW: dirname(out), KILL_ONLY: only, ...environment };
    return program.start(argv(cases, out), { environment: counted, preload: PRELOAD });
  }

  async function copyOfOld(): Promise<string> {
    const out = await newPlace();
    await cp(before, out, { recursive: true });
    return out;
  }

  /** Looks at what a kill has left, before the program is started again. */
  async function examine(out: string, ended: Ended): Promise<void> {
    const found = nameOf(stateOf(out));
    const old = nameOf(stateOf(`${out}.oncospine-old`));
    expect(['old', 'new', 'absent'], ended.said).toContain(found);
    if (found === 'absent') expect(old, ended.said).toBe('old');
    const results = readFileSync(await standingFile(join(out, 'results.json')), 'latin1');
    expect(results === fileOf(found === 'new' ? newReport : oldReport, 'results.json'), ended.said).toBe(true);
    const all = besideAndItself(out);
    // Where nothing lies beside a report there is nothing to recover from.
    if (all.length > 1 || found === 'absent') seen.set(`${found}: ${all.join(' ')}`, out);
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

  test('at every step: the old report or the new one, never a mixture', { timeout: TIMEOUT }, async () => {
    expect(steps).toBeGreaterThan(5);
    const ended: Ended[] = [];
    await forEach(
      Array.from({ length: steps }, (_, index) => index + 1),
      async (step) => {
        const out = await copyOfOld();
        const end = await start(out, { KILL_AT: String(step) });
        ended.push(end);
        await examine(out, end);
      },
    );
    expect(ended.filter(({ code }) => code !== 'killed')).toEqual([]);
    expect(ended.filter(({ said }) => /: rename \/report/.test(said)).length).toBeGreaterThanOrEqual(2);
  });

  test('at any moment: the same', { timeout: TIMEOUT }, async () => {
    await forEach(moments, async (part) => {
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
    await forEach([...seen], async ([state, out]) => {
      const refused = await program.start(argv(badCases, out));
      expect(refused.code).toBe(EXIT.notEvaluable);
      expect(nameOf(stateOf(out)), 'a run that is refused puts the old report back').toBe(
        state.startsWith('new') ? 'new' : 'old',
      );
      await program.start(argv(cases, out));
      expect(nameOf(stateOf(out))).toBe('new');
      expect(besideAndItself(out)).toEqual([basename(out)]);
    });
  });
});

function fileOf(state: FolderState, name: string): string | undefined {
  return state === 'absent' ? undefined : state.get(name);
}

/** Does the work for each item, a few at a time. */
async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
