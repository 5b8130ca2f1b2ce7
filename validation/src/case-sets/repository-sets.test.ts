import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from '../case-file/case-row.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import { EXIT } from '../commands/terminal.ts';
import { main } from '../main.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { manifestSchema } from './manifest.ts';
import { readPanelRatings } from './panel-ratings.ts';

const folder = join(PACKAGE_FOLDER, 'cases');

async function rowsOf(file: string): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  await readCaseFile(join(folder, file), file, {
    check: () => [],
    accept: (row) => void rows.push(row),
    reject: (problem) => {
      throw new Error(JSON.stringify(problem));
    },
  });
  return rows;
}

describe.each(['demonstration-synthetic', 'published-cases', 'panel-vignettes'])('the set %s', (id) => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.manifest.json`), 'utf8')));

  test('the file is the one that the manifest declares', async () => {
    const bytes = readFileSync(join(folder, manifest.file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
    expect(await rowsOf(manifest.file)).toHaveLength(manifest.rows);
  });

  test('every row that the manifest names is there, and every source of a tier', async () => {
    const rows = await rowsOf(manifest.file);
    const ids = new Set(rows.map(({ caseId }) => caseId));
    const named = [...manifest.doubtful, ...manifest.diagnosisByTreatment, ...manifest.importNotes];
    expect(named.filter(({ caseId }) => !ids.has(caseId))).toEqual([]);
    const sources = new Set(rows.map(({ carried }) => carried.get('source_id')));
    const tiered = manifest.tiers.flatMap((tier) => tier.sources);
    expect(tiered.filter((source) => !sources.has(source))).toEqual([]);
    if (manifest.tiers.length > 0) expect(tiered.sort()).toEqual([...sources].sort());
  });

  test('every rating belongs to a row', async () => {
    if (manifest.ratings === undefined) return;
    const { ratings, problems, sha256 } = await readPanelRatings(
      join(folder, manifest.ratings.file),
      manifest.ratings.file,
    );
    const ids = new Set((await rowsOf(manifest.file)).map(({ caseId }) => caseId));
    expect(problems).toEqual([]);
    expect(sha256).toBe(manifest.ratings.sha256);
    expect(ratings).toHaveLength(manifest.ratings.rows);
    expect(ratings.filter(({ caseId }) => !ids.has(caseId))).toEqual([]);
  });
});

test('the set for demonstration is what its generator gives: the same bytes, case file and manifest', async () => {
  const id = 'demonstration-synthetic';
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.manifest.json`), 'utf8')));
  const { rows, generated } = manifest;
  const out = await newFolder();
  const argv = ['--purpose', 'demonstration', '--rows', String(rows), '--seed', String(generated?.seed), '--out', out];
  expect(await main(['generate', ...argv], silentTerminal())).toBe(EXIT.passed);
  for (const name of [`${id}.csv`, `${id}.manifest.json`])
    expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(folder, name), 'utf8'));
});

test('import notes state only the onset that the notes of two rows give', () => {
  const notes = ['published-cases', 'panel-vignettes'].flatMap(
    (id) => manifestSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.manifest.json`), 'utf8'))).importNotes,
  );
  expect(notes.map(({ caseId, fact, readAs }) => `${caseId} ${fact} ${readAs}`)).toEqual([
    'saadoune-1 paraplegia_over_48h yes',
    'lo2015-3 paraplegia_over_48h yes',
  ]);
});
