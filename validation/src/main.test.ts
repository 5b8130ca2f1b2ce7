import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { main } from './main.ts';
import { resultsSchema } from './results.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

const GOOD = [
  { case_id: 'a', index_level: 'T7', pain: 'mechanical', label_surgery: 'yes', label_strategy: 'surgery_alone' },
  { case_id: 'b', index_level: 'L2', label_surgery: 'no' },
  { case_id: 'c', cord_compression: 'yes', label_surgery: 'yes', ward: '9' },
];

async function replay(path: string, ...more: readonly string[]) {
  const out = join(await newFolder(), 'report');
  const terminal = silentTerminal();
  const code = await main(['replay', '--cases', path, '--out', out, ...more], terminal);
  return { code, out, terminal, read: (name: string) => readFileSync(join(out, name), 'utf8') };
}

const resultsIn = (text: string) => resultsSchema.parse(JSON.parse(text));

describe('a file that nobody here wrote', () => {
  test('is replayed, with its counts and its unknown columns', async () => {
    const { code, read } = await replay(await writeCaseFile(caseFile(GOOD)));
    expect(code).toBe(EXIT.passed);
    const [set] = resultsIn(read('results.json')).caseSets;
    expect(set?.flow).toEqual({
      rowsRead: 3,
      rowsEvaluated: 3,
      rowsRejected: 0,
      established: 1,
      notEstablished: 1,
      outOfScope: 1,
    });
    expect(set?.otherColumns).toEqual(['ward']);
    const [header = '', ...lines] = read('decisions.csv').trimEnd().split('\n');
    expect(header.split(',').slice(0, 12)).toEqual([
      ...['set', 'case_id', 'rater', 'line', 'stratum'],
      ...['surgery_label', 'surgery_as_stated', 'surgery_as_stated_open'],
      ...['surgery_eligible', 'surgery_eligible_open', 'surgery_frail', 'surgery_frail_open'],
    ]);
    expect(lines.map((line) => line.split(',').slice(0, 8).join(','))).toEqual([
      'own,a,,2,own/none/treating_team/established,yes,undecided,any',
      'own,b,,3,own/none/treating_team/out_of_scope,no,,',
      'own,c,,4,own/none/treating_team/not_established,yes,undecided,any',
    ]);
  });

  test('is not pooled with the sets of the repository', async () => {
    const { read } = await replay(await writeCaseFile(caseFile(GOOD)));
    const results = resultsIn(read('results.json'));
    expect(results.mode).toBe('own_cases');
    expect(results.caseSets.map(({ id }) => id)).toEqual(['own']);
  });

  test('gives the same bytes again, wherever it lies', async () => {
    const first = await replay(await writeCaseFile(caseFile(GOOD)));
    const second = await replay(await writeCaseFile(caseFile(GOOD)));
    for (const name of ['results.json', 'decisions.csv']) expect(second.read(name)).toBe(first.read(name));
  });

  test.each([
    ['empty', ''],
    ['a header only', 'case_id,label_kind\n'],
    ['a value outside the vocabulary', caseFile([{ pain: 'awful' }])],
    ['a duplicate id', caseFile([{ case_id: 'a' }, { case_id: 'a' }])],
    ['a truncated last line', `${caseFile([{ pain: 'none' }])}b,treat`],
    ['facts that contradict each other', caseFile([{ escc: '3', cord_compression: 'no' }])],
  ])('%s: exit code 2, the problem told, nothing written but the rejects', async (_, content) => {
    const { code, out, terminal } = await replay(await writeCaseFile(content));
    expect(code).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('own.csv line');
    expect(readdirSync(out)).toEqual(['rejects.csv']);
  });

  test('a contradiction names the facts and the rule', async () => {
    const { terminal } = await replay(await writeCaseFile(caseFile([{ escc: '3', cord_compression: 'no' }])));
    expect(terminal.complained()).toContain('cord_compression, escc');
    expect(terminal.complained()).toContain('ESCC 2 or 3 is not "no compression"');
  });

  test('bad rows are quarantined when asked, and counted', async () => {
    const path = await writeCaseFile(caseFile([...GOOD, { case_id: 'd', pain: 'awful' }]));
    const { code, read } = await replay(path, '--on-invalid', 'quarantine');
    expect(code).toBe(EXIT.passed);
    expect(resultsIn(read('results.json')).caseSets[0]?.flow).toMatchObject({
      rowsRead: 4,
      rowsEvaluated: 3,
      rowsRejected: 1,
    });
    expect(read('rejects.csv')).toContain('own.csv,5,d,pain,awful');
  });

  test('a file whose rows are all bad cannot be evaluated, quarantine or not', async () => {
    const { code, out } = await replay(
      await writeCaseFile(caseFile([{ pain: 'awful' }])),
      '--on-invalid',
      'quarantine',
    );
    expect(code).toBe(EXIT.notEvaluable);
    expect(existsSync(join(out, 'results.json'))).toBe(false);
  });

  test('a bad run leaves the report of the good run before it', async () => {
    const out = join(await newFolder(), 'report');
    const run = (path: string) => main(['replay', '--cases', path, '--out', out], silentTerminal());
    await run(await writeCaseFile(caseFile(GOOD)));
    const before = readFileSync(join(out, 'results.json'), 'utf8');
    expect(await run(await writeCaseFile(caseFile([{ pain: 'awful' }])))).toBe(EXIT.notEvaluable);
    expect(readFileSync(join(out, 'results.json'), 'utf8')).toBe(before);
  });

  test('is found from the folder of the caller, which npm names in INIT_CWD', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'mine.csv'), caseFile(GOOD));
    const code = await main(
      ['replay', '--cases', 'mine.csv', '--out', 'here', '--quiet'],
      silentTerminal({ INIT_CWD: folder }),
    );
    expect(code).toBe(EXIT.passed);
    expect(existsSync(join(folder, 'here', 'results.json'))).toBe(true);
  });

  test('a folder of files is several sets; a manifest beside a file is heeded', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'one.csv'), caseFile(GOOD));
    await writeFile(join(folder, 'two.csv'), caseFile(GOOD));
    const manifest = {
      id: 'two',
      file: 'two.csv',
      title: 't',
      source: 's',
      extractedBy: 'e',
      method: 'm',
      licence: 'l',
      purpose: 'demonstration',
      rows: 3,
      sha256: '0'.repeat(64),
      tiers: [],
      doubtful: [],
      diagnosisByTreatment: [],
      importNotes: [],
    };
    await writeFile(join(folder, 'two.manifest.json'), JSON.stringify(manifest));
    const results = resultsIn((await replay(folder)).read('results.json'));
    expect(results.caseSets.map(({ id, purpose, manifest: found }) => [id, purpose, found])).toEqual([
      ['one', 'agreement', 'none'],
      ['two', 'demonstration', 'differs'],
    ]);
    expect(results.agreement.some(({ stratum }) => stratum.startsWith('one/'))).toBe(true);
    expect(results.agreement.some(({ stratum }) => stratum.startsWith('two/'))).toBe(false);
    expect(results.controls.find(({ id }) => id === 'manifests')?.status).toBe('failed');
  });

  test('hostile text stays text in every output', async () => {
    const note = '"<script>alert(1)</script>=1+1"';
    const facts = {
      index_level: 'T7',
      cord_compression: 'yes',
      compression_cause: 'retropulsed_bone',
      neurological_status: 'myelopathy',
      primary_tumor: 'renal',
    };
    const path = await writeCaseFile(caseFile([{ case_id: '=evil()', note, ...facts, label_surgery: 'no' }]));
    const out = join(await newFolder(), 'report');
    await main(['run', '--cases', path, '--out', out, '--runs', '1', '--quiet'], silentTerminal());
    expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('<script>alert(1)');
    const { read } = await replay(path);
    expect(read('decisions.csv')).toContain("'=evil()");
    expect(resultsIn(read('results.json')).disagreements.some(({ note: kept }) => kept === note.slice(1, -1))).toBe(
      true,
    );
  });
});

describe('shards', () => {
  const shard = async (path: string, name: string, out: string) => {
    const code = await main(['replay', '--cases', path, '--out', out, '--shard', name], silentTerminal());
    expect(code).toBe(EXIT.passed);
    return join(out, `shard-${name.replace('/', '-of-')}.json`);
  };
  const merge = async (...shards: readonly string[]) => {
    const out = join(await newFolder(), 'merged');
    const terminal = silentTerminal();
    const code = await main(['merge', ...shards, '--out', out], terminal);
    return { code, terminal, out };
  };

  test('merged they give the bytes of the whole, in whatever order they come', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ ...GOOD[index % 3], case_id: `r${index}` }));
    const path = await writeCaseFile(caseFile(rows));
    const whole = await replay(path);
    const out = join(await newFolder(), 'shards');
    const parts = [await shard(path, '1/3', out), await shard(path, '2/3', out), await shard(path, '3/3', out)];
    const merged = await merge(...parts.toReversed());
    expect(merged.code).toBe(EXIT.passed);
    expect(readFileSync(join(merged.out, 'results.json'), 'utf8')).toBe(whole.read('results.json'));
  });

  test('a missing, a doubled and a foreign shard are refused', async () => {
    const path = await writeCaseFile(caseFile(GOOD));
    const out = join(await newFolder(), 'shards');
    const [first, second] = [await shard(path, '1/2', out), await shard(path, '2/2', out)];
    expect((await merge(first)).terminal.complained()).toContain('shard 2/2 is missing');
    expect((await merge(first, first, second)).terminal.complained()).toContain('shard 1/2 is there 2 times');
    const other = await writeCaseFile(caseFile([{ case_id: 'z', index_level: 'T7', label_surgery: 'no' }]));
    const foreign = await shard(other, '2/2', join(await newFolder(), 'shards'));
    const refused = await merge(first, foreign);
    expect(refused.code).toBe(EXIT.notEvaluable);
    expect(refused.terminal.complained()).toContain('is of another replay');
  });

  test('a shard that was cut off is refused', async () => {
    const path = join(await newFolder(), 'shard.json');
    await writeFile(path, '{"version":"oncospine-sha');
    expect((await merge(path)).code).toBe(EXIT.notEvaluable);
  });
});
