import type { SubgroupResult } from '../../results.ts';
import { folded, notDone, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { proportionText } from '../format.ts';
import { type Html, html, join } from '../html.ts';

/** R11: groups of rows that were declared beforehand, with counts rather than claims. */
export function subgroups(context: ReportContext): Html {
  const { subgroups: list } = context.results;
  if (list === undefined) return html`<p>${notDone('no subgroup was counted')}</p>`;
  const dimensions = [...new Set(list.map(({ dimension }) => dimension))];
  return html`<p>Groups were declared before the replay. Most are small: read the interval, not the share. A difference between groups here is a question, not a finding.</p>
${join(
  dimensions.map((dimension, index) => {
    const own = list.filter((one) => one.dimension === dimension);
    const content = dimensionTable(context, dimension, own);
    return index === 0 && own.length <= 24 ? content : folded(`By ${spaced(dimension)} (${own.length} lines)`, content);
  }),
)}
${dimensions.length === 0 ? html`<p class="none">No subgroup has a labelled row.</p>` : ''}
<p>${notDone('age, sex, ethnicity and place of treatment: the cases do not state them often enough')}</p>`;
}

function dimensionTable({ words }: ReportContext, dimension: string, list: readonly SubgroupResult[]): Html {
  return table({
    caption: `By ${spaced(dimension)}`,
    columns: [
      { label: 'Group' },
      { label: 'Comparison, rows, reading' },
      { label: 'Labelled', kind: 'figure' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Agree (95 % interval)' },
      { label: 'Under', kind: 'figure' },
      { label: 'Over', kind: 'figure' },
    ],
    rows: list.map((one) => [
      spaced(one.group),
      html`${words.endpoint(one.endpoint)}, ${words.stratum(one.stratum)}<br><b>${words.reading(one.reading)}</b>`,
      one.n,
      one.decided,
      proportionText(one.observed),
      one.underTriage,
      one.overTriage,
    ]),
    none: 'there is none',
  });
}
