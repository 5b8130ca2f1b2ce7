import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { bundleProgram, type Program } from '../testing/program.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder } from '../testing/write-case-file.ts';
import { exitCodeOf, exitCodeOfControls } from './run.ts';
import { EXIT } from './terminal.ts';

/** Holds the files that the commands below are given. */
let folder: string;
const at = (name: string): string => join(folder, name);
const LABELLED = { index_level: 'T7', label_surgery: 'yes' };

beforeAll(async () => {
  folder = await newFolder();
  await mkdir(at('folder.csv'));
  await mkdir(at('broken-manifest'));
  await mkdir(at('other-manifest'));
  const files = {
    'good.csv': caseFile([LABELLED]),
    'unlabelled.csv': caseFile([{ index_level: 'T7' }]),
    'bad.csv': caseFile([LABELLED, { pain: 'awful' }]),
    'broken.json': '{"actions":',
    'no-ruleset.json': '{"facts":[],"actions":[]}',
    'case.json': '{"index_level":"L2"}',
    'impossible.json': '{"escc":"4"}',
    'broken-manifest/own.csv': caseFile([LABELLED]),
    'broken-manifest/own.manifest.json': '{',
    'other-manifest/own.csv': caseFile([LABELLED]),
    'other-manifest/own.manifest.json': JSON.stringify(OTHER_MANIFEST),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
  const silent = silentTerminal();
  await main(['diff', '--save', at('ruleset.json')], silent);
  const ruleset = await readFile(at('ruleset.json'), 'utf8');
  await writeFile(
    at('changed.json'),
    ruleset.replace('"disposition":"senior_decision"', '"disposition":"not_indicated"'),
  );
  await main(['replay', '--cases', at('good.csv'), '--out', at('report')], silent);
  await main(['replay', '--cases', at('other-manifest'), '--out', at('failed')], silent);
  for (const shard of ['1/2', '2/2'])
    await main(['replay', '--cases', at('good.csv'), '--out', at('shards'), '--shard', shard], silent);
});

/** Declares another hash than the file has: the control "manifests" fails. */
const OTHER_MANIFEST = {
  ...{ id: 'own', file: 'own.csv', title: 't', source: 's', extractedBy: 'e', method: 'm', licence: 'l' },
  ...{ purpose: 'agreement', rows: 1, sha256: '0'.repeat(64) },
  ...{ tiers: [], doubtful: [], diagnosisByTreatment: [], importNotes: [] },
};

const RUN = ['run', '--runs', '1', '--quiet'];
const TABLE: readonly (readonly [code: number, what: string, argv: () => readonly string[]])[] = [
  [EXIT.failed, 'run: a control failed', () => [...RUN, '--cases', at('other-manifest'), '--out', at('run-1')]],
  [
    EXIT.notEvaluable,
    'run: nothing was compared',
    () => ['run', '--cases', at('unlabelled.csv'), '--out', at('run-4')],
  ],
  [
    EXIT.notEvaluable,
    'run: a release of own cases',
    () => [...RUN, '--release', '--cases', at('good.csv'), '--out', at('run-5')],
  ],
  [
    EXIT.notEvaluable,
    'gate: a release of own cases',
    () => ['gate', '--release', '--results', at('report/results.json'), '--cases', at('good.csv')],
  ],
  [EXIT.notEvaluable, 'run: rows were refused', () => [...RUN, '--cases', at('bad.csv'), '--out', at('run-2')]],
  [EXIT.notEvaluable, 'run: --out is a file', () => [...RUN, '--cases', at('good.csv'), '--out', at('good.csv/x')]],
  [EXIT.passed, 'replay: every row good', () => ['replay', '--cases', at('good.csv'), '--out', at('replay-0')]],
  [EXIT.failed, 'replay: a control failed', () => ['replay', '--cases', at('other-manifest'), '--out', at('replay-1')]],
  [EXIT.notEvaluable, 'replay: rows were refused', () => ['replay', '--cases', at('bad.csv'), '--out', at('replay-2')]],
  [
    EXIT.notEvaluable,
    'replay: a broken manifest',
    () => ['replay', '--cases', at('broken-manifest'), '--out', at('replay-3')],
  ],
  [EXIT.notEvaluable, 'replay: a folder in it', () => ['replay', '--cases', folder, '--out', at('replay-4')]],
  [EXIT.passed, 'merge: all shards', () => ['merge', ...shards(1, 2), '--out', at('merged')]],
  [EXIT.notEvaluable, 'merge: a missing shard', () => ['merge', ...shards(1), '--out', at('merged-2')]],
  [EXIT.notEvaluable, 'merge: no shard', () => ['merge', at('broken.json'), '--out', at('merged-2')]],
  [EXIT.passed, 'invariants: held', () => ['invariants', '--runs', '150']],
  [EXIT.notEvaluable, 'invariants: no number', () => ['invariants', '--runs', 'many']],
  [EXIT.passed, 'assess: a case', () => ['assess', at('case.json')]],
  [EXIT.notEvaluable, 'assess: an impossible case', () => ['assess', at('impossible.json')]],
  [EXIT.notEvaluable, 'assess: broken JSON', () => ['assess', at('broken.json')]],
  [EXIT.notEvaluable, 'assess: a folder', () => ['assess', at('folder.csv')]],
  [EXIT.passed, 'diff: the same', () => ['diff', at('ruleset.json'), '--cases', at('good.csv'), '--expect-empty']],
  [EXIT.failed, 'diff: a change', () => ['diff', at('changed.json'), '--cases', at('good.csv'), '--expect-empty']],
  [EXIT.notEvaluable, 'diff: rows were refused', () => ['diff', at('ruleset.json'), '--cases', at('bad.csv')]],
  [EXIT.notEvaluable, 'diff: a broken base', () => ['diff', at('broken.json')]],
  [EXIT.notEvaluable, 'diff: no ruleset', () => ['diff', at('no-ruleset.json')]],
  [EXIT.notEvaluable, 'diff: a folder', () => ['diff', at('folder.csv')]],
  [EXIT.notEvaluable, 'diff: no base', () => ['diff']],
  [EXIT.notEvaluable, 'diff: a full disk', () => ['diff', '--save', '/dev/full']],
  [EXIT.passed, 'report: written again', () => ['report', at('report/results.json'), '--out', at('report-0')]],
  [EXIT.notEvaluable, 'report: no results', () => ['report', at('case.json'), '--out', at('report-2')]],
  [EXIT.failed, 'gate: a control failed', () => ['gate', '--results', at('failed/results.json')]],
  [EXIT.notEvaluable, 'gate: nothing was proved', () => ['gate', '--results', at('report/results.json')]],
  [EXIT.notEvaluable, 'gate: no results', () => ['gate', '--results', at('nothing.json')]],
  [EXIT.notEvaluable, 'verify: no report', () => ['verify', '--report', at('nothing')]],
  [
    EXIT.passed,
    'generate: a set',
    () => ['generate', '--purpose', 'load', '--rows', '2', '--seed', '1', '--out', at('made')],
  ],
  [
    EXIT.notEvaluable,
    'generate: in a file',
    () => ['generate', '--purpose', 'load', '--rows', '2', '--seed', '1', '--out', at('good.csv')],
  ],
  [EXIT.passed, 'help', () => ['--help']],
  [EXIT.notEvaluable, 'no command', () => ['nonsense']],
  [EXIT.notEvaluable, 'no option', () => ['replay', '--nonsense']],
];

function shards(...indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => at(`shards/shard-${index}-of-2.json`));
}

describe('exit codes', { timeout: 120_000 }, () => {
  test.each(TABLE)('%i, %s', async (code, _, argv) => {
    const terminal = silentTerminal();
    expect(await main(argv(), terminal), terminal.complained()).toBe(code);
    if (code !== EXIT.notEvaluable) return;
    expect(`${terminal.complained()}${terminal.said()}`).not.toBe('');
    expect(terminal.complained()).not.toMatch(/^ +at /m);
    expect(terminal.complained()).not.toContain('Unexpected fault');
  });

  test('gates and controls: a failure outweighs what could not be evaluated', () => {
    const codeOf = (...states: readonly Status[]) =>
      exitCodeOf({ gates: [], controls: states.map((status) => ({ id: 'c', label: 'l', status, findings: [] })) });
    expect(codeOf('passed', 'passed')).toBe(EXIT.passed);
    expect(codeOf('passed', 'not_evaluable')).toBe(EXIT.notEvaluable);
    expect(codeOf('not_evaluable', 'failed')).toBe(EXIT.failed);
    expect(codeOf('passed', 'not_applicable')).toBe(EXIT.passed);
    expect(codeOf('not_applicable', 'not_evaluable')).toBe(EXIT.notEvaluable);
  });

  test('of a replay alone: only a control that failed', () => {
    const codeOf = (status: Status) =>
      exitCodeOfControls({ controls: [{ id: 'c', label: 'l', status, findings: [] }] });
    expect(codeOf('passed')).toBe(EXIT.passed);
    expect(codeOf('not_evaluable')).toBe(EXIT.passed);
    expect(codeOf('failed')).toBe(EXIT.failed);
  });
});

type Status = 'passed' | 'failed' | 'not_evaluable' | 'not_applicable';

describe('exit codes of the process', { timeout: 120_000 }, () => {
  let program: Program;
  beforeAll(() => {
    program = bundleProgram();
  });
  afterAll(() => program.remove());

  test.each<[number, () => readonly string[]]>([
    [EXIT.passed, () => ['assess', at('case.json')]],
    [EXIT.failed, () => ['replay', '--cases', at('other-manifest'), '--out', at('process-1'), '--quiet']],
    [EXIT.notEvaluable, () => ['replay', '--cases', at('broken-manifest'), '--out', at('process-2')]],
    [EXIT.notEvaluable, () => ['diff', at('broken.json')]],
  ])('%i', async (code, argv) => {
    const ended = await program.start(argv());
    expect(ended.code, ended.said).toBe(code);
    expect(ended.said).not.toMatch(/^ +at /m);
  });

  test('a fault outside of any command is 2 and one line, the stack only when asked for', async () => {
    const preload = at('fault.mjs');
    await writeFile(preload, FAULT_WHEN_STARTED);
    const argv = ['replay', '--cases', at('good.csv'), '--out', at('process-3'), '--quiet'];
    const ended = await program.start(argv, { preload });
    expect(ended.code, ended.said).toBe(EXIT.notEvaluable);
    expect(ended.said).toMatch(/^Unexpected fault, .*: Error: out of the blue .*\n$/);
    const debugged = await program.start(argv, { preload, environment: { ONCOSPINE_DEBUG: '1' } });
    expect(debugged.said).toMatch(/^ +at /m);
  });
});

const FAULT_WHEN_STARTED = `
  const timer = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(timer);
    throw new Error('out of the blue');
  }, 1);
`;
