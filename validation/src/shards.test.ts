import { cpSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { main } from './main.ts';
import { PACKAGE_FOLDER } from './run/folders.ts';
import { bundleProgram, type Program } from './testing/program.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder } from './testing/write-case-file.ts';

const TIMEOUT = 240_000;
const SPLITS = [2, 3, 5] as const;
const RATERS = ['first', 'second', 'third'];
/** Several blocks of 128 rows for each of five shards. */
const CASES = 500;

let program: Program;
/** Holds the cases, the whole, the shards and what is merged of them. */
let root: string;
const at = (...names: readonly string[]): string => join(root, ...names);
const shards = (of: number): readonly string[] =>
  Array.from({ length: of }, (_, index) => at('shards', `shard-${index + 1}-of-${of}.json`));
const replayInto = (out: string, ...more: readonly string[]): readonly string[] => [
  ...['replay', '--cases', at('cases'), '--on-invalid', 'quarantine', '--quiet', '--out', out],
  ...more,
];
const read = (...names: readonly string[]): string => readFileSync(at(...names), 'latin1');

beforeAll(async () => {
  root = await newFolder();
  program = bundleProgram();
  await mkdir(at('cases'));
  await writeFile(at('cases', 'experts.csv'), caseFile(rowsOfExperts()));
  for (const name of ['panel-vignettes.csv', 'panel-vignettes.manifest.json', 'panel-ratings.csv'])
    cpSync(join(PACKAGE_FOLDER, 'cases', name), at('cases', name));
  const whole = await program.start(replayInto(at('whole')));
  expect(whole.code, failedIn(at('whole', 'results.json'))).toBe(EXIT.passed);
  for (const of of SPLITS) await makeAtOnce(of);
}, TIMEOUT);

afterAll(async () => {
  program.remove();
  await rm(root, { recursive: true });
});

function failedIn(path: string): string {
  const { controls }: { controls: readonly { status: string }[] } = JSON.parse(readFileSync(path, 'utf8'));
  return JSON.stringify(controls.filter(({ status }) => status !== 'passed'));
}

/** Every shard of a replay as a process of its own, all at the same time and in one folder. */
async function makeAtOnce(of: number): Promise<void> {
  const ended = await Promise.all(
    Array.from({ length: of }, (_, index) => program.start(replayInto(at('shards'), '--shard', `${index + 1}/${of}`))),
  );
  for (const { code, said } of ended) expect(code, said).toBe(EXIT.passed);
}

/** Cases with one to three experts, who agree more or less; every 50th row is bad, in one way or another. */
function rowsOfExperts(): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: CASES }, (_, index) => index).flatMap((index) =>
    RATERS.slice(0, 1 + (index % 3)).map((rater, place) => ({
      ...{ case_id: `case-${index}`, rater, index_level: `T${1 + (index % 12)}` },
      cord_compression: ['yes', 'no', ''][index % 3] ?? '',
      pain: index % 50 === 7 ? 'awful' : (['mechanical', 'none', ''][index % 3] ?? ''),
      // What contradicts the cord that is not compressed is found when the row is evaluated.
      escc: index % 50 === 1 ? '3' : '',
      label_surgery: (index + place) % 4 === 0 ? 'no' : 'yes',
      note: index % 11 === 0 ? `"=1+1, ""quoted""\nand on"` : '',
    })),
  );
}

describe('shards that were made at the same time', { timeout: TIMEOUT }, () => {
  test('the whole has rejects, several experts and panel ratings', () => {
    const results = JSON.parse(readFileSync(at('whole', 'results.json'), 'utf8'));
    expect(results.caseSets).toHaveLength(2);
    expect(results.ordinal.length).toBeGreaterThan(0);
    expect(read('whole', 'decisions.csv')).toContain(',third,');
    expect(read('whole', 'rejects.csv').split('\n').length).toBeGreaterThan(20);
  });

  test.each(SPLITS)('%i of them are merged into the bytes of the whole, in any order', async (of) => {
    const out = at(`merged-${of}`);
    const terminal = silentTerminal();
    expect(await main(['merge', ...shards(of).toReversed(), '--out', out], terminal), terminal.complained()).toBe(
      EXIT.passed,
    );
    for (const name of ['results.json', 'decisions.csv', 'rejects.csv'])
      expect(read(`merged-${of}`, name) === read('whole', name), name).toBe(true);
  });

  test('the report of what was merged is the report of the whole', async () => {
    for (const name of ['whole', 'merged-3']) {
      await cp(at(name), at(`report-${name}`), { recursive: true });
      expect(await main(['report', at(`report-${name}`, 'results.json')], silentTerminal())).toBe(EXIT.passed);
    }
    for (const name of ['report.html', 'summary.md', 'junit.xml', 'results.json', 'decisions.csv', 'rejects.csv'])
      expect(read('report-merged-3', name) === read('report-whole', name), name).toBe(true);
  });
});

describe('shards that are not those of one replay', { timeout: TIMEOUT }, () => {
  /** A copy of the shards, changed. */
  async function refusalOf(change: (folder: string) => Promise<unknown>, files: (folder: string) => readonly string[]) {
    const folder = join(await newFolder(), 'shards');
    await cp(at('shards'), folder, { recursive: true });
    await change(folder);
    const out = join(folder, '..', 'merged');
    const terminal = silentTerminal();
    const code = await main(['merge', ...files(folder), '--out', out], terminal);
    return { code, said: terminal.complained() };
  }
  const both = (folder: string) => ['1', '2'].map((index) => join(folder, `shard-${index}-of-2.json`));
  const first = 'shard-1-of-2';
  const edit = (name: string, change: (text: string) => string) => async (folder: string) =>
    writeFile(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

  test.each<[string, string, (folder: string) => Promise<unknown>, (folder: string) => readonly string[]]>([
    ['a changed count', 'was changed', edit(`${first}.json`, (text) => text.replace(/"n":\d+/, '"n":1')), both],
    ['a changed name', 'was changed', edit(`${first}.json`, (text) => text.replace('experts', 'Experts')), both],
    ['a cut-off shard', 'no JSON', edit(`${first}.json`, (text) => text.slice(0, -100)), both],
    [
      'changed decisions',
      'is not the list',
      (folder) => appendFile(join(folder, `${first}.decisions.csv`), '\n'),
      both,
    ],
    ['changed rejects', 'is not the list', (folder) => appendFile(join(folder, `${first}.rejects.csv`), '\n'), both],
    ['no decisions', 'is not the list', (folder) => rm(join(folder, `${first}.decisions.csv`)), both],
    ['no rejects', 'is not the list', (folder) => rm(join(folder, `${first}.rejects.csv`)), both],
    [
      'decisions of another shard',
      'is not the list',
      (folder) => rename(join(folder, 'shard-2-of-2.decisions.csv'), join(folder, `${first}.decisions.csv`)),
      both,
    ],
    ['a missing shard', 'shard 2/2 is missing', async () => undefined, (folder) => both(folder).slice(0, 1)],
    ['a doubled shard', 'is there 2 times', async () => undefined, (folder) => [...both(folder), ...both(folder)]],
    [
      'a shard of another split',
      'is of another replay',
      async () => undefined,
      (folder) => [...both(folder).slice(0, 1), join(folder, 'shard-2-of-3.json')],
    ],
  ])('%s', async (_, message, change, files) => {
    const { code, said } = await refusalOf(change, files);
    expect(said).toContain(message);
    expect(code).toBe(EXIT.notEvaluable);
  });

  test('a shard of other rows', async () => {
    const argv = ['replay', '--cases', join(PACKAGE_FOLDER, 'cases', 'demonstration-synthetic.csv'), '--quiet'];
    const { code, said } = await refusalOf(
      (folder) => main([...argv, '--out', join(folder, 'other'), '--shard', '2/2'], silentTerminal()),
      (folder) => [...both(folder).slice(0, 1), join(folder, 'other', 'shard-2-of-2.json')],
    );
    expect([code, said]).toEqual([EXIT.notEvaluable, expect.stringContaining('is of another replay')]);
  });

  test('the folder of the shards is never replaced by what is merged', async () => {
    const terminal = silentTerminal();
    expect(await main(['merge', ...shards(2), '--out', at('shards')], terminal)).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('holds files that are no report');
  });
});
