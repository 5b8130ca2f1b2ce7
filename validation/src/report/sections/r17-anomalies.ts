import { folded, inline, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';

const MOST_CASES = 20;

/** R17: what is known to be wrong or odd, in the program or in the sets of this run, with its effect on safety. */
export function anomalies({ results }: ReportContext): Html {
  const { anomalies: list } = results;
  if (list === undefined) return html`<p>${notDone('known anomalies were not listed')}</p>`;
  return table({
    caption: 'Known anomalies and test issues',
    columns: [{ label: 'Anomaly' }, { label: 'Of' }, { label: 'Effect' }, { label: 'Cases' }],
    rows: list.map(({ id, set, what, effect, cases }) => [
      html`<span class="code">${id}</span> ${what}`,
      set === '' ? 'the program and its sources' : html`the set <span class="code">${set}</span>`,
      effect,
      cases.length > MOST_CASES
        ? folded(`${cases.length} cases`, inline(cases, 'none'))
        : inline(cases, 'no case named'),
    ]),
    none: 'none is known, and no set declares one',
  });
}
