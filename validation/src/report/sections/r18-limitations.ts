import { bullets, notDone } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';

const NOT_TESTED: readonly string[] = [
  'Patients. No outcome was followed; agreement with what experts decided does not show that patients fare better or worse.',
  'Use. No clinician used the program in this study; how it changes decisions, and whether it is trusted too much, is unknown.',
  'A local population. Published cases are selected for rarity, surgery and good outcome; their rates are not rates of routine patients. A hospital replays its own cases.',
  'The graphical and programming interfaces in which a plan is shown.',
];

/** R18: what these results cannot show, and what was not tested. */
export function limitations({ results }: ReportContext): Html {
  const { limits } = results;
  return html`${
    limits === undefined
      ? html`<p>${notDone('the limits of the data were not listed')}</p>`
      : bullets(
          limits.map(({ id, text }) => html`${text} <span class="code quiet">${id}</span>`),
          'no limit is named',
        )
  }
<h3>What was not tested</h3>
${bullets(NOT_TESTED, 'nothing')}`;
}
