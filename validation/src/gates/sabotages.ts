import { SYNTHETIC } from '../case-sets/synthetic-columns.ts';
import type { AgreementCell, Results } from '../results.ts';
import type { ControlContext } from './controls.ts';
import { type Gate, type GateFile, lockGates } from './gate-file.ts';
import { changedLabels, invariantsOfBrokenRules, otherBytes } from './real-faults.ts';

type Draft = Omit<Results, 'gates' | 'controls'>;

/** One way to spoil the good record, and the gate or control that must close on it. */
export type Sabotage = {
  readonly condition: string;
  readonly closes: string;
  readonly spoil: {
    readonly results?: (good: Draft) => Draft;
    readonly context?: (good: ControlContext) => ControlContext;
  };
};

const inResults = (condition: string, closes: string, results: (good: Draft) => Draft): Sabotage => ({
  ...{ condition, closes, spoil: { results } },
});

const inContext = (condition: string, closes: string, context: (good: ControlContext) => ControlContext): Sabotage => ({
  ...{ condition, closes, spoil: { context } },
});

const inCells = (condition: string, closes: string, change: (cell: AgreementCell) => AgreementCell): Sabotage =>
  inResults(condition, closes, (good) => ({ ...good, agreement: good.agreement.map(change) }));

const inSets = (
  condition: string,
  closes: string,
  change: (set: Results['caseSets'][number]) => Results['caseSets'][number],
): Sabotage => inResults(condition, closes, (good) => ({ ...good, caseSets: good.caseSets.map(change) }));

const inFile = (condition: string, closes: string, change: (file: GateFile) => GateFile): Sabotage =>
  inContext(condition, closes, (good) => ({ ...good, gates: change(good.gates) }));

const bound = (value: number, side: 'lower' | 'upper') =>
  ({ status: 'estimated', bound: value, side, confidence: 0.95, method: 'self-test' }) as const;

const withConfusion =
  (counts: readonly (readonly number[])[]) =>
  (cell: AgreementCell): AgreementCell => ({
    ...cell,
    confusion: { ...cell.confusion, counts: counts.map((row) => [...row]) },
  });

const violatedWithoutRow = (id: string): Results['invariants'][number] | undefined =>
  invariantsOfBrokenRules().find((one) => one.id === id && one.status === 'violated');

/** The file with its lock, as if a decision had been taken: what closes then is not the lock. */
const relocked = (good: ControlContext, gates: GateFile): ControlContext => ({
  ...good,
  gates,
  gateLock: lockGates(gates),
});

const ON_NUMBERS: readonly Sabotage[] = [
  inCells('a value that is not a number', 'coverage', (cell) => ({
    ...cell,
    coverage: { ...cell.coverage, lowerBound: bound(Number.NaN, 'lower') },
  })),
  inCells('a statistic that is not computable', 'coverage', (cell) => ({
    ...cell,
    coverage: { ...cell.coverage, lowerBound: { status: 'not_computable', reason: 'no_cases' } },
  })),
  inCells('a bound that was edited', 'under-triage', (cell) => ({
    ...cell,
    triage:
      cell.triage.status === 'estimated'
        ? { ...cell.triage, underTriage: { ...cell.triage.underTriage, upperBound: bound(0.01, 'upper') } }
        : cell.triage,
  })),
  inCells('a number that does not follow from its counts', 'counts', (cell) => ({ ...cell, undecided: 0 })),
  inCells(
    'a disagreement that is counted and not listed',
    'counts',
    withConfusion([
      [1, 0],
      [1, 6],
    ]),
  ),
  inCells('no case', 'coverage', (cell) => ({ ...cell, n: 0 })),
  inCells(
    'labels of one class only',
    'agreement',
    withConfusion([
      [0, 0],
      [0, 8],
    ]),
  ),
  inCells(
    'no decided case with the more urgent label',
    'under-triage',
    withConfusion([
      [8, 0],
      [0, 0],
    ]),
  ),
  inResults('an agreement cell that is not there', 'coverage', (good) => ({ ...good, agreement: [] })),
];

const ON_RULES: readonly Sabotage[] = [
  inResults('an invariant that a guideline without its emergency row breaks', 'invariants', (good) => ({
    ...good,
    invariants: good.invariants.map((one) => violatedWithoutRow(one.id) ?? one),
  })),
  inResults('an invariant that was not run', 'invariants', (good) => ({
    ...good,
    invariants: good.invariants.map((one, index) => (index === 0 ? { ...one, status: 'not_run' } : one)),
  })),
  inResults('an invariant that is gone', 'invariants', (good) => ({ ...good, invariants: good.invariants.slice(1) })),
  inResults('no invariant at all', 'invariants', (good) => ({ ...good, invariants: [] })),
  inContext('a hazard without a rule or a reason', 'hazards', (good) =>
    relocked(good, { ...good.gates, safety: { rules: {}, notControlled: [] } }),
  ),
  inResults('a rule that was run and is demanded nowhere', 'hazards', (good) => ({
    ...good,
    invariants: good.invariants.map((one) => ({ ...one, id: `${one.id}-new` })),
  })),
  inResults('a requirement that is not met', 'requirements', (good) => ({
    ...good,
    vignetteChecks: good.vignetteChecks.map((check) => ({ ...check, status: 'not_met' })),
  })),
];

const ON_CASES: readonly Sabotage[] = [
  inCells('no label that meets a decision', 'compared', (cell) => ({ ...cell, decided: 0, undecided: cell.n })),
  inSets('only sets for load: nothing is compared', 'compared', (set) => ({ ...set, purpose: 'load' })),
  inResults('no case set', 'flow', (good) => ({ ...good, caseSets: [] })),
  inSets('rows that are neither evaluated nor rejected', 'flow', (set) => ({
    ...set,
    flow: { ...set.flow, rowsRead: set.flow.rowsRead + 1 },
  })),
  inResults('a required case set that is missing', 'required-sets', (good) => ({ ...good, caseSets: [] })),
  inSets('a file that is not the one its manifest declares', 'manifests', (set) => ({
    ...set,
    manifest: otherBytes(),
  })),
  inSets('a set for demonstration or load that counted towards agreement', 'purpose', (set) => ({
    ...set,
    purpose: 'load',
  })),
  inSets('generated rows in a set for agreement', 'purpose', (set) => ({
    ...set,
    sources: [{ group: SYNTHETIC, rows: set.flow.rowsEvaluated }],
  })),
  inResults('a label changed without a ledger entry', 'labels', (good) => ({
    ...good,
    labelLock: changedLabels(),
  })),
];

const raised = (gate: Gate): Gate => ({ ...gate, threshold: gate.threshold + 1 });

const ON_DEMANDS: readonly Sabotage[] = [
  inFile('a threshold changed without a decision record', 'thresholds', (file) => ({
    ...file,
    gates: file.gates.map(raised),
  })),
  inFile('a required set dropped without a decision record', 'thresholds', (file) => ({ ...file, requiredSets: [] })),
  inFile('a demanded rule dropped without a decision record', 'thresholds', (file) => ({
    ...file,
    safety: { ...file.safety, rules: {} },
  })),
  inContext('readings, mappings, groups or margins changed in code', 'comparison', (good) => ({
    ...good,
    comparison: '0'.repeat(64),
  })),
  inContext('an unapproved row in a release', 'approval', (good) => ({
    ...good,
    approvals: { ...good.approvals, rowsApproved: 0 },
  })),
  inResults('results that claim other approvals than the tables have', 'approval', (good) => ({
    ...good,
    identity: { ...good.identity, ruleset: { ...good.identity.ruleset, rows: 2, rowsApproved: 2 } },
  })),
  inContext('a part "not done" in a release', 'complete', (good) => ({ ...good, partsNotDone: 1 })),
];

/** Every closing condition that can be provoked in a record. */
export const SABOTAGES: readonly Sabotage[] = [...ON_NUMBERS, ...ON_RULES, ...ON_CASES, ...ON_DEMANDS];
