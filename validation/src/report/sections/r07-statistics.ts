import { definitions, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { METHOD_NOTES, THRESHOLDS_WERE_SET } from '../data/method-notes.ts';
import { type Html, html, join } from '../html.ts';
import { casesNeededTable } from './cases-needed.ts';

/** R7: comparisons, readings, statistics and thresholds, and when each was set. */
export function statistics(context: ReportContext): Html {
  return html`${definitions(METHOD_NOTES)}
<h3>Comparisons (endpoints)</h3>
${endpoints(context)}
<h3>Readings</h3>
${readings(context)}
<h3>Analyses</h3>
${analyses(context)}
<h3>Thresholds (gates)</h3>
<p>${THRESHOLDS_WERE_SET}</p>
${gates(context)}
${selfTest(context)}
<h3 id="cases-needed">How many cases a bound takes</h3>
${casesNeededTable(context)}`;
}

function endpoints({ results, words }: ReportContext): Html {
  if (results.endpoints === undefined) return html`<p>${notDone('no comparison is listed')}</p>`;
  return table({
    caption: 'What is compared with what',
    columns: [
      { label: 'Comparison' },
      { label: 'Label' },
      { label: 'Part of the plan' },
      { label: 'Left out' },
      { label: 'What the plan counts as' },
    ],
    rows: results.endpoints.map((endpoint) => [
      endpoint.label,
      html`<span class="code">${endpoint.labelColumn}</span><br>${endpoint.categories.map(spaced).join(endpoint.ordered ? ' < ' : ', ')}`,
      words.action(endpoint.comparedWith),
      endpoint.restriction === '' ? 'no row' : endpoint.restriction,
      html`<ul>${endpoint.mapping.map(({ disposition, countsAs }) => html`<li>${spaced(disposition)}: ${spaced(countsAs)}</li>`)}</ul>`,
    ]),
    none: 'there is none',
  });
}

function readings({ results, words }: ReportContext): Html {
  if (results.readings === undefined) return html`<p>${notDone('no reading is listed')}</p>`;
  return join(
    results.readings.map(
      ({ label, description, assumptions }) => html`<h4>${label}</h4><p>${description}</p>
${table({
  caption: `Assumptions of the reading "${label}", used only where the fact is not stated`,
  columns: [
    { label: 'Fact' },
    { label: 'Read as' },
    { label: 'Because' },
    { label: 'Used', kind: 'figure' },
    { label: 'Stated otherwise', kind: 'figure' },
    { label: 'Dropped', kind: 'figure' },
  ],
  rows: assumptions.map((one) => [
    words.fact(one.fact),
    one.value,
    one.because,
    one.rowsUsed,
    one.rowsStated,
    one.rowsDropped,
  ]),
  none: 'nothing is assumed',
})}`,
    ),
  );
}

function analyses({ results }: ReportContext): Html {
  if (results.analyses === undefined) return html`<p>${notDone('no analysis is listed')}</p>`;
  return definitions(results.analyses.map(({ label, description }) => [label, description]));
}

function gates({ results }: ReportContext): Html {
  if (results.gates === undefined) return html`<p>${notDone('no threshold was compared')}</p>`;
  return table({
    caption: 'Thresholds, when each was set, and what came of them',
    columns: [
      { label: 'Gate' },
      { label: 'Statistic' },
      { label: 'Threshold' },
      { label: 'Value' },
      { label: 'Result' },
      { label: 'Why this number' },
    ],
    rows: results.gates.map((gate) => [
      html`${gate.label}<br><span class="code">${gate.id}</span>`,
      gate.statistic,
      `${spaced(gate.comparison)} ${gate.threshold} (set ${gate.date})`,
      gate.value.status === 'computed' ? number(gate.value.value) : `not applicable because ${gate.value.because}`,
      html`${statusMark(gate.status)} ${gate.because}`,
      gate.reason,
    ]),
    rowIds: results.gates.map((_, index) => `gate-${index + 1}`),
    none: 'no threshold is set; nothing can be released',
  });
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function selfTest({ extras }: ReportContext): Html {
  if (extras.gateSelfTest === undefined)
    return html`<p>${notDone('the last self-test of the gates was not handed to this report')}</p>`;
  return html`${table({
    caption: 'Self-test: each closing condition was provoked, and good records were seen to pass',
    columns: [{ label: 'Condition' }, { label: 'The gate' }],
    rows: extras.gateSelfTest.map(({ condition, mustBlock, blocked }) => [
      condition,
      statusMark(blocked === mustBlock ? 'passed' : 'failed', blocked ? 'blocked' : 'did not block'),
    ]),
    none: 'no condition was tested',
  })}
<p class="quiet">A gate that has never been seen to block is decoration.</p>`;
}
