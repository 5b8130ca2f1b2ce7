import type { AgreementCell } from '../../results.ts';
import { folded, inline, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { proportionText } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { barChart } from '../plots/bar-chart.ts';

const MOST_BARS = 12;

/** R12: where the program did not decide, and which facts were missing. */
export function undecided(context: ReportContext): Html {
  const { results } = context;
  if (results.agreement === undefined) return html`<p>${notDone('undecided cases were not counted')}</p>`;
  const main = results.analyses?.[0]?.id;
  const cells = results.agreement.filter(({ analysis, n }) => analysis === main && n > 0);
  const readings = [...new Set(cells.map(({ reading }) => reading))];
  return html`<p>An undecided case is an honest answer to a text that does not say enough. It is also a case in which the program does not help. Both are counted here: for each reading, the open facts on which the rules of the table still branch, added up over the comparisons. What is open and no rule asks for any more is not counted.</p>
<div class="plots">${join(readings.map((reading, index) => missingBars(context, cells, reading, index)))}</div>
${folded('Undecided cases and missing facts, comparison by comparison', undecidedTable(context, cells))}
<h3>Refused input</h3>
${refused(context)}`;
}

function missingBars({ words }: ReportContext, cells: readonly AgreementCell[], reading: string, index: number): Html {
  const totals = new Map<string, number>();
  for (const { missingFacts } of cells.filter((cell) => cell.reading === reading))
    for (const { fact, rows } of missingFacts) totals.set(fact, (totals.get(fact) ?? 0) + rows);
  const bars = [...totals].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  if (bars.length === 0)
    return html`<p class="none">${words.reading(reading)}: no fact was missing in an undecided case.</p>`;
  return barChart({
    id: `missing-${index + 1}`,
    title: `${words.reading(reading)}: facts missing in undecided cases${bars.length > MOST_BARS ? `, the ${MOST_BARS} most frequent of ${bars.length}` : ''}`,
    bars: bars.slice(0, MOST_BARS).map(([fact, count]) => ({ label: words.fact(fact), count })),
  });
}

function undecidedTable({ words }: ReportContext, cells: readonly AgreementCell[]): Html {
  return table({
    caption: 'Undecided cases',
    columns: [
      { label: 'Comparison and group' },
      { label: 'Reading' },
      { label: 'Undecided', kind: 'figure' },
      { label: 'Consider', kind: 'figure' },
      { label: 'Coverage' },
      { label: 'Missing facts (rows)' },
    ],
    rows: cells.map((cell) => [
      html`${words.endpoint(cell.endpoint)}<br>${words.stratum(cell.stratum)}`,
      words.reading(cell.reading),
      `${cell.undecided} of ${cell.n}`,
      `${cell.consider} of ${cell.n}`,
      proportionText(cell.coverage),
      inline(
        cell.missingFacts.slice(0, 8).map(({ fact, rows }) => `${words.fact(fact)} (${rows})`),
        'none',
      ),
    ]),
    none: 'there is none',
  });
}

function refused({ results }: ReportContext): Html {
  if (results.caseSets === undefined) return html`<p>${notDone('refused rows were not counted')}</p>`;
  return table({
    caption: 'Rows that were refused, because a cell is wrong or facts contradict each other',
    columns: [{ label: 'Set', kind: 'code' }, { label: 'Refused' }, { label: 'Problems', kind: 'figure' }],
    rows: results.caseSets.map(({ id, flow, problems }) => [
      id,
      `${flow.rowsRejected} of ${flow.rowsRead} rows`,
      problems,
    ]),
    none: 'no set was read',
  });
}
