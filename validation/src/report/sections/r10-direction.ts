import type { VignetteCheck } from '../../results.ts';
import { folded, notApplicable, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';
import { disagreementCounts } from './disagreement-counts.ts';
import { disagreementFilters } from './disagreement-filters.ts';
import { disagreementList } from './disagreement-list.ts';
import { errorsByDirection } from './errors-by-direction.ts';
import { explorerFrame } from './explorer-frame.ts';

/** R10: errors by direction, and every disagreement with its trace. */
export function direction(context: ReportContext): Html {
  const { disagreements } = context.results;
  return html`<p>Under-triage is the error that can harm most: the experts treated more urgently than the program advised. None found among few cases is not none: the bound says how many there may still be.</p>
${errorsByDirection(context)}
<h3>Requirements written down before the replay</h3>
${vignettes(context)}
<h3 id="disagreements">Every disagreement</h3>
${
  disagreements === undefined
    ? html`<p>${notDone('disagreements were not listed')}</p>`
    : html`${disagreementCounts(context)}
${disagreementFilters(context, disagreements)}
${disagreementList(context, disagreements)}`
}
${explorerFrame()}`;
}

function vignettes({ results, words }: ReportContext): Html {
  const { vignetteChecks: list } = results;
  if (list === undefined) return html`<p>${notDone('no requirement was checked')}</p>`;
  if (list.length === 0) return html`<p>${notApplicable('no vignette with a requirement is among these cases')}</p>`;
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
