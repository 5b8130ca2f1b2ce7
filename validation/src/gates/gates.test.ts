import { beforeAll, describe, expect, test } from 'vitest';
import type { GateResult, Results } from '../results.ts';
import { copyOfHarness, replayed, testOptions } from '../testing/repository-run.ts';
import { caseFile, writeCaseFile } from '../testing/write-case-file.ts';
import { evaluateGates } from './evaluate-gates.ts';
import type { Gate, GateFile } from './gate-file.ts';

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

const NO_DEMAND: GateFile['safety'] = { rules: {}, notControlled: [] };

const evaluate = (one: Gate, of: Results = results, safety = NO_DEMAND): GateResult => {
  const [found] = evaluateGates({ safety, gates: [one] }, of);
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

describe('a bound that was edited blocks', () => {
  const edited = (cell: Cell): Cell => {
    const bound = { status: 'estimated' as const, bound: 0.01, side: 'upper' as const, confidence: 0.95, method: 'x' };
    if (cell.triage.status !== 'estimated') throw new Error('no triage');
    const underTriage = { ...cell.triage.underTriage, upperBound: bound };
    const lowerBound = { ...bound, side: 'lower' as const, bound: 0.99 };
    return {
      ...cell,
      triage: { ...cell.triage, underTriage },
      coverage: { ...cell.coverage, lowerBound },
      observed: { ...cell.observed, lowerBound },
      containment: { ...cell.containment, proportion: { ...cell.containment.proportion, lowerBound } },
    };
  };

  test.each([
    'under_triage_upper_bound',
    'coverage_lower_bound',
    'agreement_lower_bound',
    'containment_lower_bound',
  ] as const)('%s', (kind) => {
    expect(evaluate(gate(kind, { threshold: 0.5 })).status).not.toBe('not_evaluable');
    expect(evaluate(gate(kind, { threshold: 0.5 }), withCell(edited))).toMatchObject({
      status: 'not_evaluable',
      because: 'the bound in the results is not the one of its counts',
    });
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

  const besideOneThatHeld = (...more: readonly Results['invariants'][number][]): Results => ({
    ...results,
    invariants: [{ ...entry('held'), id: 'INV-Y', checks: [check] }, ...more],
  });
  const notRun = { ...entry('not_run'), checks: [check, { ...check, status: 'not_run' as const, because: 'no case' }] };

  test('an invariant that is violated', () => {
    const run = besideOneThatHeld({ ...entry('violated'), checks: [check] });
    expect(evaluate(invariants, run)).toMatchObject({ status: 'failed', because: 'INV-X (violated)' });
  });

  test('an invariant that was not run is no failure and no pass; the reason is said', () => {
    expect(evaluate(invariants, besideOneThatHeld(notRun))).toMatchObject({
      status: 'not_evaluable',
      because: 'INV-X (not run: no case)',
    });
  });

  test('a violation outweighs what was not run, and both are named', () => {
    const run = besideOneThatHeld(notRun, { ...entry('violated'), id: 'INV-Z', checks: [check] });
    expect(evaluate(invariants, run)).toMatchObject({
      status: 'failed',
      value: { value: 2 },
      because: 'INV-Z (violated), INV-X (not run: no case)',
    });
  });

  test('an invariant without any check', () => {
    expect(evaluate(invariants, { ...results, invariants: [entry('held')] }).status).toBe('failed');
    expect(evaluate(invariants, { ...results, invariants: [{ ...entry('held'), checks: [check] }] }).status).toBe(
      'passed',
    );
  });

  const held = { ...entry('held'), checks: [check] };
  const demanding = (rules: Record<string, string[]>) => ({ rules, notControlled: [] });

  test('a demanded invariant that is gone fails', () => {
    const run = { ...results, invariants: [held] };
    expect(evaluate(invariants, run, demanding({ 'INV-X': [] })).status).toBe('passed');
    expect(evaluate(invariants, run, demanding({ 'INV-X': [], 'INV-Z': [] }))).toMatchObject({
      status: 'failed',
      because: 'INV-Z (gone: no such rule was run)',
    });
  });

  test('an invariant that does not name its hazard any more', () => {
    const run = { ...results, invariants: [{ ...held, hazards: ['H01'] }] };
    expect(evaluate(invariants, run, demanding({ 'INV-X': ['H01'] })).status).toBe('passed');
    expect(evaluate(invariants, run, demanding({ 'INV-X': ['H01', 'H02'] })).because).toBe(
      'INV-X (does not name H02 any more)',
    );
  });

  test('a hazard that is excused although a rule controls it', () => {
    const run = { ...results, invariants: [{ ...held, hazards: ['H01'] }] };
    const excused = { hazard: 'H01', extent: 'whole' as const, what: 'w', because: 'b' };
    expect(evaluate(invariants, run, { rules: {}, notControlled: [excused] }).status).toBe('failed');
    expect(evaluate(invariants, run, { rules: {}, notControlled: [{ ...excused, extent: 'part' }] }).status).toBe(
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
