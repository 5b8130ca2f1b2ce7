import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCaseFile } from '../case-file/read-case-file.ts';
import { manifestSchema } from '../case-sets/manifest.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { undeclaredSet } from '../replay/replay-set.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { checkInvariants, type NamedCase } from './check-invariants.ts';
import { INVARIANTS } from './invariants.ts';

async function labelledCases(): Promise<readonly NamedCase[]> {
  const cases: NamedCase[] = [];
  const [main] = ANALYSES;
  if (main === undefined) throw new Error('no main analysis');
  for (const id of ['panel-vignettes', 'published-cases']) {
    const folder = join(PACKAGE_FOLDER, 'cases');
    const declared = manifestSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.manifest.json`), 'utf8')));
    const set = { ...undeclaredSet(id), ...declared, ratings: new Map() };
    await readCaseFile(join(folder, declared.file), declared.file, {
      check: () => [],
      reject: (problem) => {
        throw new Error(JSON.stringify(problem));
      },
      accept: (row) => {
        for (const reading of READINGS)
          cases.push({
            origin: `${id}/${row.caseId}/${reading.id}`,
            stated: readRow(row, reading, main, set).assessment.entered,
          });
      },
    });
  }
  return cases;
}

describe('the invariants of the hazard log', async () => {
  const cases = await labelledCases();
  const results = checkInvariants(cases, { seed: 20261123, runs: 500 });

  test('every labelled case was walked under every reading', () => {
    expect(cases).toHaveLength(176 * 3);
  });

  test.each(INVARIANTS.map(({ id, hazards, statement }) => [id, hazards.join(' '), statement] as const))(
    '%s (%s): %s',
    (id) => {
      const found = results.find((result) => result.id === id);
      const own = found?.checks.filter(({ how }) => how !== 'proved') ?? [];
      const counterexamples = own.flatMap((check) => check.counterexamples);
      expect(counterexamples).toEqual([]);
      expect(own.map(({ how, status }) => [how, status])).toEqual([
        ['sampled', 'held'],
        ['labelled_cases', 'held'],
      ]);
    },
  );
});
