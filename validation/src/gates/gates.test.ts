import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gateCommand } from '../commands/gate.ts';
import { EXIT } from '../commands/terminal.ts';
import type { GateResult, Results } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { baselineControl } from './compare-baseline.ts';
import { evaluateControls } from './controls.ts';
import { evaluateGates } from './evaluate-gates.ts';
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

const evaluate = (one: Gate, of: Results = results): GateResult => {
  const [found] = evaluateGates({ requiredSets: [], gates: [one] }, of);
  if (found === undefined) throw new Error('no gate');
  return found;
};

type Cell = Results['agreement'][number];

const withCell = (change: (cell: Cell) => Cell): Results => ({
  ...results,
  agreement: results.agreement.map((cell) =>
    cell.endpoint === 'surgery' && cell.reading === 'eligible' && cell.analysis === 'main' ? change(cell) : cell,
  ),
});

describe('a gate on a bound', () => {
  test('passes on the bound, not on the point estimate', () => {
    const { value, status } = evaluate(gate('under_triage_upper_bound'));
    expect(status).toBe('passed');
    // 0 of 13 is not 0: 1 - 0.05^(1/13).
    expect(value).toMatchObject({ status: 'computed', value: expect.closeTo(0.2058, 3) });
    expect(evaluate(gate('under_triage_upper_bound', { threshold: 0.2 })).status).toBe('failed');
  });

  test('blocks on an agreement whose lower bound is too low although the share is high', () => {
    expect(evaluate(gate('agreement_lower_bound', { threshold: 0.68 })).status).toBe('passed');
    expect(evaluate(gate('agreement_lower_bound', { threshold: 0.9 }))).toMatchObject({
      status: 'failed',
      because: '12 of 13 agree',
    });
  });

  test('blocks when a tool decides too little', () => {
    expect(evaluate(gate('coverage_lower_bound', { threshold: 0.95 })).status).toBe('failed');
    expect(evaluate(gate('coverage_lower_bound', { threshold: 0.5 })).status).toBe('passed');
  });
});

describe('a gate that cannot be evaluated blocks', () => {
  test('a value that is not a number', () => {
    const broken = withCell((cell) => ({
      ...cell,
      coverage: {
        ...cell.coverage,
        lowerBound: { status: 'estimated', bound: Number.NaN, side: 'lower', confidence: 0.95, method: 'x' },
      },
    }));
    expect(evaluate(gate('coverage_lower_bound'), broken)).toMatchObject({
      status: 'not_evaluable',
      because: 'not a number',
    });
  });

  test('a statistic that is not computable', () => {
    const broken = withCell((cell) => ({
      ...cell,
      coverage: { ...cell.coverage, lowerBound: { status: 'not_computable', reason: 'no_cases' } },
    }));
    expect(evaluate(gate('coverage_lower_bound'), broken).status).toBe('not_evaluable');
  });

  test('no case', () => {
    expect(
      evaluate(
        gate('coverage_lower_bound'),
        withCell((cell) => ({ ...cell, n: 0 })),
      ),
    ).toMatchObject({ status: 'not_evaluable', because: 'no case with a label' });
  });

  test('a cell that is not there', () => {
    const none = { ...results, agreement: [] };
    expect(evaluate(gate('coverage_lower_bound'), none)).toMatchObject({
      status: 'not_evaluable',
      because: '0 such cells in the results, one is needed',
    });
  });

  test('labels of one class only', () => {
    const oneClass = withCell((cell) => ({
      ...cell,
      confusion: {
        categories: ['no', 'yes'],
        counts: [
          [0, 0],
          [0, 13],
        ],
      },
    }));
    expect(evaluate(gate('agreement_lower_bound'), oneClass)).toMatchObject({
      status: 'not_evaluable',
      because: 'the labels of the decided cases are of one class only',
    });
  });

  test('under-triage without a patient who has the more urgent label', () => {
    const none = withCell((cell) => ({
      ...cell,
      confusion: {
        categories: ['no', 'yes'],
        counts: [
          [3, 0],
          [0, 0],
        ],
      },
    }));
    expect(evaluate(gate('under_triage_upper_bound'), none).status).toBe('not_evaluable');
  });
});

describe('gates on invariants and requirements', () => {
  const invariants: Gate = {
    ...gate('coverage_lower_bound'),
    statistic: { kind: 'invariants_not_held' },
    comparison: 'at_most',
    threshold: 0,
  };
  const entry = (status: 'held' | 'violated' | 'not_run') => ({
    id: 'INV-X',
    hazards: [],
    statement: 's',
    status,
    checks: [],
  });
  const check = {
    how: 'sampled',
    status: 'held',
    states: 'not_applicable',
    statesConcerned: 'not_applicable',
    cases: 1,
    casesConcerned: 1,
    discarded: 0,
    seed: 1,
    counterexamples: [],
    violations: 0,
    because: 'b',
  } as const;

  test('no invariant was run', () => {
    expect(evaluate(invariants).status).toBe('not_evaluable');
  });

  test.each(['violated', 'not_run'] as const)('an invariant that is %s', (status) => {
    const run = {
      ...results,
      invariants: [
        { ...entry('held'), id: 'INV-Y', checks: [check] },
        { ...entry(status), checks: [check] },
      ],
    };
    expect(evaluate(invariants, run)).toMatchObject({ status: 'failed', because: 'INV-X' });
  });

  test('an invariant without any check', () => {
    expect(evaluate(invariants, { ...results, invariants: [entry('held')] }).status).toBe('failed');
    expect(evaluate(invariants, { ...results, invariants: [{ ...entry('held'), checks: [check] }] }).status).toBe(
      'passed',
    );
  });

  const requirements = (known: readonly { id: string; because: string }[]): Gate => ({
    ...invariants,
    statistic: { kind: 'vignette_requirements_not_met', known: [...known] },
  });
  const judged = (status: 'met' | 'not_met' | 'not_evaluated') => ({
    ...results,
    vignetteChecks: [{ id: 'v', caseId: 'c', reading: 'eligible', requirement: 'r', status, evidence: 'e' }],
  });

  test.each(['not_met', 'not_evaluated'] as const)('a requirement that is %s', (status) => {
    expect(evaluate(requirements([]), judged(status)).status).toBe('failed');
    expect(evaluate(requirements([{ id: 'v', because: 'known' }]), judged(status)).status).toBe('passed');
  });

  test('a known exception that is no exception any more', () => {
    expect(evaluate(requirements([{ id: 'v', because: 'known' }]), judged('met'))).toMatchObject({
      status: 'failed',
      because: 'v (listed as known, and met)',
    });
  });
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

  test('a file that is not the declared one, or has another number of rows', () => {
    expect(failing(change({ manifest: 'differs' }))).toEqual(['manifests']);
    expect(failing(change({ manifest: 'matches', rowsDeclared: 3 }))).toEqual(['manifests']);
  });

  test('a required set that is missing', () => {
    const run = repository(results);
    expect(failing({ ...run, caseSets: run.caseSets.slice(1) })).toEqual(['required-sets']);
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
