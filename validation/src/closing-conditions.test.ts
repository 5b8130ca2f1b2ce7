import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import type { Gate, GateFile } from './gates/gate-file.ts';
import { main } from './main.ts';
import { sealRecord } from './record/record-control.ts';
import type { Results } from './results.ts';
import { readResults } from './run/read-results.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { decideGates, smallHarness } from './testing/small-harness.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

const TIMEOUT = 120_000;

/** A copied harness and the report of a good run of it: everything below spoils a copy of these. */
let good: string;

const within = (root: string) => ({ harness: join(root, 'harness'), report: join(root, 'report') });

async function run(root: string, ...more: readonly string[]) {
  const { harness, report } = within(root);
  const terminal = silentTerminal();
  const code = await main(['run', '--out', report, '--quiet', ...more], terminal, harness);
  return { code, complained: terminal.complained() };
}

async function gate(root: string, ...more: readonly string[]) {
  const { harness, report } = within(root);
  const terminal = silentTerminal();
  const code = await main(['gate', '--results', join(report, 'results.json'), ...more], terminal, harness);
  return { code, said: terminal.said(), complained: terminal.complained() };
}

/** The gates and controls of the report that did not pass, those on sampled invariants apart. */
async function closed(root: string): Promise<readonly string[]> {
  const { gates, controls } = await readResults(join(within(root).report, 'results.json'));
  return [...gates, ...controls]
    .filter(({ id, status }) => status !== 'passed' && id !== 'invariants')
    .map(({ id }) => id);
}

async function copyOf(root: string): Promise<string> {
  const folder = await newFolder();
  await cp(root, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  good = await newFolder();
  await cp(await smallHarness(), within(good).harness, { recursive: true });
  const { code, complained } = await run(good);
  expect(code, `${complained} ${(await closed(good)).join()}`).toBe(EXIT.passed);
}, TIMEOUT);

test('the good record passes the gate', async () => {
  expect(await gate(good)).toMatchObject({ code: EXIT.passed });
});

type Spoil = (harness: string) => Promise<void>;

const edit =
  (name: string, change: (text: string) => string): Spoil =>
  async (harness) => {
    const path = join(harness, name);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    expect(after, name).not.toBe(before);
    await writeFile(path, after);
  };

/** Edits the rows of a set, with the hash in their manifest, as one who wants not to be seen would. */
const editCases =
  (change: (text: string) => string): Spoil =>
  async (harness) => {
    const [csv, manifest] = ['cases/first.csv', 'cases/first.manifest.json'];
    await edit(csv, change)(harness);
    const sha256 = createHash('sha256')
      .update(await readFile(join(harness, csv)))
      .digest('hex');
    await edit(manifest, (text) => text.replace(/("sha256":")[0-9a-f]{64}/, `$1${sha256}`))(harness);
  };

const editGates = (change: (file: GateFile) => GateFile): Spoil =>
  edit('gates.json', (text) => JSON.stringify(change(JSON.parse(text))));

const decide =
  (change: (file: GateFile) => GateFile): Spoil =>
  (harness) =>
    decideGates(harness, change);

describe('run closes with 1', () => {
  test.each<[string, readonly string[], Spoil, readonly string[]]>([
    ['a label that changed without a ledger entry', ['labels'], editCases((text) => text.replace(',no,', ',yes,')), []],
    [
      'a case file that is not the declared one',
      ['manifests'],
      edit('cases/first.csv', (text) => text.replace('B 2021', 'B 2022')),
      [],
    ],
    [
      'a required set that is missing',
      ['required-sets', 'labels'],
      async (harness) => {
        for (const ending of ['csv', 'manifest.json']) await rm(join(harness, 'cases', `second.${ending}`));
      },
      [],
    ],
    [
      'a threshold that changed without a decision record',
      ['thresholds'],
      editGates((file) => ({ ...file, gates: file.gates.map((one) => ({ ...one, reason: 'easier' })) })),
      [],
    ],
    [
      'required sets dropped without a decision record',
      ['thresholds'],
      editGates((file) => ({ ...file, requiredSets: [] })),
      [],
    ],
    [
      'another comparison than the gate file names',
      ['comparison'],
      decide((file) => ({ ...file, comparison: '0'.repeat(64) })),
      [],
    ],
    [
      'an unapproved row and open parts in a release, compared with none',
      ['approval', 'complete', 'baseline'],
      async () => undefined,
      ['--release'],
    ],
    [
      'the version of a release',
      ['approval', 'complete', 'baseline'],
      edit('package.json', (text) => text.replace('0.0.0', '1.0.0')),
      [],
    ],
  ])(
    '%s',
    async (_, expected, spoil, flags) => {
      const root = await copyOf(good);
      await spoil(within(root).harness);
      expect((await run(root, '--runs', '1', ...flags)).code).toBe(EXIT.failed);
      expect(await closed(root)).toEqual(expected);
    },
    TIMEOUT,
  );

  test(
    'a demanded invariant that is gone',
    async () => {
      const root = await copyOf(good);
      const rules = (file: GateFile) => ({ ...file.safety.rules, 'INV-99': ['H01'] });
      await decideGates(within(root).harness, (file) => ({ ...file, safety: { ...file.safety, rules: rules(file) } }));
      expect((await run(root, '--runs', '1')).code).toBe(EXIT.failed);
      const { gates } = await readResults(join(within(root).report, 'results.json'));
      expect(gates.find(({ id }) => id === 'invariants')).toMatchObject({
        status: 'failed',
        because: expect.stringContaining('INV-99 (gone: no such rule was run)'),
      });
    },
    TIMEOUT,
  );
});

describe('run closes with 2', () => {
  test('a set without a case', async () => {
    const root = await copyOf(good);
    await editCases((text) => `${text.split('\n')[0]}\n`)(within(root).harness);
    const before = await readFile(join(within(root).report, 'results.json'), 'utf8');
    expect((await run(root)).code).toBe(EXIT.notEvaluable);
    expect(await readFile(join(within(root).report, 'results.json'), 'utf8')).toBe(before);
  });

  test(
    'labels of one class only',
    async () => {
      const root = await copyOf(good);
      const oneClass: Gate = {
        ...{ id: 'one-class', label: 'l', appliesTo: 'always', comparison: 'at_least', threshold: 0 },
        ...{ reason: 'r', date: '2026-01-01', decision: '0001-initial-gates' },
        statistic: {
          ...{ kind: 'agreement_lower_bound', analysis: 'main', reading: 'eligible', endpoint: 'surgery' },
          stratum: 'own/none/treating_team/established',
        },
      };
      await decideGates(within(root).harness, (file) => ({ ...file, gates: [oneClass] }));
      const OPERATED_ONLY = {
        ...{ index_level: 'T7', primary_tumor: 'renal', cord_compression: 'yes', label_surgery: 'yes' },
        ...{ compression_cause: 'retropulsed_bone', neurological_status: 'myelopathy' },
      };
      const cases = await writeCaseFile(caseFile([OPERATED_ONLY, OPERATED_ONLY]));
      await rm(within(root).report, { recursive: true });
      expect((await run(root, '--runs', '1', '--cases', cases)).code).toBe(EXIT.notEvaluable);
      const { gates } = await readResults(join(within(root).report, 'results.json'));
      expect(gates.map(({ id, because }) => [id, because])).toEqual([
        ['one-class', 'the labels of the decided cases are of one class only'],
      ]);
    },
    TIMEOUT,
  );
});

/** Edits the results and makes them a record again, so that what closes is not the hash of the file. */
async function resealed(change: (results: Results) => unknown): Promise<string> {
  const root = await copyOf(good);
  const { harness, report } = within(root);
  const path = join(report, 'results.json');
  await writeFile(path, JSON.stringify(change(await readResults(path))));
  await rm(join(report, 'manifest.json'));
  await sealRecord(report, { harness, mode: 'repository', cases: [] });
  return root;
}

const hashes = (results: Results, changes: Partial<Results['identity']['hashes']>): Results => ({
  ...results,
  identity: { ...results.identity, hashes: { ...results.identity.hashes, ...changes } },
});

const firstInvariant = (results: Results, change: Partial<Results['invariants'][number]>): Results => ({
  ...results,
  invariants: results.invariants.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});

const OTHER = '0'.repeat(64);

describe('gate closes with 1 on results that were edited and sealed again', () => {
  test.each<[string, string, (results: Results) => unknown]>([
    [
      'another ruleset',
      'FAILED        hashes: ruleset',
      (results) => ({
        ...results,
        identity: { ...results.identity, ruleset: { ...results.identity.ruleset, hash: OTHER } },
      }),
    ],
    ['another comparison', 'FAILED        comparison', (results) => hashes(results, { comparison: OTHER })],
    ['other labels', 'FAILED        hashes: labels', (results) => hashes(results, { labels: OTHER })],
    [
      'another case file',
      'FAILED        hashes: first.csv',
      (results) => hashes(results, { caseFiles: [{ file: 'first.csv', sha256: OTHER }] }),
    ],
    [
      'an invariant that failed',
      'FAILED        invariants: 1',
      (results) => firstInvariant(results, { status: 'violated' }),
    ],
    [
      'an invariant that is gone',
      'FAILED        invariants: 1',
      (results) => ({ ...results, invariants: results.invariants.slice(1) }),
    ],
    ['disagreements that are gone', 'FAILED        counts', (results) => ({ ...results, disagreements: [] })],
    [
      'an under-triage of 0.01',
      'FAILED        counts',
      (results) => ({
        ...results,
        agreement: results.agreement.map((cell) =>
          cell.triage.status === 'estimated'
            ? {
                ...cell,
                triage: {
                  ...cell.triage,
                  underTriage: { ...cell.triage.underTriage, upperBound: { ...bound(0.01), side: 'upper' } },
                },
              }
            : cell,
        ),
      }),
    ],
    [
      'approvals that the tables do not have',
      'FAILED        approval: the results say',
      (results) => ({
        ...results,
        identity: { ...results.identity, ruleset: { ...results.identity.ruleset, rowsApproved: 107 } },
      }),
    ],
  ])('%s', async (_, finding, change) => {
    const { code, said } = await gate(await resealed(change));
    expect(said).toContain(finding);
    expect(code).toBe(EXIT.failed);
  });
});

const bound = (value: number) => ({ status: 'estimated', bound: value, confidence: 0.95, method: 'edited' });

describe('gate closes', () => {
  test('with 1 on a hash that is not the one of the record', async () => {
    const root = await copyOf(good);
    const path = join(within(root).report, 'summary.md');
    await writeFile(path, `${await readFile(path, 'utf8')} `);
    expect(await gate(root)).toMatchObject({
      code: EXIT.failed,
      said: expect.stringContaining('report/summary.md: changed'),
    });
  });

  test('with 1 on an unapproved row in a release, by the flag or by the version', async () => {
    expect((await gate(good, '--release')).said).toMatch(/FAILED +approval: \d+ of \d+ rows are not approved/);
    const root = await copyOf(good);
    await edit('package.json', (text) => text.replace('0.0.0', '1.0.0'))(within(root).harness);
    expect(await gate(root)).toMatchObject({ code: EXIT.failed, said: expect.stringContaining('are not approved') });
  });

  test('of a release that nobody has signed and that was compared with none, by the flag or by the version', async () => {
    const root = await copyOf(good);
    await edit('package.json', (text) => text.replace('0.0.0', '1.0.0'))(within(root).harness);
    for (const { said } of [await gate(good, '--release'), await gate(root)]) {
      expect(said).toContain('NOT EVALUABLE sign-off: not signed by anyone');
      expect(said).toContain('NOT EVALUABLE baseline: nothing was compared with');
    }
    expect((await gate(good)).said).not.toMatch(/sign-off|baseline/);
  });

  test.each(['1.0.0-rc.1', '0.0.1-next.0'])('not on one in the pre-release %s', async (version) => {
    const root = await copyOf(good);
    await edit('package.json', (text) => text.replace('0.0.0', version))(within(root).harness);
    await sealRecord(within(root).report, { harness: within(root).harness, mode: 'repository', cases: [] }).catch(
      () => undefined,
    );
    expect((await gate(root)).said).toContain('passed        approval');
  });

  test('with 2 on an invariant that was not run', async () => {
    const { code, said } = await gate(await resealed((results) => firstInvariant(results, { status: 'not_run' })));
    expect(said).toMatch(/^NOT EVALUABLE invariants: .*\(not run\)/m);
    expect(code).toBe(EXIT.notEvaluable);
  });

  test('with 2 on no invariant, no record, a value that is not a number, and no results', async () => {
    expect((await gate(await resealed((results) => ({ ...results, invariants: [] })))).code).toBe(EXIT.notEvaluable);
    const unsealed = await copyOf(good);
    await rm(join(within(unsealed).report, 'manifest.json'));
    expect((await gate(unsealed)).code).toBe(EXIT.notEvaluable);
    const path = join(within(unsealed).report, 'results.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"bound": [0-9.]+/, '"bound": NaN'));
    expect((await gate(unsealed)).code).toBe(EXIT.notEvaluable);
    await rm(path);
    expect((await gate(unsealed)).code).toBe(EXIT.notEvaluable);
  });
});

test('merge closes with 2 on a missing shard', async () => {
  const out = join(await newFolder(), 'shards');
  const cases = await writeCaseFile(caseFile([{ index_level: 'T7', label_surgery: 'no' }]));
  for (const shard of ['1/2', '2/2'])
    expect(await main(['replay', '--cases', cases, '--out', out, '--shard', shard], silentTerminal())).toBe(
      EXIT.passed,
    );
  const merge = (...shards: readonly string[]) =>
    main(['merge', ...shards, '--out', join(out, '..', 'merged')], silentTerminal());
  expect(await merge(join(out, 'shard-1-of-2.json'))).toBe(EXIT.notEvaluable);
  expect(await merge(join(out, 'shard-1-of-2.json'), join(out, 'shard-2-of-2.json'))).toBe(EXIT.passed);
});
