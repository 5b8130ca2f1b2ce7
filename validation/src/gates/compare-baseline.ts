import type { RecordManifest } from '../record/record-manifest.ts';
import type { AgreementCell, GateResult, Results } from '../results.ts';
import type { Gate, GateFile } from './gate-file.ts';

/** A signed release: its results, and everything that its record names. */
export type Baseline = { readonly results: Results; readonly record: RecordManifest };

/** What is compared with a baseline: results, and the gates as they were evaluated again. */
export type Compared = {
  readonly results: Omit<Results, 'gates' | 'controls'>;
  readonly gates: readonly GateResult[];
  readonly demands: GateFile;
};

/**
 * Everything in which these results are worse than the last signed release, by the rules of the gate file; new rows of
 * under-triage apart, which stand in the lists of decisions.
 */
export function worseThanBaseline({ results, gates, demands }: Compared, baseline: Baseline): readonly string[] {
  const then = baseline.results;
  return [
    ...lostSets(results, then),
    ...lostRules(results, then),
    ...lostGates(gates, then),
    ...changedThresholds(demands, baseline, gates),
    ...changedWithoutAccount(results, baseline, demands),
    ...worseNumbers(results, then, demands.baseline),
  ];
}

type Draft = Compared['results'];

function lostSets({ caseSets }: Draft, then: Results): readonly string[] {
  const counted = then.caseSets.filter(({ purpose }) => purpose === 'agreement');
  const now = new Map(caseSets.map((set) => [set.id, set]));
  return counted
    .filter(({ id }) => now.get(id)?.purpose !== 'agreement')
    .map(({ id }) => `${id}: counted in the baseline, and ${now.has(id) ? 'does not count' : 'gone'}`);
}

function lostRules({ invariants }: Draft, then: Results): readonly string[] {
  const now = new Map(invariants.map(({ id, status }) => [id, status]));
  return then.invariants
    .filter(({ id, status }) => status === 'held' && now.get(id) !== 'held')
    .map(({ id }) => `${id}: held in the baseline, and ${now.has(id) ? 'does not hold' : 'gone'}`);
}

function lostGates(gates: readonly GateResult[], then: Results): readonly string[] {
  const now = new Map(gates.map(({ id, status }) => [id, status]));
  return then.gates
    .filter(({ id, status }) => !now.has(id) || (status === 'passed' && now.get(id) !== 'passed'))
    .map(({ id }) => `gate ${id}: ${now.has(id) ? 'passed in the baseline, and does not pass' : 'gone'}`);
}

/** A threshold may change only by a decision that the baseline did not have. */
function changedThresholds(
  { gates }: GateFile,
  { results: then, record }: Baseline,
  now: readonly GateResult[],
): readonly string[] {
  const evaluated = new Map(now.map((gate) => [gate.id, gate]));
  const declared = new Map(gates.map((gate) => [gate.id, gate]));
  return then.gates.flatMap((before) => {
    const [after, gate] = [evaluated.get(before.id), declared.get(before.id)];
    if (after === undefined || gate === undefined) return [];
    const isSame =
      after.threshold === before.threshold &&
      after.comparison === before.comparison &&
      after.statistic === before.statistic;
    return isSame || isNewDecision(gate, record) ? [] : [`gate ${before.id}: changed without a new decision record`];
  });
}

function isNewDecision({ decision }: Pick<Gate, 'decision'>, record: RecordManifest): boolean {
  return !record.entries.some(({ name }) => name === `control/decisions/${decision}.md`);
}

/** Rules, labels and what was fixed beforehand may change, each only with its own account. */
function changedWithoutAccount(
  { identity }: Draft,
  { results: then, record }: Baseline,
  demands: GateFile,
): readonly string[] {
  const [now, before] = [identity, then.identity];
  const sameRules = now.ruleset.hash === before.ruleset.hash || now.ruleset.version !== before.ruleset.version;
  const sameLabels = now.hashes.labels === before.hashes.labels || now.hashes.ledger !== before.hashes.ledger;
  const sameComparison = now.hashes.comparison === before.hashes.comparison || isNewDecision(demands, record);
  return [
    ...(sameRules ? [] : [`ruleset ${now.ruleset.version}: other rows under the same version`]),
    ...(sameLabels ? [] : ['labels: changed, and the ledger is the one of the baseline']),
    ...(sameComparison ? [] : ['readings, mappings, groups or margins: changed without a new decision record']),
  ];
}

/** Another machine may give another last digit. */
const LAST_DIGITS = 1e-9;

function worseNumbers({ agreement }: Draft, then: Results, allowed: GateFile['baseline']): readonly string[] {
  const now = new Map(agreement.map((cell) => [nameOf(cell), cell]));
  const main = then.analyses[0]?.id;
  return then.agreement
    .filter(({ analysis }) => analysis === main)
    .flatMap((before) => {
      const after = now.get(nameOf(before));
      if (after === undefined) return [`${nameOf(before)}: compared in the baseline, and gone`];
      const falls: readonly (readonly [string, number, number])[] = [
        ['under-triage', underTriage(after) - underTriage(before), allowed.underTriageMayRise],
        ['coverage', lower(before.coverage) - lower(after.coverage), allowed.coverageMayFall],
        [
          'containment',
          lower(before.containment.proportion) - lower(after.containment.proportion),
          allowed.containmentMayFall,
        ],
      ];
      return falls
        .filter(([, change, most]) => change > most + LAST_DIGITS)
        .map(([what, change, most]) => `${nameOf(before)}: ${what} worse by ${change.toFixed(4)}, allowed ${most}`);
    });
}

/** What cannot be computed is as bad as it can be. */
function underTriage({ triage }: AgreementCell): number {
  if (triage.status !== 'estimated') return triage.status === 'not_applicable' ? 0 : 1;
  const { upperBound } = triage.underTriage;
  return upperBound.status === 'estimated' ? upperBound.bound : 1;
}

function lower({ lowerBound }: AgreementCell['coverage']): number {
  return lowerBound.status === 'estimated' ? lowerBound.bound : 0;
}

function nameOf({ analysis, reading, endpoint, stratum }: AgreementCell): string {
  return `${endpoint}, reading ${reading}, ${stratum}, ${analysis} analysis`;
}
