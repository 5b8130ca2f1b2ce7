import { describe, expect, test } from 'vitest';
import { generateCommand } from '../commands/generate.ts';
import { exitCodeOf } from '../commands/run.ts';
import { EXIT } from '../commands/terminal.ts';
import type { Results } from '../results.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { comparedControl } from './compared-control.ts';
import { goodResults } from './good-record.ts';

const WATCHED = { index_level: 'T4', pain: 'none' };

/** Is decided: surgery. */
const RENAL = {
  ...{ index_level: 'T7', primary_tumor: 'renal', cord_compression: 'yes' },
  ...{ compression_cause: 'retropulsed_bone', neurological_status: 'myelopathy' },
};

async function replayOf(path: string): Promise<Results> {
  return replayed(await copyOfHarness(), await testOptions({ cases: [path] }));
}

async function loadSet(): Promise<string> {
  const folder = await newFolder();
  await generateCommand(silentTerminal(), { purpose: 'load', rows: 5, seed: 5, name: 'heavy', out: folder });
  return folder;
}

const written = (rows: Parameters<typeof caseFile>[0]) => () => writeCaseFile(caseFile(rows));

describe('own cases in which nothing was compared cannot be evaluated', () => {
  test.each<[string, string, () => Promise<string>]>([
    ['no label', 'own: no row states a label', written([WATCHED])],
    [
      'only levels that are out of scope',
      'own: every row is out of scope, no plan is given',
      written([{ index_level: 'L3', label_surgery: 'no' }]),
    ],
    [
      'only labels that meet no decision',
      'own: no label or rating meets a decision, all are undecided or to be considered',
      written([{ index_level: 'T7', label_surgery: 'yes' }]),
    ],
    ['only a load set', 'no set counts towards agreement: heavy is for load', loadSet],
  ])('%s', async (_, finding, make) => {
    const { controls } = await replayOf(await make());
    const found = controls.find(({ id }) => id === 'compared');
    expect(found).toMatchObject({ status: 'not_evaluable', findings: [finding] });
    expect(exitCodeOf({ gates: [], controls })).toBe(EXIT.notEvaluable);
  });

  test('one decided row with a label is enough', async () => {
    const { controls } = await replayOf(await writeCaseFile(caseFile([{ ...RENAL, label_surgery: 'no' }, WATCHED])));
    expect(controls.find(({ id }) => id === 'compared')).toMatchObject({ status: 'passed', findings: [] });
    expect(exitCodeOf({ gates: [], controls })).toBe(EXIT.passed);
  });
});

describe('in results of the repository too', () => {
  const good = goodResults();
  const undecided = good.agreement.map((cell) => ({ ...cell, decided: 0 }));

  test('decided labels were compared', () => {
    expect(comparedControl(good).status).toBe('passed');
  });

  test.each<[string, Partial<typeof good>]>([
    ['cells without a decided row', { agreement: undecided }],
    ['cells of a set that does not count', { caseSets: good.caseSets.map((set) => ({ ...set, purpose: 'load' })) }],
    ['no set', { caseSets: [] }],
  ])('%s were not', (_, change) => {
    expect(comparedControl({ ...good, ...change }).status).toBe('not_evaluable');
  });

  test('decided ratings of a panel were compared, undecided ones were not', () => {
    const stratum = good.strata[0]?.id ?? '';
    // Only what the control reads.
    const rated = (decidedItems: number) => ({ ...good, agreement: [], ordinal: [{ stratum, decidedItems }] }) as never;
    expect(comparedControl(rated(1)).status).toBe('passed');
    expect(comparedControl(rated(0)).status).toBe('not_evaluable');
  });
});
