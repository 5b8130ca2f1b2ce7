import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../case-sets/ledger.ts';
import { copyOfHarness } from '../testing/repository-run.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile } from '../testing/write-case-file.ts';
import { lockCommand } from './lock.ts';
import { EXIT } from './terminal.ts';

let folder: string;

beforeEach(async () => {
  folder = await copyOfHarness();
});

const inCases = (name: string): string => join(folder, 'cases', name);
const lockText = (): Promise<string> => readFile(inCases('labels.lock.json'), 'utf8');

async function lock(): Promise<{ readonly code: number; readonly complained: string }> {
  const terminal = silentTerminal();
  return { code: await lockCommand(terminal, folder), complained: terminal.complained() };
}

async function writeLedger(...added: readonly LedgerEntry[]): Promise<void> {
  const { entries } = JSON.parse(await readFile(inCases('ledger.json'), 'utf8'));
  await writeFile(inCases('ledger.json'), JSON.stringify({ entries: [...entries, ...added] }));
}

const account = { why: 'a test', who: 'nobody', when: '2026-01-31', blindedToTool: true };

describe('a changed panel rating', () => {
  const BEFORE = 'lo2015-1,cebrt,5,,"Variant 1 table, Treatment: EBRT alone"';
  const entry: LedgerEntry = {
    kind: 'rating',
    set: 'panel-vignettes',
    caseId: 'lo2015-1',
    treatment: 'cebrt',
    sourcePlace: 'Variant 1 table, Treatment: EBRT alone',
    column: 'rating',
    from: '5',
    to: '6',
    ...account,
  };

  beforeEach(async () => {
    const text = await readFile(inCases('panel-ratings.csv'), 'utf8');
    expect(text).toContain(BEFORE);
    const changed = text.replace(BEFORE, BEFORE.replace(',5,', ',6,'));
    await writeFile(inCases('panel-ratings.csv'), changed);
  });

  test('is not locked without a ledger entry', async () => {
    const before = await lockText();
    expect(await lock()).toEqual({
      code: EXIT.failed,
      complained: expect.stringContaining('panel-vignettes/lo2015-1: panel ratings changed without a ledger entry'),
    });
    expect(await lockText()).toBe(before);
  });

  test('is locked with one, and matches from then on', async () => {
    const before = await lockText();
    await writeLedger(entry);
    expect((await lock()).code).toBe(EXIT.passed);
    const after = await lockText();
    expect(after).not.toBe(before);
    expect((await lock()).code).toBe(EXIT.passed);
    expect(await lockText()).toBe(after);
  });
});

describe('a new set', () => {
  const CONTENT = caseFile([{ index_level: 'T7', label_surgery: 'no' }]);

  beforeEach(async () => {
    await writeFile(inCases('own.csv'), CONTENT);
    const manifest = JSON.parse(await readFile(inCases('published-cases.manifest.json'), 'utf8'));
    const sha256 = createHash('sha256').update(CONTENT).digest('hex');
    await writeFile(
      inCases('own.manifest.json'),
      JSON.stringify({ ...manifest, id: 'own', file: 'own.csv', rows: 1, sha256, doubtful: [], importNotes: [] }),
    );
  });

  test('is not locked without a ledger entry', async () => {
    expect(await lock()).toEqual({
      code: EXIT.failed,
      complained: expect.stringContaining('own/own-1: not in the lock'),
    });
  });

  test('is locked with one', async () => {
    await writeLedger({ kind: 'new_set', set: 'own', rows: 1, ...account });
    expect((await lock()).code).toBe(EXIT.passed);
    expect(JSON.parse(await lockText()).rows).toContainEqual(expect.objectContaining({ set: 'own', caseId: 'own-1' }));
  });
});
