import { SYNTHETIC } from '../case-sets/synthetic-columns.ts';
import type { ControlResult, Results } from '../results.ts';
import { type GateFile, type GateLock, gateHash } from './gate-file.ts';

type Draft = Omit<Results, 'gates' | 'controls'>;

/** What the controls need beyond the results. */
export type ControlContext = {
  readonly gates: GateFile;
  readonly gateLock: GateLock;
  /** The decision records that exist. */
  readonly decisions: readonly string[];
  /** A release that is no pre-release: every row of the tables must be approved. */
  readonly release: boolean;
};

/** The controls of the record itself. */
export function evaluateControls(results: Draft, context: ControlContext): readonly ControlResult[] {
  return [
    control('flow', 'Rows read = rows evaluated + rows rejected, and the scopes add up', flow(results)),
    control('purpose', 'Only sets for agreement count towards agreement', purposes(results)),
    control('manifests', 'Every file is the one its manifest declares', manifests(results)),
    control('required-sets', 'Every required set is there and counts', requiredSets(results, context)),
    control('labels', 'Labels are as locked, or the ledger explains the change', labels(results)),
    control('thresholds', 'Thresholds are as locked, or a decision record changed them', changedThresholds(context)),
    control('approval', 'No release with an unapproved row; a pre-release may have them', approval(results, context)),
  ];
}

function control(id: string, label: string, findings: readonly string[]): ControlResult {
  return { id, label, status: findings.length === 0 ? 'passed' : 'failed', findings: [...findings] };
}

function flow({ caseSets }: Draft): readonly string[] {
  if (caseSets.length === 0) return ['no case set'];
  return caseSets.flatMap(({ id, flow: counts }) => {
    const { rowsRead, rowsEvaluated, rowsRejected, established, notEstablished, outOfScope } = counts;
    const sum = rowsEvaluated + rowsRejected === rowsRead;
    const scopes = established + notEstablished + outOfScope === rowsEvaluated;
    return [
      ...(sum ? [] : [`${id}: ${rowsRead} read, ${rowsEvaluated} evaluated, ${rowsRejected} rejected`]),
      ...(scopes ? [] : [`${id}: the scopes do not add up to ${rowsEvaluated}`]),
      ...(rowsEvaluated === 0 ? [`${id}: no row was evaluated`] : []),
    ];
  });
}

function purposes({ agreement, strata, caseSets }: Draft): readonly string[] {
  const setOf = new Map(strata.map(({ id, set }) => [id, set]));
  const counted = new Set(agreement.map(({ stratum }) => setOf.get(stratum) ?? stratum));
  const wrong = [...counted].flatMap((id) => {
    const purpose = caseSets.find((set) => set.id === id)?.purpose;
    return purpose === 'agreement'
      ? []
      : [`${id}: counted towards agreement, its purpose is ${purpose ?? 'not declared'}`];
  });
  return [...wrong, ...caseSets.flatMap(generatedRows)];
}

/** A row says for itself that it was generated; no manifest can unsay it. */
function generatedRows({ id, purpose, sources }: Draft['caseSets'][number]): readonly string[] {
  if (purpose !== 'agreement') return [];
  return sources
    .filter(({ group }) => group.trim().toLowerCase() === SYNTHETIC)
    .map(({ group, rows }) => `${id}: ${rows} rows were generated (source_id ${group}), and its purpose is agreement`);
}

function manifests({ caseSets, mode }: Draft): readonly string[] {
  return caseSets.flatMap(({ id, manifest, rowsDeclared, flow: { rowsRead } }) => {
    if (manifest === 'none') return mode === 'repository' ? [`${id}: no manifest`] : [];
    const rows = rowsDeclared === rowsRead ? [] : [`${id}: ${rowsDeclared} rows declared, ${rowsRead} read`];
    return manifest === 'matches' ? rows : [`${id}: the hash of the file is not the declared one`, ...rows];
  });
}

function requiredSets({ caseSets, mode }: Draft, { gates }: ControlContext): readonly string[] {
  if (mode !== 'repository') return [];
  return gates.requiredSets.flatMap((id) => {
    const found = caseSets.find((set) => set.id === id);
    if (found === undefined) return [`${id} is missing`];
    return found.purpose === 'agreement' ? [] : [`${id} does not count, its purpose is ${found.purpose}`];
  });
}

function labels({ labelLock, mode }: Draft): readonly string[] {
  if (labelLock.status === 'no_lock') return mode === 'repository' ? ['the labels are not locked'] : [];
  return labelLock.status === 'changed' ? labelLock.findings : [];
}

/** Thresholds that were changed, added or dropped without a decision record of their own. */
export function changedThresholds({ gates, gateLock, decisions }: Omit<ControlContext, 'release'>): readonly string[] {
  const locked = new Map(gateLock.gates.map((entry) => [entry.id, entry]));
  const changed = gates.gates.flatMap((gate) => {
    const lock = locked.get(gate.id);
    if (lock?.hash === gateHash(gate)) return [];
    const decided = gate.decision !== lock?.decision && decisions.includes(gate.decision);
    const what = lock === undefined ? 'new' : 'changed';
    return decided ? [] : [`${gate.id}: ${what} without a decision record of its own`];
  });
  const gone = gateLock.gates
    .filter(({ id }) => !gates.gates.some((gate) => gate.id === id))
    .map(({ id }) => `${id}: locked, and gone from the file`);
  return [...changed, ...gone];
}

function approval({ identity }: Draft, { release }: ControlContext): readonly string[] {
  const { rows, rowsApproved } = identity.ruleset;
  if (!release || rows === rowsApproved) return [];
  return [`${rows - rowsApproved} of ${rows} rows are not approved`];
}
