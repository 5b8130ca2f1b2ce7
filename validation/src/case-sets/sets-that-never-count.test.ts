import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateCommand } from '../commands/generate.ts';
import { EXIT } from '../commands/terminal.ts';
import { blocks } from '../gates/blocks.ts';
import { main } from '../main.ts';
import type { Results } from '../results.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder } from '../testing/write-case-file.ts';
import { sha256Hex } from './row-hash.ts';
import type { GENERATED_PURPOSES } from './synthetic-manifest.ts';

type Purpose = 'agreement' | (typeof GENERATED_PURPOSES)[number];

const RENAL = {
  index_level: 'T7',
  primary_tumor: 'renal',
  cord_compression: 'yes',
  compression_cause: 'retropulsed_bone',
  neurological_status: 'myelopathy',
};

/** Two experts of each case; the second one disagrees with the tool and with the first. */
const ROWS = ['a', 'b', 'c'].flatMap((caseId) => [
  { case_id: caseId, rater: 'first', ...RENAL, label_surgery: 'yes' },
  { case_id: caseId, rater: 'second', ...RENAL, label_surgery: 'no' },
]);

const RATINGS = 'case_id,treatment,rating,panel_share_pct,source_place\na,surgery,2,,x\na,unheard_of,3,,x\n';

/** Of the same vignette, and the opposite. */
const OTHER_RATINGS = RATINGS.replace(',2,', ',9,');

/** Writes a set that has everything that counts: labels, raters, panel ratings, and a part in every cell. */
async function writeSet(folder: string, id: string, purpose: Purpose): Promise<void> {
  const cases = caseFile(ROWS);
  await writeFile(join(folder, `${id}.csv`), cases);
  const rated = purpose === 'agreement' ? RATINGS : OTHER_RATINGS;
  await writeFile(join(folder, `${id}-ratings.csv`), rated);
  const text = { title: 't', source: 's', extractedBy: 'e', method: 'm', licence: 'l' };
  const ratings = { file: `${id}-ratings.csv`, rows: 2, sha256: sha256Hex(rated) };
  const manifest = { id, file: `${id}.csv`, ...text, purpose, rows: ROWS.length, sha256: sha256Hex(cases), ratings };
  const nothing = { tiers: [], doubtful: [], diagnosisByTreatment: [], importNotes: [] };
  await writeFile(join(folder, `${id}.manifest.json`), JSON.stringify({ ...manifest, ...nothing }));
}

async function resultsOf(folder: string): Promise<Results> {
  return replayed(await copyOfHarness(), await testOptions({ cases: [folder] }));
}

const failing = ({ controls }: Results) => controls.filter(blocks).map(({ id, findings }) => [id, findings]);

describe('sets for load and demonstration', () => {
  let alone: Results;
  let beside: Results;

  beforeAll(async () => {
    const [one, three] = [await newFolder(), await newFolder()];
    await writeSet(one, 'own', 'agreement');
    await writeSet(three, 'own', 'agreement');
    await writeSet(three, 'heavy', 'load');
    await writeSet(three, 'shown', 'demonstration');
    [alone, beside] = [await resultsOf(one), await resultsOf(three)];
  });

  test.each([
    'agreement',
    'emptyCells',
    'ordinal',
    'ordinalItems',
    'subgroups',
    'disagreements',
    'expertCeiling',
    'vignetteChecks',
    'rowCoverage',
    'readings',
    'disagreementCounts',
    'gates',
  ] as const)('change nothing in "%s", although they would fill it', (part) => {
    expect(beside[part]).toEqual(alone[part]);
  });

  test('are read and shown all the same', () => {
    expect(beside.caseSets.map(({ id, purpose, flow }) => [id, purpose, flow.rowsEvaluated])).toEqual([
      ['heavy', 'load', 6],
      ['own', 'agreement', 6],
      ['shown', 'demonstration', 6],
    ]);
    expect(failing(beside)).toEqual([]);
  });

  test('would fill every part if they counted', async () => {
    const folder = await newFolder();
    await writeSet(folder, 'own', 'agreement');
    await writeSet(folder, 'shown', 'agreement');
    const results = await resultsOf(folder);
    for (const part of ['agreement', 'emptyCells', 'ordinal', 'ordinalItems', 'subgroups', 'disagreements'] as const)
      expect([part, results[part].length]).toEqual([part, 2 * alone[part].length]);
    expect(alone.expertCeiling.status).toBe('computed');
    expect(results.expertCeiling).not.toEqual(alone.expertCeiling);
  });

  test('alone leave nothing to count', async () => {
    const folder = await newFolder();
    await writeSet(folder, 'heavy', 'load');
    const results = await resultsOf(folder);
    expect([results.agreement, results.ordinal, results.subgroups, results.disagreements]).toEqual([[], [], [], []]);
    expect(results.expertCeiling.status).toBe('not_applicable');
  });
});

describe.each(['load', 'demonstration'] as const)(
  'a set generated for %s whose manifest is edited to agreement',
  (purpose) => {
    let folder: string;
    const path = (): string => join(folder, 'own.manifest.json');
    const edit = async (change: (manifest: Record<string, unknown>) => Record<string, unknown>): Promise<void> =>
      writeFile(path(), JSON.stringify(change(JSON.parse(await readFile(path(), 'utf8')))));

    beforeAll(async () => {
      folder = await newFolder();
      await generateCommand(silentTerminal(), { purpose, rows: 12, seed: 5, name: 'own', out: folder });
      const nothing = [`no set counts towards agreement: own is for ${purpose}`];
      expect(failing(await resultsOf(folder))).toEqual([['compared', nothing]]);
    });

    test('is refused at reading: nothing is evaluated', async () => {
      await edit((manifest) => ({ ...manifest, purpose: 'agreement' }));
      const terminal = silentTerminal();
      const out = join(await newFolder(), 'report');
      expect(await main(['replay', '--cases', folder, '--out', out], terminal)).toBe(EXIT.notEvaluable);
      expect(terminal.complained()).toContain('a generated set never counts towards agreement');
    });

    test('is blocked when the manifest hides the generator too, because the rows say it', async () => {
      await edit(({ generated: _, ...manifest }) => ({ ...manifest, purpose: 'agreement' }));
      const results = await resultsOf(folder);
      expect(failing(results)).toEqual([
        ['purpose', ['own: 12 rows were generated (source_id synthetic), and its purpose is agreement']],
      ]);
    });

    test('is blocked when the manifest is gone', async () => {
      const cases = join(await newFolder(), 'other.csv');
      await writeFile(cases, await readFile(join(folder, 'own.csv')));
      const results = await resultsOf(cases);
      expect(failing(results)).toEqual([
        ['purpose', ['other: 12 rows were generated (source_id synthetic), and its purpose is agreement']],
      ]);
    });

    test('is blocked when one generated row stands among others', async () => {
      const [header = '', row = ''] = (await readFile(join(folder, 'own.csv'), 'utf8')).split('\n');
      const real = row.replace('synthetic-1,synthetic,', 'case-1,somebody2020,');
      const cases = join(await newFolder(), 'mixed.csv');
      await writeFile(cases, `${[header, real, row].join('\n')}\n`);
      expect(failing(await resultsOf(cases))).toEqual([
        ['purpose', ['mixed: 1 rows were generated (source_id synthetic), and its purpose is agreement']],
      ]);
    });
  },
);
