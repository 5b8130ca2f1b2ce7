import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../case-file/csv-line.ts';
import { main } from '../main.ts';
import { DECISION_COLUMNS } from '../replay/decision-lines.ts';
import { DISAGREEMENTS_SHOWN } from '../replay/first-disagreements.ts';
import { readResults } from '../run/read-results.ts';
import { UsageError } from '../run/usage-error.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { type DecisionPaths, type Listed, newUnderTriage } from './new-under-triage.ts';
import { underTriagedRows } from './under-triaged-rows.ts';

const ROWS = DISAGREEMENTS_SHOWN + 10;
const KIND = { set: 'own', endpoint: 'surgery', reading: 'eligible', direction: 'under' } as const;
const names = (prefix: string, rows = ROWS): readonly string[] =>
  Array.from({ length: rows }, (_, index) => `${prefix}${index}`);

/** What the results say of rows that are less urgent: the first ones listed, all of them counted. */
function listed(cases: readonly string[]): Listed {
  const shown = cases.slice(0, DISAGREEMENTS_SHOWN);
  const disagreements = shown.map((caseId) => ({ ...KIND, caseId, id: `own/${caseId}/surgery/eligible` }));
  // Only what is compared.
  return {
    disagreements: disagreements as unknown as Listed['disagreements'],
    disagreementCounts: [{ ...KIND, rows: cases.length, listed: shown.length }],
  };
}

async function listOf(cases: readonly string[], said = 'no'): Promise<string> {
  const path = join(await newFolder(), 'decisions.csv');
  const lines = cases.map((caseId, index) => {
    const cells: Readonly<Record<string, string>> = {
      ...{ set: 'own', case_id: caseId, line: String(index + 2), stratum: 'own' },
      ...{ surgery_label: 'yes', surgery_as_stated: 'undecided', surgery_eligible: said, surgery_frail: 'yes' },
    };
    return csvLine(DECISION_COLUMNS.map((column) => cells[column] ?? ''));
  });
  await writeFile(path, [csvLine(DECISION_COLUMNS), ...lines].join(''));
  return path;
}

const pathsOf = async (before: readonly string[], after: readonly string[]): Promise<DecisionPaths> => ({
  before: await listOf(before),
  after: await listOf(after),
});

const THEN = names('case-');
/** One row beyond those that are listed is another one; no count moves. */
const SWAPPED = [...THEN.slice(0, -1), 'new'];
const NEW_ROW = 'own/new/surgery/eligible: less urgent than the label, and was not in the baseline';

describe('more rows of under-triage than are listed', () => {
  test('the same rows are none that are new', async () => {
    const found = await newUnderTriage(listed(THEN), listed(THEN), await pathsOf(THEN, THEN.toReversed()));
    expect(found).toEqual({ findings: [], comparedBy: 'rows' });
  });

  test('a swap beyond the listed ones is noticed', async () => {
    const found = await newUnderTriage(listed(SWAPPED), listed(THEN), await pathsOf(THEN, SWAPPED));
    expect(found).toEqual({ findings: [NEW_ROW], comparedBy: 'rows' });
  });

  test('without the lists of decisions a swap cannot be seen, and the comparison says that it is by count', async () => {
    expect(await newUnderTriage(listed(SWAPPED), listed(THEN))).toEqual({ findings: [], comparedBy: 'counts' });
    const more = [...THEN, 'new'];
    expect(await newUnderTriage(listed(more), listed(THEN))).toEqual({
      findings: [
        `own, surgery, reading eligible: ${ROWS + 1} rows less urgent than the label, ${ROWS} in the baseline (by count only)`,
      ],
      comparedBy: 'counts',
    });
  });

  test('the first new ones are named, the others counted', async () => {
    const other = names('new-', 70);
    const { findings } = await newUnderTriage(listed(other), listed(THEN), await pathsOf(THEN, other));
    expect(findings).toHaveLength(51);
    expect(findings.at(-1)).toBe('and 20 more rows: less urgent than the label, and were not in the baseline');
  });

  test('a list from which rows are gone is not believed', async () => {
    const { findings } = await newUnderTriage(listed(SWAPPED), listed(THEN), await pathsOf(THEN, SWAPPED.slice(0, -1)));
    expect(findings).toEqual([
      `decisions.csv of this run: ${ROWS - 1} decisions less urgent than the label, the results count ${ROWS}`,
    ]);
  });
});

test('few rows are all listed: without the lists they are compared row by row', async () => {
  const found = await newUnderTriage(listed(['a', 'new']), listed(['a', 'b']));
  expect(found).toEqual({ findings: [NEW_ROW], comparedBy: 'rows' });
});

describe('the rows of a list', () => {
  const read = async (path: string): Promise<readonly string[]> => {
    const rows: string[] = [];
    for await (const row of underTriagedRows(path)) rows.push(row);
    return rows;
  };

  test.each(['yes', 'consider', 'undecided', ''])(
    'that say "%s" for the label "yes" are not less urgent',
    async (said) => {
      expect(await read(await listOf(['a'], said))).toEqual([]);
    },
  );

  test('have the id of their disagreement, whatever the name of the case', async () => {
    expect(await read(await listOf(['a, "b"\nc']))).toEqual(['own/a, "b"\nc/surgery/eligible']);
  });

  test('that cannot be read are refused', async () => {
    const path = await listOf(['a']);
    await writeFile(path, 'set,case_id\n"a');
    await expect(read(path)).rejects.toThrow(UsageError);
    await expect(read(`${path}.gone`)).rejects.toThrow('ENOENT');
  });
});

describe('the replay of the repository', { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await newFolder(), 'replayed');
    await main(['replay', '--out', folder, '--quiet'], silentTerminal());
  }, 120_000);

  test('lists as many rows of under-triage as it counts, and the same ids', async () => {
    const results = await readResults(join(folder, 'results.json'));
    const path = join(folder, 'decisions.csv');
    expect(results.disagreements.filter(({ direction }) => direction === 'under').length).toBeGreaterThan(0);
    expect(await newUnderTriage(results, results, { before: path, after: path })).toEqual({
      findings: [],
      comparedBy: 'rows',
    });
    const ids: string[] = [];
    for await (const id of underTriagedRows(path)) ids.push(id);
    const under = results.disagreements.filter(({ direction }) => direction === 'under').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(under));
  });
});
