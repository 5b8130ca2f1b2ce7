import type { PublishedSurvival, TableIdentity } from './score-table.ts';

/** A group of patients that a flow chart ends in. */
export type Stratum = { readonly id: string; readonly label: string; readonly survival?: PublishedSurvival };

/** One path of a flow chart: the answers it asks for, and where it ends. */
export type FlowPath = { readonly when: Readonly<Record<string, string>>; readonly stratum: string };

/** A score that is a flow chart: every complete set of answers is on exactly one path. */
export type FlowTable = TableIdentity & { readonly strata: readonly Stratum[]; readonly paths: readonly FlowPath[] };

/** The ids of the strata of a flow chart. */
export type StratumId<Table extends FlowTable> = Table['strata'][number]['id'];
