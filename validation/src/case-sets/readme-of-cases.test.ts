import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { manifestSchema } from './manifest.ts';

const folder = join(PACKAGE_FOLDER, 'cases');
const page = readFileSync(join(folder, 'README.md'), 'utf8');

type Row = Readonly<Record<string, string>>;

/** The rows of a case file, read without our reader. */
function rowsOf(file: string): readonly Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true });
}

const manifestOf = (set: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, `${set}.manifest.json`), 'utf8')));

/** The numbers before some words of the page. */
function numberBefore(words: string): number {
  const found = new RegExp(`(\\d+)${words}`).exec(page)?.[1];
  if (found === undefined) throw new Error(`the page has no number before "${words}"`);
  return Number(found);
}

describe('the page on labelled cases', () => {
  const published = rowsOf('published-cases.csv');
  const stating = (column: string): number => published.filter((row) => row[column] !== '').length;

  test('names every file that is there with its rows, and none that is not', () => {
    const files = [...page.matchAll(/^\| `([^`]+\.csv)` \| (\d+) \|/gm)].map(([, file, rows]) => [file, Number(rows)]);
    const there = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(files.map(([file]) => file).sort()).toEqual(there.sort());
    for (const [file, rows] of files) expect([file, rows]).toEqual([file, rowsOf(String(file)).length]);
  });

  test('counts what the rows state', () => {
    expect({
      rows: numberBefore(' rows \\d+ state the level'),
      level: numberBefore(' state the level'),
      neurology: numberBefore(' the neurology'),
      compression: numberBefore(' whether the cord is compressed'),
      age: numberBefore(' the age'),
      sex: numberBefore(' the sex'),
    }).toEqual({
      rows: published.length,
      level: stating('index_level'),
      neurology: stating('neurological_status'),
      compression: stating('cord_compression'),
      age: stating('age'),
      sex: stating('sex'),
    });
    expect(page).toContain(`survival stands in ${stating('life_expectancy_months')}, ESCC and ECOG in none`);
    expect([stating('escc'), stating('ecog')]).toEqual([0, 0]);
    const items = ['index_level', 'pain', 'bone_lesion', 'alignment', 'collapse', 'posterolateral'];
    expect(published.filter((row) => items.every((item) => row[item] !== ''))).toEqual([]);
  });

  test('names the doubtful rows of the manifests, and no other', () => {
    const line = page.split('\n').find((text) => text.startsWith('8. ')) ?? '';
    const declared = ['published-cases', 'panel-vignettes'].flatMap((set) => manifestOf(set).doubtful);
    expect([...line.matchAll(/[a-z]+\d*-\d+/g)].map(([id]) => id).sort()).toEqual(
      declared.map(({ caseId }) => caseId).sort(),
    );
  });

  test('names the sources of each tier as the manifest has them', () => {
    for (const { sources } of manifestOf('panel-vignettes').tiers)
      for (const source of sources) expect(page, source).toContain(source);
  });

  test('leaves the error rate of the extraction to the manifest, where it stands once', () => {
    expect(manifestOf('published-cases').method).toContain('field error rate');
    expect(page).not.toMatch(/error rate \d/);
  });
});

test('a manifest names rows, sources and cases that its file has', () => {
  for (const set of ['published-cases', 'panel-vignettes']) {
    const { source, rows: declared, doubtful, diagnosisByTreatment, importNotes, anomalies = [] } = manifestOf(set);
    const rows = rowsOf(`${set}.csv`);
    const sources = new Set(rows.map((row) => row['source_id']));
    expect(declared).toBe(rows.length);
    expect(source).toContain(`${rows.length} `);
    if (source.includes('sources')) expect(source).toContain(`${sources.size} sources`);
    const named = [...doubtful, ...diagnosisByTreatment, ...importNotes].map(({ caseId }) => caseId);
    const known = new Set(rows.map((row) => row['case_id']));
    expect([...named, ...anomalies.flatMap(({ cases }) => cases)].filter((id) => !known.has(id))).toEqual([]);
  }
});
