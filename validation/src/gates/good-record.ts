import { bootstrapTable, cohensKappa, gwetsAc1, pabak, prevalenceAndBias, triageErrors } from '@oncospine/agreement';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { directionTestOf } from '../replay/direction-test.ts';
import { proportionOf } from '../replay/proportion.ts';
import { HAZARDS } from '../report/hazards.ts';
import { type AgreementCell, RESULTS_SCHEMA_VERSION, type Results } from '../results.ts';
import type { ControlContext } from './controls.ts';
import { type Gate, type GateFile, lockGates } from './gate-file.ts';
import { lockedLabels } from './real-faults.ts';

/** The record that the self-test spoils: small, made here, the same in every run, with nothing of any patient. */
const STRATUM = 'self-test/none/treating_team/established';
const HASH = sha256Hex('self-test');

/** 10 rows: 1 label "no", 9 "yes"; 8 decided, all as labelled. */
const COUNTS = [
  [1, 0],
  [0, 7],
];
const UNDECIDED = 2;

function goodCell(): AgreementCell {
  const confusion = { categories: ['no', 'yes'], counts: COUNTS };
  const [n, decided] = [10, 8];
  const answers = [
    [1, 0, 0, 0],
    [0, 7, 0, UNDECIDED],
  ];
  return {
    ...{ analysis: 'main', reading: 'eligible', endpoint: 'surgery', stratum: STRATUM },
    ...{ n, decided, consider: 0, undecided: UNDECIDED, confusion, missingFacts: [] },
    coverage: proportionOf(decided, n),
    observed: proportionOf(decided, decided),
    kappa: cohensKappa(confusion),
    kappaBootstrap: bootstrapTable(confusion, cohensKappa, { seed: 1, resamples: 10 }),
    ac1: gwetsAc1(confusion),
    pabak: pabak(confusion),
    prevalence: prevalenceAndBias(confusion),
    triage: triageErrors(confusion),
    directionTest: directionTestOf(confusion),
    strict: { definition: 'self-test', proportion: proportionOf(decided, n) },
    lenient: { definition: 'self-test', proportion: proportionOf(decided, decided) },
    answers: { labels: confusion.categories, answers: ['no', 'yes', 'consider', 'undecided'], counts: answers },
    containment: {
      proportion: proportionOf(n, n),
      meanSetSize: { status: 'estimated', value: 1.2 },
      largestSetSize: 2,
    },
  };
}

function goodCaseSet(): Results['caseSets'][number] {
  return {
    ...{ id: 'self-test', file: 'self-test.csv', title: 'self-test', purpose: 'agreement', source: 'self-test' },
    ...{ extractedBy: 'nobody', method: 'self-test', licence: 'self-test', sha256: HASH },
    ...{ manifest: 'matches', rowsDeclared: 10, labelKinds: [], tiers: [], sources: [], labels: [], otherColumns: [] },
    ...{ doubtful: [], importNotes: [], rejects: [], problems: 0 },
    flow: { rowsRead: 10, rowsEvaluated: 10, rowsRejected: 0, established: 10, notEstablished: 0, outOfScope: 0 },
  };
}

function goodInvariants(): Results['invariants'] {
  return HAZARDS.map(({ id, invariant }) => ({
    ...{ id: invariant, hazards: [id], statement: 'self-test', status: 'held' },
    checks: [
      {
        ...{ how: 'proved', status: 'held', states: '1', statesConcerned: '1', cases: 0, casesConcerned: 0 },
        ...{ discarded: 0, seed: 'none', counterexamples: [], violations: 0, because: 'self-test' },
      },
    ],
  }));
}

/** Results of the good record. */
export function goodResults(): Omit<Results, 'gates' | 'controls'> {
  const ruleset = { id: 'self-test', version: '1', hash: HASH, reviewStatus: 'self-test', sourceLastUpdated: 'none' };
  return {
    schemaVersion: RESULTS_SCHEMA_VERSION,
    mode: 'repository',
    identity: {
      ruleset: { ...ruleset, danglingCitations: [], rows: 1, rowsApproved: 1 },
      packages: [],
      hashes: { caseFiles: [], labels: HASH, ledger: HASH, gates: HASH, comparison: HASH },
    },
    caseSets: [goodCaseSet()],
    labelLock: lockedLabels(),
    analyses: [{ id: 'main', label: 'self-test', description: 'self-test' }],
    strata: [
      {
        ...{ id: STRATUM, label: 'self-test', set: 'self-test', tier: 'none', labelKind: 'treating_team', rater: '' },
        ...{ scope: 'established', rows: 10 },
      },
    ],
    agreement: [goodCell()],
    invariants: goodInvariants(),
    vignetteChecks: [
      { id: 'self-test', caseId: 'c', reading: 'eligible', requirement: 'r', status: 'met', evidence: 'e' },
    ],
    expertCeiling: { status: 'not_applicable', because: 'self-test' },
    ...{ readings: [], endpoints: [], emptyCells: [], ordinal: [], ordinalItems: [], subgroups: [] },
    ...{ disagreementCounts: [], disagreements: [], rowCoverage: [], limits: [], anomalies: [] },
    reproduction: {
      ...{ commands: [], seed: 1, bootstrapResamples: 10, propertyRuns: 1, confidence: 0.95, software: [] },
      environment: { node: 'self-test', packageLock: HASH },
    },
  };
}

const base = {
  label: 'self-test',
  appliesTo: 'always',
  reason: 'self-test',
  date: '2026-01-01',
  decision: 'self-test',
} as const;

const cell = { analysis: 'main', reading: 'eligible', endpoint: 'surgery', stratum: STRATUM } as const;

/** One gate of each kind, each passed by the good record. */
const GATES: readonly Gate[] = [
  { ...base, id: 'invariants', statistic: { kind: 'invariants_not_held' }, comparison: 'at_most', threshold: 0 },
  {
    ...base,
    ...{ id: 'requirements', comparison: 'at_most', threshold: 0 },
    statistic: { kind: 'vignette_requirements_not_met', known: [] },
  },
  {
    ...base,
    ...{ id: 'under-triage', comparison: 'at_most', threshold: 0.5 },
    statistic: { kind: 'under_triage_upper_bound', ...cell },
  },
  {
    ...base,
    ...{ id: 'agreement', comparison: 'at_least', threshold: 0.5 },
    statistic: { kind: 'agreement_lower_bound', ...cell },
  },
  {
    ...base,
    ...{ id: 'containment', comparison: 'at_least', threshold: 0.5 },
    statistic: { kind: 'containment_lower_bound', ...cell },
  },
  {
    ...base,
    ...{ id: 'coverage', comparison: 'at_least', threshold: 0.4 },
    statistic: { kind: 'coverage_lower_bound', ...cell },
  },
];

/** Everything that stands beside the good record, as a release demands it. */
export function goodContext(): ControlContext {
  const rules = Object.fromEntries(HAZARDS.map(({ id, invariant }) => [invariant, [id]]));
  const gates: GateFile = {
    decision: 'self-test',
    requiredSets: ['self-test'],
    comparison: HASH,
    safety: { rules, notControlled: [] },
    baseline: { underTriageMayRise: 0, coverageMayFall: 0, containmentMayFall: 0, reason: 'r', date: '2026-01-01' },
    gates: GATES,
  };
  const approvals = { rows: 1, rowsApproved: 1 };
  const here = { approvals, comparison: HASH, release: true, partsNotDone: 0 };
  return { gates, gateLock: lockGates(gates), decisions: ['self-test'], ...here };
}
