import { beforeAll, describe, expect, test } from 'vitest';
import type { Results } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { caseFile, writeCaseFile } from '../testing/write-case-file.ts';
import { baselineControl } from './compare-baseline.ts';
import { evaluateControls } from './controls.ts';
import type { Gate, GateFile } from './gate-file.ts';
import { selfTestGates } from './self-test.ts';

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
    context = { ...(await readControlFiles(await copyOfHarness())), release: false };
  });
  const failing = (changed: Results, changes: Partial<typeof context> = {}) =>
    evaluateControls(changed, { ...context, ...changes })
      .filter(({ status }) => status !== 'passed')
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
    agreement: [],
  });

  test('good results pass all of them', () => {
    expect(failing(results)).toEqual([]);
    expect(failing(repository(results))).toEqual([]);
  });

  test('rows that are neither evaluated nor rejected', () => {
    const [set] = results.caseSets;
    if (set === undefined) throw new Error('no set');
    expect(failing(change({ flow: { ...set.flow, rowsRead: set.flow.rowsRead + 1 } }))).toContain('flow');
    expect(failing(change({ flow: { ...set.flow, established: 0 } }))).toContain('flow');
  });

  test.each(['demonstration', 'load'] as const)('a set for %s that counted towards agreement', (purpose) => {
    expect(failing(change({ purpose }))).toEqual(['purpose']);
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
    expect(failing({ ...run, caseSets: run.caseSets.slice(1) })).toEqual(['required-sets']);
  });

  test('a required set that was edited not to count', () => {
    const run = repository(results);
    const caseSets = run.caseSets.map((set) => ({ ...set, purpose: 'demonstration' as const }));
    expect(failing({ ...run, caseSets })).toEqual(['required-sets']);
  });

  test('labels that changed without a ledger entry', () => {
    const run = repository(results);
    expect(failing({ ...run, labelLock: { status: 'changed', rowsLocked: 1, findings: ['a'] } })).toEqual(['labels']);
    expect(failing({ ...run, labelLock: { status: 'changed_with_ledger', rowsLocked: 1, findings: ['a'] } })).toEqual(
      [],
    );
    expect(failing({ ...run, labelLock: { status: 'no_lock', rowsLocked: 0, findings: [] } })).toEqual(['labels']);
  });

  test('a threshold that was lowered, added or dropped without a decision of its own', () => {
    const gates = (edit: (gate: Gate) => Gate): GateFile => ({
      ...context.gates,
      gates: context.gates.gates.map(edit),
    });
    const lowered = gates((entry) => ({ ...entry, threshold: entry.threshold + 1 }));
    expect(failing(results, { gates: lowered })).toEqual(['thresholds']);
    expect(
      failing(results, {
        gates: gates((entry) => ({ ...entry, threshold: entry.threshold + 1, decision: '9999-nobody-wrote-this' })),
      }),
    ).toEqual(['thresholds']);
    expect(failing(results, { gates: { ...context.gates, gates: [] } })).toEqual(['thresholds']);
    expect(
      failing(results, { gates: { ...context.gates, gates: [...context.gates.gates, gate('coverage_lower_bound')] } }),
    ).toEqual(['thresholds']);
    const decided = gates((entry) => ({ ...entry, threshold: entry.threshold + 1, decision: '0002' }));
    expect(failing(results, { gates: decided, decisions: [...context.decisions, '0002'] })).toEqual([]);
  });

  test('a release with rows that nobody approved', () => {
    expect(failing(results, { release: true })).toEqual(['approval']);
    const { ruleset } = results.identity;
    const approved = {
      ...results,
      identity: { ...results.identity, ruleset: { ...ruleset, rowsApproved: ruleset.rows } },
    };
    expect(failing(approved, { release: true })).toEqual([]);
  });
});

test('against a baseline, a new under-triage or a lost invariant blocks', () => {
  const under = {
    ...results,
    disagreements: results.disagreements.slice(0, 1).map((entry) => ({ ...entry, direction: 'under' as const })),
  };
  expect(under.disagreements).toHaveLength(1);
  expect(baselineControl(under, { ...results, disagreements: [] }).status).toBe('failed');
  expect(baselineControl(under, under).status).toBe('passed');
  const held = {
    ...results,
    invariants: [{ id: 'INV-X', hazards: [], statement: 's', status: 'held' as const, checks: [] }],
  };
  expect(baselineControl(results, held).findings).toEqual(['INV-X: in the baseline, and gone']);
});

test('the self-test sees the gates block on every closing condition', async () => {
  const context = { ...(await readControlFiles(await copyOfHarness())), release: false };
  const check = {
    how: 'proved',
    status: 'held',
    states: '1',
    statesConcerned: '1',
    cases: 0,
    casesConcerned: 0,
    discarded: 0,
    seed: 'none',
    counterexamples: [],
    violations: 0,
    because: 'b',
  } as const;
  const good = {
    ...results,
    invariants: [{ id: 'INV-X', hazards: [], statement: 's', status: 'held' as const, checks: [check] }],
  };
  const found = selfTestGates(good, context);
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(({ blocked }) => !blocked)).toEqual([]);
});
