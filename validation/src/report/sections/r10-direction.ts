import type { AgreementCell, VignetteCheck } from '../../results.ts';
import { folded, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { counted, percent } from '../format.ts';
import { type Html, html } from '../html.ts';
import { disagreementFilters } from './disagreement-filters.ts';
import { disagreementList } from './disagreement-list.ts';
import { explorerFrame } from './explorer-frame.ts';

/** R10: errors by direction, and every disagreement with its trace. */
export function direction(context: ReportContext): Html {
  const { results } = context;
  return html`<p>Under-triage is the error that can harm most: the experts treated more urgently than the program advised. None found among few cases is not none: the bound says how many there may still be.</p>
${directionTable(context)}
<h3>Requirements written down before the replay</h3>
${vignettes(context)}
<h3 id="disagreements">Every disagreement</h3>
${
  results.disagreements === undefined
    ? html`<p>${notDone('disagreements were not listed')}</p>`
    : html`<p>${counted(results.disagreements.length, 'disagreement')}: decided cases in which the label says otherwise, each once for every comparison and reading it occurs in. Labels are never edited to agree.</p>
${disagreementFilters(context, results.disagreements)}
${disagreementList(context, results.disagreements)}`
}
${explorerFrame()}`;
}

function directionTable({ results, words }: ReportContext): Html {
  const main = results.analyses?.[0]?.id;
  const cells = (results.agreement ?? []).filter(
    ({ analysis, triage }) => analysis === main && triage.status === 'estimated',
  );
  if (results.agreement === undefined) return html`<p>${notDone('no error was counted')}</p>`;
  const large = cells.filter(({ decided }) => decided >= FEWEST);
  return html`${errorTable(words, `Errors by direction, groups with ${FEWEST} decided cases or more`, large)}
${folded(`All errors by direction (${cells.length} lines)`, errorTable(words, 'Errors by direction', cells))}`;
}

/** Below this a bound is nearly one: the lines are folded. */
const FEWEST = 5;

function errorTable(words: Words, caption: string, cells: readonly AgreementCell[]): Html {
  return table({
    caption: `${caption}, with exact one-sided 95 % upper bounds`,
    columns: [
      { label: 'Comparison' },
      { label: 'Group' },
      { label: 'Reading' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Under-triage' },
      { label: 'Over-triage' },
    ],
    rows: cells.flatMap(({ endpoint, stratum, reading, triage }) => {
      if (triage.status !== 'estimated') return [];
      const { n, underTriage, overTriage } = triage;
      const where = [words.endpoint(endpoint), words.stratum(stratum), words.reading(reading)];
      return [[...where, n, error(underTriage, n), error(overTriage, n)]];
    }),
    none: 'no comparison has a direction',
  });
}

type DirectionalError = {
  readonly count: number;
  readonly upperBound: { readonly status: string; readonly bound?: number };
};

function error({ count, upperBound }: DirectionalError, n: number): string {
  const bound = upperBound.bound === undefined ? 'bound not computable' : `at most ${percent(upperBound.bound)}`;
  return `${count} of ${n}; ${bound}`;
}

function vignettes({ results, words }: ReportContext): Html {
  const { vignetteChecks: list } = results;
  if (list === undefined) return html`<p>${notDone('no requirement was checked')}</p>`;
  const unmet = list.filter(({ status }) => status !== 'met');
  return html`<p>${counted(list.length - unmet.length, 'requirement')} met of ${list.length}.</p>
${vignetteTable(words, 'Requirements that are not met, or were not evaluated', unmet)}
${folded(
  `Requirements that are met (${list.length - unmet.length})`,
  vignetteTable(
    words,
    'Requirements that are met',
    list.filter(({ status }) => status === 'met'),
  ),
)}`;
}

function vignetteTable(words: Words, caption: string, list: readonly VignetteCheck[]): Html {
  return table({
    caption,
    columns: [
      { label: 'Case', kind: 'code' },
      { label: 'Requirement' },
      { label: 'Reading' },
      { label: 'Result' },
      { label: 'Evidence', width: 32 },
    ],
    rows: list.map(({ caseId, requirement, reading, status, evidence }) => [
      caseId,
      requirement,
      words.reading(reading),
      statusMark(status),
      spaced(evidence),
    ]),
    none: 'none',
  });
}
