import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from './case-sets/row-hash.ts';
import { EXIT } from './commands/terminal.ts';
import { main } from './main.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder } from './testing/write-case-file.ts';

const TIMEOUT = 240_000;
/** Several blocks of 128 rows for each shard; few in scope, since invariants are slow on these; some bad in themselves, some contradicting themselves. */
const ROWS = Array.from({ length: 600 }, (_, index) => ({
  ...{
    case_id: `case-${index}`,
    index_level: index % 15 === 0 ? 'T7' : 'L2',
    label_surgery: index % 3 === 0 ? 'no' : 'yes',
  },
  ...{ cord_compression: ['yes', 'no', ''][index % 3] ?? '', pain: index % 90 === 7 ? 'awful' : 'none' },
  escc: index % 90 === 1 ? '3' : '',
}));

let root: string;
const at = (...names: readonly string[]): string => join(root, ...names);
const options = (): readonly string[] => ['--cases', at('own.csv'), '--on-invalid', 'quarantine', '--quiet'];
const SAMPLING = ['--runs', '150'];

async function call(...argv: readonly string[]) {
  const terminal = silentTerminal();
  const code = await main(argv, terminal);
  return { code, complained: terminal.complained() };
}

beforeAll(async () => {
  root = await newFolder();
  await writeFile(at('own.csv'), caseFile(ROWS));
  for (const shard of ['1/2', '2/2']) {
    const { code, complained } = await call('replay', ...options(), '--out', at('shards'), '--shard', shard);
    expect(code, complained).toBe(EXIT.passed);
  }
}, TIMEOUT);

describe('a run from shards', { timeout: TIMEOUT }, () => {
  test('gives report and record of the run of the same cases, byte by byte, and the same exit code', async () => {
    const whole = await call('run', ...options(), ...SAMPLING, '--out', at('whole'));
    const sharded = await call('run', ...options(), ...SAMPLING, '--out', at('merged'), '--from-shards', at('shards'));
    expect(sharded).toEqual(whole);
    expect(whole.code).toBe(EXIT.passed);
    expect(readdirSync(at('merged')).sort()).toEqual(readdirSync(at('whole')).sort());
    expect(readdirSync(at('whole'))).toEqual(expect.arrayContaining(['manifest.json', 'rejects.csv', 'report.html']));
    for (const name of readdirSync(at('whole')))
      expect(readFileSync(at('merged', name)).equals(readFileSync(at('whole', name))), name).toBe(true);
    const gate = (report: string) => call('gate', '--results', at(report, 'results.json'), '--cases', at('own.csv'));
    expect(await gate('merged')).toEqual(await gate('whole'));
  });
});

describe('a run from shards is refused', { timeout: TIMEOUT }, () => {
  async function refusal(change: (folder: string) => Promise<unknown>, ...more: readonly string[]) {
    const folder = join(await newFolder(), 'shards');
    await cp(at('shards'), folder, { recursive: true });
    await change(folder);
    const out = join(folder, '..', 'out');
    const ended = await call('run', ...options(), ...SAMPLING, '--out', out, '--from-shards', folder, ...more);
    expect(ended.code).toBe(EXIT.notEvaluable);
    expect(readdirSync(join(folder, '..'))).toEqual(['shards']);
    return ended.complained;
  }
  const nothing = async (): Promise<void> => undefined;

  test('without one of the shards, and without any', async () => {
    expect(await refusal((folder) => rm(join(folder, 'shard-2-of-2.json')))).toContain('shard 2/2 is missing');
    const emptied = async (folder: string): Promise<void> => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
    };
    expect(await refusal(emptied)).toContain('holds no shard');
  });

  test('with another seed than the shards had', async () => {
    expect(await refusal(nothing, '--seed', '5')).toContain('the shards were made with "oncospine-validate replay');
  });

  test('with a case file that was changed', async () => {
    const text = readFileSync(at('own.csv'), 'utf8');
    await appendFile(at('own.csv'), 'later,treating_team,T7,yes,yes,none,\n');
    const complained = await refusal(nothing).finally(() => writeFile(at('own.csv'), text));
    expect(complained).toContain('are not those of the shards');
  });

  test('with shards of another ruleset, whose merge is refused too', async () => {
    const older = async (folder: string): Promise<void> => {
      for (const name of ['shard-1-of-2.json', 'shard-2-of-2.json']) {
        const { sha256, ...content } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        content.shared.identity.ruleset.version = '0.0.0-older';
        const sealed = { ...content, sha256: sha256Hex(JSON.stringify(content)) };
        await writeFile(join(folder, name), JSON.stringify(sealed));
      }
    };
    expect(await refusal(older)).toContain('of another version of the program or the ruleset');
    const folder = join(await newFolder(), 'shards');
    await cp(at('shards'), folder, { recursive: true });
    await older(folder);
    const shards = ['1', '2'].map((index) => join(folder, `shard-${index}-of-2.json`));
    const merged = await call('merge', ...shards, '--out', join(folder, '..', 'merged'));
    expect(merged.complained).toContain('of another version of the program or the ruleset');
    expect(merged.code).toBe(EXIT.notEvaluable);
  });
});
