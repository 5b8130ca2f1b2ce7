import { rulesetHash } from '@oncospine/pathway';
import type { Disagreement } from '../results.ts';
import type { ReportContext } from './context.ts';
import { dataElement, type Html, html } from './html.ts';

/** What the script of the page reads: the ruleset that was validated, and the facts of each disagreement. */
export type PageData = {
  readonly ruleset: unknown;
  readonly rulesetHash: string;
  /** In the order of the list; facts as pairs, so that no name of a fact is a property. */
  readonly cases: readonly PageCase[];
};

/** One disagreeing case, as far as the explorer needs it. */
export type PageCase = {
  readonly title: string;
  readonly endpoint: string;
  readonly label: string;
  readonly stated: readonly (readonly [string, string])[];
  readonly assumed: readonly (readonly [string, string])[];
};

const LONGEST_CELL = 1000;

/** The data of the page as inert JSON, or nothing when there is no script to read it. */
export function embeddedData({ results, ruleset, extras, words }: ReportContext): Html {
  if (extras.pageScript === undefined) return html``;
  const data: PageData = {
    ruleset,
    rulesetHash: results.identity?.ruleset.hash ?? rulesetHash(ruleset),
    cases: (results.disagreements ?? []).map((one) => ({
      title: one.caseId.slice(0, LONGEST_CELL),
      endpoint: words.endpoint(one.endpoint),
      label: one.label.slice(0, LONGEST_CELL),
      stated: statedCells(results, one),
      assumed: one.assumed.map(({ fact, value }) => [fact.slice(0, LONGEST_CELL), value.slice(0, LONGEST_CELL)]),
    })),
  };
  return dataElement('page-data', data);
}

/** The cells of the row, with what was declared to be read differently at import. */
function statedCells({ caseSets }: ReportContext['results'], one: Disagreement): PageCase['stated'] {
  const notes = (caseSets?.find(({ id }) => id === one.set)?.importNotes ?? []).filter(
    ({ caseId }) => caseId === one.caseId,
  );
  const kept = one.facts.filter(({ fact }) => !notes.some((note) => note.fact === fact));
  const read = notes.flatMap(({ fact, readAs }) => (readAs === '' ? [] : [{ fact, stated: readAs }]));
  return [...kept, ...read].map(({ fact, stated }) => [fact.slice(0, LONGEST_CELL), stated.slice(0, LONGEST_CELL)]);
}
