import type { CaseSetResult, ControlResult, Results } from '../results.ts';

type Compared = Pick<Results, 'agreement' | 'caseSets' | 'ordinal' | 'strata'>;

const LABEL = 'Something was compared: a label or a rating with a decision, in a set that counts';

/** Results without a single comparison agree with everything: they show nothing of agreement, and say why. */
export function comparedControl(results: Compared): ControlResult {
  const counted = results.caseSets.filter(({ purpose }) => purpose === 'agreement');
  const base = { id: 'compared', label: LABEL } as const;
  if (counted.some((set) => hasComparison(results, set))) return { ...base, status: 'passed', findings: [] };
  const findings = counted.length === 0 ? [noneCounts(results)] : counted.map((set) => whyNothing(results, set));
  return { ...base, status: 'not_evaluable', findings };
}

function hasComparison(results: Compared, set: CaseSetResult): boolean {
  const isOfSet = strataOf(results, set);
  return (
    results.agreement.some(({ stratum, decided }) => decided > 0 && isOfSet(stratum)) ||
    results.ordinal.some(({ stratum, decidedItems }) => decidedItems > 0 && isOfSet(stratum))
  );
}

function strataOf({ strata }: Compared, { id }: CaseSetResult): (stratum: string) => boolean {
  const own = new Set(strata.filter(({ set }) => set === id).map((stratum) => stratum.id));
  return (stratum) => own.has(stratum);
}

function noneCounts({ caseSets }: Compared): string {
  const purposes = caseSets.map(({ id, purpose }) => `${id} is for ${purpose}`);
  return `no set counts towards agreement: ${purposes.join(', ') || 'there is none'}`;
}

function whyNothing(results: Compared, set: CaseSetResult): string {
  const { id, flow, labels } = set;
  const isOfSet = strataOf(results, set);
  const isRated = results.ordinal.some(({ stratum }) => isOfSet(stratum));
  if (labels.length === 0 && !isRated) return `${id}: no row states a label`;
  if (flow.established + flow.notEstablished === 0) return `${id}: every row is out of scope, no plan is given`;
  const rows = results.agreement.some(({ stratum, n }) => n > 0 && isOfSet(stratum));
  return rows || isRated
    ? `${id}: no label or rating meets a decision, all are undecided or to be considered`
    : `${id}: no label is one that can be compared with a plan`;
}
