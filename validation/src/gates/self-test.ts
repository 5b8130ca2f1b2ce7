import { SYNTHETIC } from '../case-sets/synthetic-columns.ts';
import type { AgreementCell, Results } from '../results.ts';
import { type ControlContext, evaluateControls } from './controls.ts';
import { evaluateGates } from './evaluate-gates.ts';
import type { Gate, GateFile } from './gate-file.ts';

/** A closing condition, and whether the gates were seen to block on it. */
export type SelfTest = { readonly condition: string; readonly blocked: boolean };

type Draft = Omit<Results, 'gates' | 'controls'>;
type Sabotage = { readonly condition: string; readonly blocked: (results: Draft, context: ControlContext) => boolean };

const byControl =
  (id: string, spoil: (results: Draft) => Draft, change: Partial<ControlContext> = {}) =>
  (results: Draft, context: ControlContext): boolean =>
    evaluateControls(spoil(results), { ...context, ...change }).some(
      (control) => control.id === id && control.status !== 'passed',
    );

const byGate =
  (gate: (results: Draft) => Gate | undefined, spoil: (results: Draft) => Draft) =>
  (results: Draft): boolean => {
    const one = gate(results);
    if (one === undefined) return false;
    const file: GateFile = { requiredSets: [], gates: [one] };
    const evaluated = evaluateGates(file, { ...spoil(results), controls: [] });
    return evaluated.length > 0 && evaluated.every(({ status }) => status !== 'passed');
  };

const cells =
  (spoil: (cell: AgreementCell) => AgreementCell) =>
  (results: Draft): Draft => ({
    ...results,
    agreement: results.agreement.map(spoil),
  });

const base = {
  id: 'self-test',
  label: 'self-test',
  appliesTo: 'always',
  reason: 'self-test',
  date: '2026-01-01',
  decision: 'none',
} as const;

/** A gate that good results pass: whatever blocks it is the sabotage. */
const openGate =
  (kind: 'coverage_lower_bound' | 'agreement_lower_bound') =>
  ({ agreement }: Draft): Gate | undefined => {
    const cell = agreement.find(({ decided }) => decided > 0) ?? agreement[0];
    if (cell === undefined) return undefined;
    const { analysis, reading, endpoint, stratum } = cell;
    return { ...base, statistic: { kind, analysis, reading, endpoint, stratum }, comparison: 'at_least', threshold: 0 };
  };

const invariantGate = (): Gate => ({
  ...base,
  statistic: { kind: 'invariants_not_held' },
  comparison: 'at_most',
  threshold: 0,
});

const withInvariant =
  (status: 'violated' | 'not_run') =>
  (results: Draft): Draft => ({
    ...results,
    invariants: [...results.invariants, { id: 'self-test', hazards: [], statement: 'self-test', status, checks: [] }],
  });

const SABOTAGES: readonly Sabotage[] = [
  {
    condition: 'a value that is not a number',
    blocked: byGate(
      openGate('coverage_lower_bound'),
      cells((cell) => ({
        ...cell,
        coverage: {
          ...cell.coverage,
          lowerBound: { status: 'estimated', bound: Number.NaN, side: 'lower', confidence: 0.95, method: 'none' },
        },
      })),
    ),
  },
  {
    condition: 'a statistic that is not computable',
    blocked: byGate(
      openGate('coverage_lower_bound'),
      cells((cell) => ({
        ...cell,
        coverage: { ...cell.coverage, lowerBound: { status: 'not_computable', reason: 'no_cases' } },
      })),
    ),
  },
  {
    condition: 'no case',
    blocked: byGate(
      openGate('coverage_lower_bound'),
      cells((cell) => ({ ...cell, n: 0 })),
    ),
  },
  {
    condition: 'labels of one class only',
    blocked: byGate(
      openGate('agreement_lower_bound'),
      cells((cell) => ({
        ...cell,
        confusion: {
          ...cell.confusion,
          counts: cell.confusion.counts.map((row, index) => (index === 0 ? row.map(() => 1) : row.map(() => 0))),
        },
      })),
    ),
  },
  {
    condition: 'an agreement cell that is not there',
    blocked: byGate(openGate('coverage_lower_bound'), (results) => ({ ...results, agreement: [] })),
  },
  { condition: 'an invariant that is violated', blocked: byGate(invariantGate, withInvariant('violated')) },
  { condition: 'an invariant that was not run', blocked: byGate(invariantGate, withInvariant('not_run')) },
  { condition: 'no invariant at all', blocked: byGate(invariantGate, (results) => ({ ...results, invariants: [] })) },
  { condition: 'no case set', blocked: byControl('flow', (results) => ({ ...results, caseSets: [] })) },
  {
    condition: 'a required case set that is missing',
    blocked: (results, context) =>
      byControl('required-sets', (draft) => ({ ...draft, mode: 'repository', caseSets: [] }))(results, {
        ...context,
        gates: { ...context.gates, requiredSets: ['self-test'] },
      }),
  },
  {
    condition: 'a label changed without a ledger entry',
    blocked: byControl('labels', (results) => ({
      ...results,
      labelLock: { status: 'changed', rowsLocked: 1, findings: ['self-test'] },
    })),
  },
  {
    condition: 'a file that is not the one its manifest declares',
    blocked: byControl('manifests', (results) => ({
      ...results,
      caseSets: results.caseSets.map((set) => ({ ...set, manifest: 'differs' })),
    })),
  },
  {
    condition: 'a set for demonstration or load that counted towards agreement',
    blocked: byControl('purpose', (results) => ({
      ...results,
      caseSets: results.caseSets.map((set) => ({ ...set, purpose: 'load' })),
    })),
  },
  {
    condition: 'generated rows in a set for agreement',
    blocked: byControl('purpose', (results) => ({
      ...results,
      caseSets: results.caseSets.map((set) => ({
        ...set,
        purpose: 'agreement',
        sources: [{ group: SYNTHETIC, rows: set.flow.rowsEvaluated }],
      })),
    })),
  },
  {
    condition: 'a threshold changed without a decision record',
    blocked: (results, context) =>
      byControl('thresholds', (draft) => draft)(results, {
        ...context,
        gates: {
          ...context.gates,
          gates: context.gates.gates.map((gate) => ({ ...gate, threshold: gate.threshold + 1 })),
        },
      }),
  },
  {
    condition: 'an unapproved row in a release',
    blocked: byControl(
      'approval',
      (results) => ({
        ...results,
        identity: { ...results.identity, ruleset: { ...results.identity.ruleset, rowsApproved: 0 } },
      }),
      { release: true },
    ),
  },
];

/** Spoils the results in every way that must close a gate, and tells whether it did. */
export function selfTestGates(results: Draft, context: ControlContext): readonly SelfTest[] {
  return SABOTAGES.map(({ condition, blocked }) => ({ condition, blocked: blocked(results, context) }));
}
