import { triageErrors } from '@oncospine/agreement';
import { proportionOf } from '../replay/proportion.ts';
import type { AgreementCell, GateResult, Results } from '../results.ts';
import { isRecomputed } from './count-findings.ts';
import type { Gate, GateFile } from './gate-file.ts';
import { unmetRules } from './safety-demands.ts';

type Measured =
  | { readonly status: 'computed'; readonly value: number; readonly because: string }
  | { readonly status: 'not_evaluable'; readonly because: string };

/** Compares results with the thresholds. What cannot be computed never passes. */
export function evaluateGates({ gates, safety }: Demands, results: Omit<Results, 'gates'>): readonly GateResult[] {
  return gates
    .filter(({ appliesTo }) => appliesTo === 'always' || results.mode === 'repository')
    .map((gate) => evaluateGate(gate, measure(gate, safety, results)));
}

/** What gates are evaluated against. */
export type Demands = Pick<GateFile, 'gates' | 'safety'>;

function evaluateGate(gate: Gate, measured: Measured): GateResult {
  const { id, label, comparison, threshold, reason, date } = gate;
  const base = { id, label, statistic: describe(gate), comparison, threshold, reason, date, because: measured.because };
  if (measured.status === 'not_evaluable')
    return { ...base, value: { status: 'not_applicable', because: measured.because }, status: 'not_evaluable' };
  const { value } = measured;
  // A comparison with NaN is false, so it is written as what must be true.
  const passed = comparison === 'at_least' ? value >= threshold : value <= threshold;
  return { ...base, value: { status: 'computed', value }, status: passed ? 'passed' : 'failed' };
}

function describe({ statistic }: Gate): string {
  const kind = statistic.kind.replaceAll('_', ' ');
  if (!('endpoint' in statistic)) return kind;
  const { analysis, reading, endpoint, stratum } = statistic;
  return `${kind}: ${endpoint}, reading ${reading}, ${stratum}, ${analysis} analysis`;
}

function measure({ statistic }: Gate, safety: GateFile['safety'], results: Omit<Results, 'gates'>): Measured {
  switch (statistic.kind) {
    case 'invariants_not_held':
      return invariantsNotHeld(results, safety);
    case 'vignette_requirements_not_met':
      return requirementsNotMet(results, statistic.known);
    default: {
      const cells = results.agreement.filter(
        (cell) =>
          cell.analysis === statistic.analysis &&
          cell.reading === statistic.reading &&
          cell.endpoint === statistic.endpoint &&
          cell.stratum === statistic.stratum,
      );
      const [cell] = cells;
      if (cell === undefined || cells.length > 1)
        return notEvaluable(`${cells.length} such cells in the results, one is needed`);
      return measureCell(statistic.kind, cell);
    }
  }
}

type CellStatistic = Extract<Gate['statistic'], { readonly endpoint: string }>['kind'];

function measureCell(kind: CellStatistic, cell: AgreementCell): Measured {
  if (cell.n === 0) return notEvaluable('no case with a label');
  switch (kind) {
    case 'coverage_lower_bound':
      return boundOf(
        cell.coverage.lowerBound,
        proportionOf(cell.decided, cell.n).lowerBound,
        `${cell.decided} of ${cell.n} decided`,
      );
    case 'containment_lower_bound': {
      const { count, n, lowerBound } = cell.containment.proportion;
      const recomputed = proportionOf(Math.min(count, cell.n), cell.n).lowerBound;
      return boundOf(lowerBound, recomputed, `${count} of ${n} labels among what the tool leaves possible`);
    }
    case 'agreement_lower_bound':
      return agreementBound(cell);
    case 'under_triage_upper_bound':
      return underTriage(cell);
    default:
      return kind satisfies never;
  }
}

/** Under-triage is an error on patients with the more urgent label: without one there is nothing to see. */
function underTriage({ triage, confusion, decided }: AgreementCell): Measured {
  if (decided === 0) return notEvaluable('no decided case');
  if (triage.status !== 'estimated') return notEvaluable('triage errors were not computed');
  const mostUrgent = confusion.counts.at(-1) ?? [];
  if (mostUrgent.every((count) => count === 0)) return notEvaluable('no decided case has the more urgent label');
  const { count, upperBound } = triage.underTriage;
  const counted = triageErrors(confusion);
  if (counted.status !== 'estimated') return notEvaluable(`not computable: ${counted.reason}`);
  return boundOf(upperBound, counted.underTriage.upperBound, `${count} of ${triage.n} less urgent than the label`);
}

/** Agreement needs labels of more than one class: a tool that always says the same would agree with one. */
function agreementBound({ decided, confusion, observed }: AgreementCell): Measured {
  if (decided === 0) return notEvaluable('no decided case');
  const classes = confusion.counts.filter((row) => row.some((count) => count > 0)).length;
  if (classes < 2) return notEvaluable('the labels of the decided cases are of one class only');
  const agreements = confusion.counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  return boundOf(
    observed.lowerBound,
    proportionOf(agreements, decided).lowerBound,
    `${observed.count} of ${decided} agree`,
  );
}

type BoundResult = AgreementCell['observed']['lowerBound'];

/** The bound is computed again from its counts; one that says otherwise was edited. */
function boundOf(bound: BoundResult, recomputed: BoundResult, because: string): Measured {
  if (bound.status !== 'estimated') return notEvaluable(`not computable: ${bound.reason}`);
  if (!Number.isFinite(bound.bound)) return notEvaluable('not a number');
  if (recomputed.status !== 'estimated') return notEvaluable(`not computable: ${recomputed.reason}`);
  if (!isRecomputed(bound, recomputed)) return notEvaluable('the bound in the results is not the one of its counts');
  return { status: 'computed', value: recomputed.bound, because };
}

function invariantsNotHeld({ invariants }: Omit<Results, 'gates'>, safety: GateFile['safety']): Measured {
  if (invariants.length === 0) return notEvaluable('no invariant was run');
  const { wrong, notRun } = unmetRules(safety, invariants);
  const unmet = [...wrong, ...notRun];
  // Nothing was broken and something was not shown: that is no failure, and no pass.
  if (wrong.length === 0 && notRun.length > 0) return notEvaluable(notRun.join(', '));
  const because = unmet.length === 0 ? `${invariants.length} held` : unmet.join(', ');
  return { status: 'computed', value: unmet.length, because };
}

function requirementsNotMet(
  { vignetteChecks }: Omit<Results, 'gates'>,
  known: readonly { readonly id: string }[],
): Measured {
  if (vignetteChecks.length === 0) return notEvaluable('no requirement was judged');
  const unmet = vignetteChecks.filter(({ status }) => status !== 'met').map(({ id }) => id);
  const unexpected = unmet.filter((id) => !known.some((entry) => entry.id === id));
  const outdated = known.filter(({ id }) => !unmet.includes(id)).map(({ id }) => `${id} (listed as known, and met)`);
  const wrong = [...unexpected, ...outdated];
  const because =
    wrong.length === 0 ? `${vignetteChecks.length} judged, ${known.length} known and explained` : wrong.join(', ');
  return { status: 'computed', value: wrong.length, because };
}

function notEvaluable(because: string): Measured {
  return { status: 'not_evaluable', because };
}
