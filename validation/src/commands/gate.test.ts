import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { gateCommand } from './gate.ts';
import { EXIT } from './terminal.ts';

const RENAL = {
  index_level: 'T7',
  primary_tumor: 'renal',
  cord_compression: 'yes',
  compression_cause: 'retropulsed_bone',
  neurological_status: 'myelopathy',
};

let results: Results;

beforeAll(async () => {
  const rows = [
    ...Array.from({ length: 12 }, () => ({ ...RENAL, label_surgery: 'yes' })),
    { ...RENAL, label_surgery: 'no' },
    { index_level: 'T7', label_surgery: 'no' },
  ];
  const cases = [await writeCaseFile(caseFile(rows))];
  results = await replayed(await copyOfHarness(), await testOptions({ cases }));
});

describe('the gate command evaluates again from what stands here', () => {
  let folder: string;
  let path: string;
  const run = (): Promise<number> =>
    gateCommand(silentTerminal(), { folder, results: path, release: false, json: false });

  beforeAll(async () => {
    folder = await copyOfHarness();
    path = join(await newFolder(), 'results.json');
    const gates = { requiredSets: [], gates: [] };
    await writeFile(join(folder, 'gates.json'), JSON.stringify(gates));
    await writeFile(join(folder, 'gates.lock.json'), '{"gates":[]}');
    const { hashes } = await readControlFiles(folder);
    await writeFile(
      path,
      JSON.stringify({
        ...results,
        identity: { ...results.identity, hashes: { ...results.identity.hashes, ...hashes } },
      }),
    );
  });

  test('nothing changed: 0', async () => {
    expect(await run()).toBe(EXIT.passed);
  });

  test.each([
    ['the ledger', 'cases/ledger.json', '{"entries": []}\n\n'],
    ['the lock of labels', 'cases/labels.lock.json', '{"rows":[],"ratings":[]}'],
    ['the thresholds', 'gates.json', '{"requiredSets":["x"],"gates":[]}'],
  ])('a changed byte in %s: 1', async (_, name, text) => {
    const before = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text);
    expect(await run()).toBe(EXIT.failed);
    await writeFile(join(folder, name), before);
    expect(await run()).toBe(EXIT.passed);
  });

  test('results that say of themselves that they passed are not believed', async () => {
    const broken = JSON.parse(await readFile(path, 'utf8'));
    broken.caseSets[0].flow.rowsRead += 1;
    const lie = join(await newFolder(), 'results.json');
    await writeFile(lie, JSON.stringify(broken));
    expect(await gateCommand(silentTerminal(), { folder, results: lie, release: false, json: false })).toBe(
      EXIT.failed,
    );
  });

  test('no results, and results that are cut off, are an error', async () => {
    await expect(
      gateCommand(silentTerminal(), { folder, results: `${path}.none`, release: false, json: false }),
    ).rejects.toThrow('cannot be read');
    const cut = join(await newFolder(), 'results.json');
    await writeFile(cut, (await readFile(path, 'utf8')).slice(0, 1000));
    await expect(gateCommand(silentTerminal(), { folder, results: cut, release: false, json: false })).rejects.toThrow(
      'is no JSON',
    );
    await rm(cut);
  });
});
