import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../report/render-report.ts';
import { textOf } from '../report/testing/markup.ts';
import type { Results } from '../results.ts';
import { replayed, testOptions } from '../testing/repository-run.ts';
import { caseFile, writeCaseFile } from '../testing/write-case-file.ts';
import { PACKAGE_FOLDER } from './folders.ts';
import { limitsOf } from './limits.ts';

const RATERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** Results of the caller's own file. */
async function ownResults(rows: Parameters<typeof caseFile>[0]): Promise<Results> {
  const path = await writeCaseFile(caseFile(rows), 'ours.csv');
  return replayed(PACKAGE_FOLDER, await testOptions({ cases: [path] }));
}

const page = (results: Results): string => textOf(renderReport(results, dorsalMetastasis));

/** What is true of the sets in the repository and of no other. */
const OF_THE_REPOSITORY =
  /abstracts|lo2015|loblaw|saadoune|published case|Published case|one extractor|One extractor|Tier C/;

describe('a report on own cases with seven experts', () => {
  let results: Results;
  beforeAll(async () => {
    const patient = { index_level: 'T7', label_surgery: 'yes', label_kind: 'expert_panel' };
    results = await ownResults(RATERS.map((rater) => ({ ...patient, case_id: 'one', rater })));
  });

  test('does not say that each case has one label', () => {
    expect(results.expertCeiling.status).toBe('computed');
    expect(results.limits.map(({ id }) => id)).not.toContain('L11');
    expect(page(results)).not.toContain('Each case has one label');
  });

  test('states no limit, anomaly or lead of another set', () => {
    const said = [...results.limits.map(({ text }) => text), ...results.anomalies.map(({ what }) => what)];
    expect(said.filter((text) => OF_THE_REPOSITORY.test(text))).toEqual([]);
    expect(results.anomalies.flatMap(({ cases }) => cases)).toEqual([]);
    expect([...results.limits, ...results.anomalies].every(({ set }) => set === '')).toBe(true);
    const text = page(results);
    expect(text).toContain('what experts decided in the cases of the files that were given');
    for (const section of ['Known anomalies', 'Limitations, and what was not tested'])
      expect(text.split(section).at(-1)?.split('Safety statement')[0]).not.toMatch(OF_THE_REPOSITORY);
  });

  test('says what is true of a panel, and nothing of a treating team', () => {
    const ids = results.limits.map(({ id }) => id);
    expect(ids).toContain('L05');
    expect(ids).not.toContain('L04');
    expect(ids).not.toContain('L09');
  });

  test('names the requirements on vignettes as not applicable', () => {
    expect(page(results)).toContain('not applicable because no vignette with a requirement is among these cases');
  });
});

test('own cases with one label each are said to have one', async () => {
  const { limits } = await ownResults([{ index_level: 'T7', label_surgery: 'yes' }]);
  expect(limits).toContainEqual({
    id: 'L11',
    set: 'ours',
    text: 'Each case has one label: agreement among experts on these cases is not known.',
  });
});

describe('a report on the sets of the repository', () => {
  let results: Results;
  beforeAll(async () => {
    results = await replayed(PACKAGE_FOLDER, await testOptions());
  });

  test('prints what each set says of itself, under its name', () => {
    const sets = new Map(results.limits.map(({ id, set }) => [id, set]));
    expect([sets.get('P02'), sets.get('V02')]).toEqual(['published-cases', 'panel-vignettes']);
    expect(results.anomalies.map(({ id, set }) => `${set} ${id}`)).toEqual([
      ' A01',
      'panel-vignettes N01',
      'panel-vignettes N02',
      'panel-vignettes N03',
      'published-cases N02',
    ]);
    expect(page(results)).toContain('Most published cases were read as abstracts');
  });

  test('names cases of an anomaly only where the set has them', () => {
    for (const { set, cases } of results.anomalies) {
      const text = cases.length === 0 ? '' : readFileSync(join(PACKAGE_FOLDER, 'cases', `${set}.csv`), 'utf8');
      for (const caseId of cases) expect(text).toContain(`\n${caseId},`);
    }
  });

  test('does not say that nobody approved a row when somebody has', () => {
    expect(results.limits.map(({ id }) => id)).toContain('L01');
    const { ruleset } = results.identity;
    const run = { ...results, countedSets: [], declared: [] };
    const approved = (rowsApproved: number) =>
      limitsOf({ ...run, identity: { ...results.identity, ruleset: { ...ruleset, rowsApproved } } }).map(
        ({ id }) => id,
      );
    expect(approved(1)).toContain('L02');
    expect(approved(1)).not.toContain('L01');
    expect(approved(ruleset.rows)).not.toContain('L02');
  });
});
