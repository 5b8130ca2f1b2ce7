import { folded, inline, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';

const MOST_CASES = 20;

/** R17: what is known to be wrong or odd, with its effect on safety. */
export function anomalies({ results }: ReportContext): Html {
  const { anomalies: list } = results;
  if (list === undefined) return html`<p>${notDone('known anomalies were not listed')}</p>`;
  return table({
    caption: 'Known anomalies and test issues',
    columns: [{ label: 'Anomaly' }, { label: 'Effect' }, { label: 'Cases' }],
    rows: list.map(({ id, what, effect, cases }) => [
      html`<span class="code">${id}</span> ${what}`,
      effect,
      cases.length > MOST_CASES
        ? folded(`${cases.length} cases`, inline(cases, 'none'))
        : inline(cases, 'no case named'),
    ]),
    none: 'none is known',
  });
}
