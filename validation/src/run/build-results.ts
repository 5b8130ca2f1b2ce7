import { type CaseWatcher, checkInvariants, type NamedCase } from '../invariants/check-invariants.ts';
import { ANALYSES, HISTOLOGY_RULE, READINGS } from '../readings/readings.ts';
import {
  agreementCells,
  emptyCells,
  endpointResults,
  sortedValues,
  subgroupResults,
} from '../replay/build-agreement.ts';
import { ordinalCells } from '../replay/build-ordinal.ts';
import { rowCoverage } from '../replay/coverage.ts';
import { expertCeiling } from '../replay/expert-ceiling.ts';
import { listedDisagreements } from '../replay/listed-disagreements.ts';
import type { Partial } from '../replay/partial.ts';
import { type Identity, type LabelLockResult, RESULTS_SCHEMA_VERSION, type Results, type Stratum } from '../results.ts';
import { caseSetResult } from './case-set-result.ts';
import { identityOf, reproductionOf } from './identity.ts';
import { anomaliesOf, type LimitedRun, limitsOf } from './limits.ts';
import type { ReadSet } from './read-sets.ts';

/** What a run came to, before its gates. */
export type Evidence = {
  readonly mode: Results['mode'];
  readonly sets: readonly Omit<ReadSet, 'rows'>[];
  readonly partial: Partial;
  readonly labelLock: LabelLockResult;
  readonly hashes: Identity['hashes'];
  readonly commands: readonly string[];
  readonly sampling: { readonly seed: number; readonly runs: number; readonly resamples: number };
  readonly vignetteChecks: Results['vignetteChecks'];
  /** The cases on which invariants are walked; absent when invariants are not run. */
  readonly walked: readonly NamedCase[] | 'not_run';
};

/**
 * Puts the results document together, without gates and controls.
 * @param watcher - Told of every case on which the invariants are tried.
 */
export function buildResults(evidence: Evidence, watcher?: CaseWatcher): Omit<Results, 'gates' | 'controls'> {
  const { mode, sets, partial, labelLock, hashes, commands, sampling, walked } = evidence;
  const strata = sortedValues(partial.stratumNames).map((name) => ({ ...name, rows: partial.strata[name.id] ?? 0 }));
  const { seed, resamples } = sampling;
  const counted = {
    identity: identityOf(hashes),
    strata,
    agreement: agreementCells(partial, { seed, resamples }),
    ordinal: ordinalCells(partial.ordinalItems, ratingsOf(sets)),
    expertCeiling: expertCeiling(partial),
  };
  const limited = { ...counted, ...declaredOf(sets) };
  return {
    schemaVersion: RESULTS_SCHEMA_VERSION,
    mode,
    ...counted,
    caseSets: sets.map((read) => caseSetResult(read, partial)),
    labelLock,
    readings: readingResults(partial),
    analyses: ANALYSES.map(({ id, label, description }) => ({ id, label, description })),
    endpoints: endpointResults(),
    emptyCells: emptyCells(partial, agreementStrata(strata, sets)),
    ordinalItems: [...partial.ordinalItems].sort(
      byText(({ reading, stratum, caseId, kind, option }) => JSON.stringify([reading, stratum, caseId, kind, option])),
    ),
    subgroups: subgroupResults(partial),
    ...listedDisagreements(partial),
    invariants: walked === 'not_run' ? [] : checkInvariants(walked, sampling, watcher),
    vignetteChecks: evidence.vignetteChecks,
    rowCoverage: rowCoverage(
      partial,
      READINGS.map(({ id }) => id),
    ),
    limits: limitsOf(limited),
    anomalies: anomaliesOf(limited),
    reproduction: reproductionOf(commands, sampling),
  };
}

/** What the sets say of themselves; a set that counts towards nothing limits no result. */
function declaredOf(sets: Evidence['sets']): Pick<LimitedRun, 'countedSets' | 'declared'> {
  const counted = sets.filter(({ set }) => set.purpose === 'agreement');
  return {
    countedSets: counted.map(({ set }) => set.id),
    declared: sets.map(({ set, source: { manifest } }) => ({
      set: set.id,
      ...(manifest?.limits === undefined ? {} : { limits: manifest.limits }),
      ...(manifest?.anomalies === undefined ? {} : { anomalies: manifest.anomalies }),
    })),
  };
}

function agreementStrata(strata: readonly Stratum[], sets: Evidence['sets']): readonly Stratum[] {
  const counted = new Set(sets.filter(({ set }) => set.purpose === 'agreement').map(({ set }) => set.id));
  return strata.filter(({ set }) => counted.has(set));
}

function ratingsOf(sets: Evidence['sets']) {
  return new Map(sets.flatMap(({ set }) => (set.purpose === 'agreement' ? [...set.ratings] : [])));
}

/** The readings with how often each assumption was used; the import rule counts as one. */
function readingResults({ assumptions }: Partial): Results['readings'] {
  const { fact, value, label } = HISTOLOGY_RULE;
  return READINGS.map((reading) => ({
    id: reading.id,
    label: reading.label,
    description: reading.description,
    assumptions: [{ fact, value, because: label }, ...reading.assumptions].map((assumption) => {
      const counts = assumptions[reading.id]?.[assumption.fact];
      return {
        ...assumption,
        rowsUsed: counts?.used ?? 0,
        rowsStated: counts?.stated ?? 0,
        rowsDropped: counts?.dropped ?? 0,
      };
    }),
  }));
}

function byText<Item>(textOf: (item: Item) => string) {
  return (left: Item, right: Item): number => {
    const [first, second] = [textOf(left), textOf(right)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}
