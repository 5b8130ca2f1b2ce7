import { beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { caseFile, writeCaseFile } from '../testing/write-case-file.ts';
import { blocks } from './blocks.ts';
import { evaluateControls } from './controls.ts';
import { type Gate, type GateFile, lockGates } from './gate-file.ts';

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

const STRATUM = 'own/none/treating_team/established';

const gate = (
  kind: 'under_triage_upper_bound' | 'agreement_lower_bound' | 'containment_lower_bound' | 'coverage_lower_bound',
  changes: Partial<Gate> = {},
): Gate => ({
  id: 'g',
  label: 'g',
  appliesTo: 'always',
  statistic: { kind, analysis: 'main', reading: 'eligible', endpoint: 'surgery', stratum: STRATUM },
  comparison: kind === 'under_triage_upper_bound' ? 'at_most' : 'at_least',
  threshold: 0.5,
  reason: 'r',
  date: '2026-01-01',
  decision: 'd',
  ...changes,
});

describe('controls of the record', () => {
  let context: Parameters<typeof evaluateControls>[1];
  beforeAll(async () => {
    const files = await readControlFiles(await copyOfHarness());
    const gates = { ...files.gates, comparison: files.comparison };
    context = { ...files, gates, gateLock: lockGates(gates), release: false };
  });

  test('the gate file of the repository names what is fixed beforehand here, and is locked', async () => {
    const files = await readControlFiles(await copyOfHarness());
    expect(failing(results, files)).toEqual([]);
  });
  const failing = (changed: Results, changes: Partial<typeof context> = {}) =>
    evaluateControls(changed, { ...context, ...changes })
      .filter(blocks)
      .map(({ id }) => id);
  const change = (changes: Partial<Results['caseSets'][number]>): Results => ({
    ...results,
    caseSets: results.caseSets.map((set) => ({ ...set, ...changes })),
  });
  const repository = (changed: Results): Results => ({
    ...changed,
    mode: 'repository',
    labelLock: { status: 'matches', rowsLocked: 1, findings: [] },
    caseSets: [
      ...changed.caseSets.map((set) => ({
        ...set,
        id: 'published-cases',
        manifest: 'matches' as const,
        rowsDeclared: set.flow.rowsRead,
      })),
      ...changed.caseSets.map((set) => ({
        ...set,
        id: 'panel-vignettes',
        manifest: 'matches' as const,
        rowsDeclared: set.flow.rowsRead,
      })),
    ],
    strata: changed.strata.map((stratum) => ({ ...stratum, set: 'published-cases' })),
    disagreementCounts: changed.disagreementCounts.map((one) => ({ ...one, set: 'published-cases' })),
    disagreements: changed.disagreements.map((one) => ({ ...one, set: 'published-cases' })),
  });

  test('good results pass all of them', () => {
    expect(failing(results)).toEqual([]);
    expect(failing(repository(results))).toEqual([]);
  });

  const notApplying = (changed: Results, changes: Partial<typeof context> = {}) =>
    evaluateControls(changed, { ...context, ...changes }).filter(({ status }) => status === 'not_applicable');

  test('own cases: what is asked of the repository and of a release only does not apply, and did not pass', () => {
    const found = notApplying(results);
    expect(found.map(({ id }) => id)).toEqual(['required-sets', 'labels', 'approval', 'complete']);
    for (const { findings } of found) expect(findings.join()).toMatch(/^own cases/);
    expect(notApplying(repository(results))).toEqual([]);
  });

  test('own cases are no release, whatever the version, and fail neither by approvals nor by open parts', () => {
    expect(failing(results, { release: true, partsNotDone: 17 })).toEqual([]);
    expect(notApplying(results, { release: true }).map(({ findings }) => findings.join())).toContainEqual(
      expect.stringMatching(/^own cases are no release: 0 of \d+ rows are approved$/),
    );
  });

  test('own results that claim other approvals than the tables have fail all the same', () => {
    const { ruleset } = results.identity;
    const claimed = { ...ruleset, rowsApproved: ruleset.rows };
    expect(failing({ ...results, identity: { ...results.identity, ruleset: claimed } })).toEqual(['approval']);
  });

  test('rows that are neither evaluated nor rejected', () => {
    const [set] = results.caseSets;
    if (set === undefined) throw new Error('no set');
    expect(failing(change({ flow: { ...set.flow, rowsRead: set.flow.rowsRead + 1 } }))).toContain('flow');
    expect(failing(change({ flow: { ...set.flow, established: 0 } }))).toContain('flow');
  });

  test.each(['demonstration', 'load'] as const)('a set for %s that counted towards agreement', (purpose) => {
    expect(failing(change({ purpose }))).toEqual(['purpose', 'compared']);
  });

  test.each([
    ['synthetic', ['purpose']],
    [' Synthetic', ['purpose']],
    ['synthetic2020', []],
  ])('a set for agreement with rows of the source "%s": %j', (group, expected) => {
    expect(failing(change({ sources: [{ group, rows: 1 }] }))).toEqual(expected);
  });

  test('a file that is not the declared one, or has another number of rows', () => {
    expect(failing(change({ manifest: 'differs' }))).toEqual(['manifests']);
    expect(failing(change({ manifest: 'matches', rowsDeclared: 3 }))).toEqual(['manifests']);
  });

  test('a required set that is missing', () => {
    const run = repository(results);
    expect(failing({ ...run, caseSets: run.caseSets.slice(0, 1) })).toEqual(['required-sets']);
  });

  test('a required set that was edited not to count', () => {
    const run = repository(results);
    const caseSets = run.caseSets.map((set) => ({ ...set, purpose: 'demonstration' as const }));
    expect(failing({ ...run, caseSets })).toEqual(['purpose', 'required-sets', 'compared']);
  });

  test('labels that changed without a ledger entry', () => {
    const run = repository(results);
    expect(failing({ ...run, labelLock: { status: 'changed', rowsLocked: 1, findings: ['a'] } })).toEqual(['labels']);
    expect(failing({ ...run, labelLock: { status: 'changed_with_ledger', rowsLocked: 1, findings: ['a'] } })).toEqual(
      [],
    );
    expect(failing({ ...run, labelLock: { status: 'no_lock', rowsLocked: 0, findings: [] } })).toEqual(['labels']);
  });

  const changedFile = (changes: Partial<GateFile>) => ({ gates: { ...context.gates, ...changes } });
  const raisedGates = (decision: string): readonly Gate[] =>
    context.gates.gates.map((entry) => ({ ...entry, threshold: entry.threshold + 1, decision }));

  test.each<[string, () => Partial<GateFile>]>([
    ['a threshold', () => ({ gates: raisedGates('0001-initial-gates') })],
    ['a threshold, by a decision that nobody wrote', () => ({ gates: raisedGates('9999'), decision: '9999' })],
    ['every gate', () => ({ gates: [] })],
    ['one gate more', () => ({ gates: [...context.gates.gates, gate('coverage_lower_bound')] })],
    ['the required sets', () => ({ requiredSets: [] })],
    ['the words of a gate', () => ({ gates: context.gates.gates.map((entry) => ({ ...entry, date: '2020-01-01' })) })],
    ['what may become worse', () => ({ baseline: { ...context.gates.baseline, coverageMayFall: 1 } })],
  ])('%s changed without a decision of its own', (_, change) => {
    expect(failing(results, changedFile(change()))).toEqual(['thresholds']);
  });

  test('a demanded rule that was dropped is a hazard without a rule too', () => {
    const changed = changedFile({ safety: { rules: {}, notControlled: [] } });
    expect(failing(results, changed)).toEqual(['thresholds', 'hazards']);
  });

  test('a change with a decision record of its own passes', () => {
    const changed = changedFile({ gates: raisedGates('0099'), decision: '0099' });
    expect(failing(results, { ...changed, decisions: [...context.decisions, '0099'] })).toEqual([]);
  });

  test('what was fixed beforehand, when code or results have another hash than the gate file', () => {
    const other = '0'.repeat(64);
    expect(failing(results, { comparison: other })).toEqual(['comparison']);
    const { identity } = results;
    const made = { ...results, identity: { ...identity, hashes: { ...identity.hashes, comparison: other } } };
    expect(failing(made)).toEqual(['comparison']);
    const named = { ...context.gates, comparison: other };
    expect(failing(results, { gates: named, gateLock: lockGates(named) })).toEqual(['comparison']);
  });

  test('a release with rows that nobody approved, whatever the results say', () => {
    const complete = { release: true, partsNotDone: 0 };
    const run = repository(results);
    expect(failing(run, complete)).toEqual(['approval']);
    const { ruleset } = results.identity;
    const claimed = {
      ...run,
      identity: { ...results.identity, ruleset: { ...ruleset, rowsApproved: ruleset.rows } },
    };
    expect(failing(claimed, complete)).toEqual(['approval']);
    expect(failing(claimed)).toEqual(['approval']);
    const approvals = { rows: ruleset.rows, rowsApproved: ruleset.rows };
    expect(failing(claimed, { ...complete, approvals })).toEqual([]);
  });

  test('a release with a part that is not done, or without a report', () => {
    const approvals = { rows: results.identity.ruleset.rows, rowsApproved: results.identity.ruleset.rows };
    const { ruleset } = results.identity;
    const approved = {
      ...repository(results),
      identity: { ...results.identity, ruleset: { ...ruleset, ...approvals } },
    };
    expect(failing(approved, { release: true, approvals, partsNotDone: 17 })).toEqual(['complete']);
    expect(failing(approved, { release: true, approvals })).toEqual(['complete']);
    expect(failing(results, { partsNotDone: 17 })).toEqual([]);
  });

  test('numbers that do not follow from their counts', () => {
    expect(failing({ ...results, disagreements: [] })).toEqual(['counts']);
    const edited = (change: (cell: Results['agreement'][number]) => Results['agreement'][number]): Results => ({
      ...results,
      agreement: results.agreement.map(change),
    });
    expect(failing(edited((cell) => ({ ...cell, decided: cell.decided + 1 })))).toEqual(['counts']);
    expect(failing(edited((cell) => ({ ...cell, observed: cell.coverage })))).toEqual(['counts']);
  });
});
