import type { ActionTable, FactDefinition, Row, Ruleset } from '@oncospine/pathway';
import type { Results, Stratum } from '../results.ts';
import type { ReportExtras } from './extras.ts';

/** A results document in which sections may be missing: an older one, or one of a command that computes less. */
export type ReportResults = { readonly [Section in keyof Results]?: Results[Section] };

/** What every section gets. */
export type ReportContext = {
  readonly results: ReportResults;
  readonly ruleset: Ruleset;
  readonly extras: ReportExtras;
  readonly words: Words;
};

/** The words of the ruleset and of the results for their codes; a code nobody knows stays as it is. */
export type Words = {
  readonly fact: (id: string) => string;
  readonly action: (id: string) => string;
  readonly disposition: (action: string, id: string) => string;
  readonly endpoint: (id: string) => string;
  readonly reading: (id: string) => string;
  readonly analysis: (id: string) => string;
  readonly stratum: (id: string) => string;
  readonly stratumOf: (id: string) => Stratum | undefined;
  readonly tableOfRow: (row: string) => ActionTable | undefined;
  readonly row: (id: string) => Row | undefined;
};

/** Collects what the sections look up. */
export function createContext(results: ReportResults, ruleset: Ruleset, extras: ReportExtras): ReportContext {
  return { results, ruleset, extras, words: createWords(results, ruleset) };
}

function createWords(results: ReportResults, ruleset: Ruleset): Words {
  const tables = [...ruleset.actions, ruleset.strategy];
  const facts = new Map(ruleset.facts.map((fact: FactDefinition) => [fact.id, fact.label]));
  const actions = new Map(tables.map((table) => [table.id, table]));
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row.id, { row, table }] as const)));
  const endpoints = labels(results.endpoints);
  const readings = labels(results.readings);
  const analyses = labels(results.analyses);
  const strata = new Map((results.strata ?? []).map((stratum) => [stratum.id, stratum]));
  return {
    fact: (id) => facts.get(id) ?? id,
    action: (id) => actions.get(id)?.label ?? id,
    disposition: (action, id) =>
      actions.get(action)?.dispositions.find((disposition) => disposition.id === id)?.label ?? spaced(id),
    endpoint: (id) => endpoints.get(id) ?? id,
    reading: (id) => readings.get(id) ?? id,
    analysis: (id) => analyses.get(id) ?? id,
    stratum: (id) => strata.get(id)?.label ?? id,
    stratumOf: (id) => strata.get(id),
    tableOfRow: (id) => rows.get(id)?.table,
    row: (id) => rows.get(id)?.row,
  };
}

function labels(list: readonly { readonly id: string; readonly label: string }[] | undefined): Map<string, string> {
  return new Map((list ?? []).map(({ id, label }) => [id, label]));
}

/** A code as words: `not_done` becomes "not done". */
export function spaced(code: string): string {
  return code.replaceAll('_', ' ');
}
