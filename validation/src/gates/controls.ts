import { SYNTHETIC } from '../case-sets/synthetic-columns.ts';
import type { ControlResult, Results } from '../results.ts';
import { changedGates, type LockedGates } from './changed-gates.ts';
import { comparedControl } from './compared-control.ts';
import { countFindings } from './count-findings.ts';
import { hazardsLeftOut, rulesNotDemanded } from './safety-demands.ts';

type Draft = Omit<Results, 'gates' | 'controls'>;

/** What the controls need beyond the results: what stands here now, whatever the results say of it. */
export type ControlContext = LockedGates & {
  /** Rows of the tables, and how many of them a named person has approved. */
  readonly approvals: { readonly rows: number; readonly rowsApproved: number };
  /** The hash of what is fixed in code. */
  readonly comparison: string;
  /** A release that is no pre-release: every row is approved and no part of the report is "not done". */
  readonly release: boolean;
  /** Parts of the report that are marked "not done"; absent where there is no report. */
  readonly partsNotDone?: number;
};

/** The controls of the record itself. Own cases are never a release, whatever the version. */
export function evaluateControls(results: Draft, asked: ControlContext): readonly ControlResult[] {
  const context = { ...asked, release: asked.release && results.mode === 'repository' };
  return [...onCases(results, context), ...onDemands(results, context), ...onRelease(results, context)];
}

function onCases(results: Draft, context: ControlContext): readonly ControlResult[] {
  const required = control('required-sets', 'Every required set is there and counts', requiredSets(results, context));
  const locked = control('labels', 'Labels are as locked, or the ledger explains the change', labels(results));
  return [
    control('flow', 'Rows read = rows evaluated + rows rejected, and the scopes add up', flow(results)),
    control('purpose', 'Only sets for agreement count towards agreement', purposes(results)),
    control('manifests', 'Every file is the one its manifest declares', manifests(results)),
    ofRepository(results, required, 'own cases: the required sets are those of the repository'),
    ofRepository(
      results,
      locked,
      'own cases: nothing locks their labels; only the hash of the file in the record shows a change',
    ),
  ];
}

function onDemands(results: Draft, context: ControlContext): readonly ControlResult[] {
  return [
    control('thresholds', 'The gate file is as locked, or a decision record changed it', changedGates(context)),
    control('comparison', 'What is fixed in code is what the gate file names', comparison(results, context)),
    control('hazards', 'Every hazard has a rule or a reason, and every rule is demanded', hazards(results, context)),
    control('counts', 'Every number follows from the counts beside it', countFindings(results)),
    comparedControl(results),
  ];
}

function onRelease(results: Draft, context: ControlContext): readonly ControlResult[] {
  const { rows, rowsApproved } = context.approvals;
  const approved = control(
    'approval',
    'No release with an unapproved row; a pre-release may have them',
    approval(results, context),
  );
  const done = control(
    'complete',
    'No release with a part "not done"; a development run may have them',
    complete(context),
  );
  return [
    ofRepository(results, approved, `own cases are no release: ${rowsApproved} of ${rows} rows are approved`),
    ofRepository(results, done, 'own cases are no release: the report says which parts are "not done"'),
  ];
}

function control(id: string, label: string, findings: readonly string[]): ControlResult {
  return { id, label, status: findings.length === 0 ? 'passed' : 'failed', findings: [...findings] };
}

/** A control that asks nothing of own cases says so: it did not pass. What it found all the same stands. */
function ofRepository({ mode }: Draft, made: ControlResult, because: string): ControlResult {
  return mode === 'own_cases' && made.status === 'passed'
    ? { ...made, status: 'not_applicable', findings: [because] }
    : made;
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

function comparison({ identity }: Draft, { gates, comparison: here }: ControlContext): readonly string[] {
  const named = gates.comparison;
  const findings: readonly (readonly [string, string])[] = [
    ['the results were made with', identity.hashes.comparison],
    ['here stands', here],
  ];
  return findings
    .filter(([, found]) => found !== named)
    .map(([what, found]) => `readings, mappings, groups or margins: ${what} ${found}, gates.json names ${named}`);
}

function hazards({ invariants }: Draft, { gates: { safety } }: ControlContext): readonly string[] {
  return [...hazardsLeftOut(safety), ...rulesNotDemanded(safety, invariants)];
}

/** What the results say of approvals is not asked: the tables know. */
function approval({ identity }: Draft, { approvals, release }: ControlContext): readonly string[] {
  const { rows, rowsApproved } = approvals;
  const said = identity.ruleset;
  const same = said.rows === rows && said.rowsApproved === rowsApproved;
  const told = same
    ? []
    : [`the results say ${said.rowsApproved} of ${said.rows}, the tables ${rowsApproved} of ${rows}`];
  const open = release && rows !== rowsApproved ? [`${rows - rowsApproved} of ${rows} rows are not approved`] : [];
  return [...told, ...open];
}

function complete({ release, partsNotDone }: ControlContext): readonly string[] {
  if (!release) return [];
  if (partsNotDone === undefined) return ['there is no report'];
  return partsNotDone === 0 ? [] : [`${partsNotDone} parts of the report are "not done"`];
}
