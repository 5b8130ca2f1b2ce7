import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { EXIT } from './terminal.ts';

let folder: string;
const read = (name: string, of = folder) => readFileSync(join(of, name), 'utf8');
const report = (...more: readonly string[]) =>
  main(['report', join(folder, 'results.json'), ...more], silentTerminal());

beforeEach(async () => {
  folder = join(await newFolder(), 'report');
  const cases = await writeCaseFile(caseFile([{ index_level: 'T7', label_surgery: 'yes' }, { pain: 'awful' }]));
  const argv = ['replay', '--cases', cases, '--on-invalid', 'quarantine', '--out', folder];
  expect(await main(argv, silentTerminal())).toBe(EXIT.passed);
});

describe('a report written again from its results', () => {
  test('keeps the lists of rows beside it, which the results cannot give again', async () => {
    const before = ['results.json', 'decisions.csv', 'rejects.csv'].map((name) => read(name));
    expect(await report()).toBe(EXIT.passed);
    expect(['results.json', 'decisions.csv', 'rejects.csv'].map((name) => read(name))).toEqual(before);
    expect(read('report.html')).toContain('</html>');
  });

  test('elsewhere has the same results', async () => {
    const elsewhere = join(await newFolder(), 'report');
    expect(await report('--out', elsewhere)).toBe(EXIT.passed);
    expect(read('results.json', elsewhere)).toBe(read('results.json'));
  });

  test('finds the results that a kill has left beside their place', async () => {
    const before = read('results.json');
    await rename(folder, `${folder}.oncospine-old`);
    expect(await report()).toBe(EXIT.passed);
    expect(read('results.json')).toBe(before);
  });
});

describe('commands that only read', () => {
  test.each([
    ['gate', () => ['gate', '--results', join(folder, 'results.json')]],
    ['verify', () => ['verify', '--report', folder]],
  ])('%s finds them too, and moves nothing', async (_, argv) => {
    const said = silentTerminal();
    const code = await main(argv(), said);
    await rename(folder, `${folder}.oncospine-old`);
    const after = silentTerminal();
    expect(await main(argv(), after)).toBe(code);
    expect(after.said()).toBe(said.said());
    expect(read('results.json', `${folder}.oncospine-old`)).toContain('schemaVersion');
  });
});
