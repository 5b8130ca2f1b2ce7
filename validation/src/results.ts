import * as z from 'zod';
import {
  agreementCell,
  analysis,
  emptyCell,
  endpoint,
  ordinalCell,
  ordinalItem,
  reading,
  stratum,
  subgroup,
} from './results/agreement.ts';
import { caseSet } from './results/case-set.ts';
import { anomaly, controlResult, gateResult, labelLock, limit } from './results/control.ts';
import { disagreement, disagreementCount } from './results/disagreement.ts';
import { expertCeiling } from './results/experts.ts';
import { identity, reproduction } from './results/identity.ts';
import { invariant, rowCoverage, vignetteCheck } from './results/safety.ts';
import { list, record } from './results/shape.ts';

/** The version of the results document; raised when a reader of the old one would read the new one wrongly. */
export const RESULTS_SCHEMA_VERSION = '1';

/** The published JSON Schema of the results document; it lies beside every results document. */
export const RESULTS_SCHEMA_FILE = 'results.schema.json';

/**
 * Everything a report needs, as plain JSON. The same input gives the same bytes: no time, no host, sorted by id.
 */
export const resultsSchema = record({
  /** Where the JSON Schema of this document lies, for editors and validators. */
  $schema: z.literal(`./${RESULTS_SCHEMA_FILE}`).exactOptional(),
  schemaVersion: z.literal(RESULTS_SCHEMA_VERSION),
  /** `repository`: the sets kept beside the harness. `own_cases`: files of the caller, never pooled with those. */
  mode: z.enum(['repository', 'own_cases']),
  identity,
  caseSets: list(caseSet),
  labelLock,
  readings: list(reading),
  analyses: list(analysis),
  endpoints: list(endpoint),
  strata: list(stratum),
  agreement: list(agreementCell),
  emptyCells: list(emptyCell),
  ordinal: list(ordinalCell),
  ordinalItems: list(ordinalItem),
  subgroups: list(subgroup),
  expertCeiling,
  /** Every disagreement is counted; of many of one kind the first ones are listed, and all stand in decisions.csv. */
  disagreementCounts: list(disagreementCount),
  disagreements: list(disagreement),
  invariants: list(invariant),
  vignetteChecks: list(vignetteCheck),
  rowCoverage: list(rowCoverage),
  gates: list(gateResult),
  controls: list(controlResult),
  limits: list(limit),
  anomalies: list(anomaly),
  reproduction,
});

/** The results document. */
export type Results = z.infer<typeof resultsSchema>;

export type {
  AgreementCell,
  EndpointResult,
  OrdinalCell,
  OrdinalItem,
  ReadingResult,
  Stratum,
  SubgroupResult,
} from './results/agreement.ts';
export type { CaseSetResult, Purpose, RowProblem, ScopeGroup } from './results/case-set.ts';
export type { Anomaly, ControlResult, GateResult, LabelLockResult, Limit } from './results/control.ts';
export type { Disagreement, DisagreementCount } from './results/disagreement.ts';
export type { CeilingOfEndpoint, ExpertAgreement, ExpertCeiling } from './results/experts.ts';
export type { Identity, Reproduction } from './results/identity.ts';
export type {
  Counterexample,
  InvariantCheck,
  InvariantResult,
  RowCoverage,
  VignetteCheck,
} from './results/safety.ts';
export type {
  CoefficientResult,
  ConfusionResult,
  DirectionTest,
  Proportion,
  TriageResult,
} from './results/statistics.ts';
