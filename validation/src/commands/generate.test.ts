import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../case-sets/manifest.ts';
import { blocks } from '../gates/blocks.ts';
import { main } from '../main.ts';
import { resultsSchema } from '../results.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { EXIT } from './terminal.ts';

async function generate(flags: Readonly<Record<string, string>> = {}) {
  const given = { purpose: 'load', rows: '30', seed: '5', out: join(await newFolder(), 'cases'), ...flags };
  const terminal = silentTerminal();
  const argv = Object.entries(given).flatMap(([flag, value]) => [`--${flag}`, value]);
  const code = await main(['generate', ...argv], terminal);
  const read = (name: string): string => readFileSync(join(given.out, name), 'utf8');
  return { code, out: given.out, terminal, read };
}

describe('generate', () => {
  test('writes a case file and the manifest that declares it', async () => {
    const { code, out, read, terminal } = await generate({ name: 'own' });
    expect(code).toBe(EXIT.passed);
    expect(readdirSync(out)).toEqual(['own.csv', 'own.manifest.json']);
    expect(terminal.said()).toBe(`${join(out, 'own.csv')}\n${join(out, 'own.manifest.json')}\n`);
    const cases = read('own.csv');
    expect(cases.split('\n')[0]?.split(',')).toHaveLength(40);
    expect(cases.trimEnd().split('\n')).toHaveLength(31);
    const manifest = manifestSchema.parse(JSON.parse(read('own.manifest.json')));
    const sha256 = createHash('sha256').update(cases).digest('hex');
    expect(manifest).toMatchObject({ id: 'own', file: 'own.csv', purpose: 'load', rows: 30, sha256 });
  });

  test('writes the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [await generate(), await generate(), await generate({ seed: '6' })];
    for (const name of ['load-synthetic.csv', 'load-synthetic.manifest.json']) {
      expect(again.read(name)).toBe(first.read(name));
      expect(other.read(name)).not.toBe(first.read(name));
    }
  });

  test('writes more rows than one write takes', async () => {
    const { read } = await generate({ rows: '5000' });
    const cases = read('load-synthetic.csv');
    expect(cases.length).toBeGreaterThan(1024 * 1024);
    expect(cases.trimEnd().split('\n').at(-1)).toMatch(/^synthetic-5000,/);
    const sha256 = createHash('sha256').update(cases).digest('hex');
    expect(JSON.parse(read('load-synthetic.manifest.json')).sha256).toBe(sha256);
  });

  test.each(['load-synthetic.csv', 'load-synthetic.manifest.json'])('never replaces %s', async (name) => {
    const out = await newFolder();
    await writeFile(join(out, name), 'years of work');
    const { code, terminal } = await generate({ out });
    expect(code).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('is there already');
    expect(readdirSync(out)).toEqual([name]);
    expect(readFileSync(join(out, name), 'utf8')).toBe('years of work');
  });

  test('refuses to write a set that would count', async () => {
    const { code, out, terminal } = await generate({ purpose: 'agreement' });
    expect(code).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('generated rows never count towards agreement');
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['purpose', 'anything'],
    ['rows', '0'],
    ['rows', 'many'],
    ['seed', '0'],
    ['seed', '4294967296'],
    ['name', '../own'],
    ['name', '.hidden'],
    ['name', ''],
  ])('--%s "%s" is refused with 2', async (flag, value) => {
    const { code, out, terminal } = await generate({ [flag]: value });
    expect(code).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).not.toBe('');
    expect(existsSync(out)).toBe(false);
  });

  test('explains itself with examples', async () => {
    const terminal = silentTerminal();
    expect(await main(['generate', '--help'], terminal)).toBe(EXIT.passed);
    expect(terminal.said()).toContain('--purpose load --rows 1000000');
  });
});

test('a generated set is replayed and counts nowhere', async () => {
  const { out } = await generate({ purpose: 'demonstration' });
  const report = join(await newFolder(), 'report');
  expect(await main(['replay', '--cases', out, '--out', report, '--quiet'], silentTerminal())).toBe(EXIT.passed);
  const results = resultsSchema.parse(JSON.parse(readFileSync(join(report, 'results.json'), 'utf8')));
  expect(results.caseSets[0]).toMatchObject({ purpose: 'demonstration', manifest: 'matches' });
  expect(results.caseSets[0]?.flow).toMatchObject({ rowsRead: 30, rowsEvaluated: 30, rowsRejected: 0 });
  expect([results.agreement, results.subgroups, results.disagreements, results.ordinal]).toEqual([[], [], [], []]);
  expect(results.controls.filter(blocks).map(({ id }) => id)).toEqual(['compared']);
});
