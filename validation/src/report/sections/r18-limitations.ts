import type { Limit } from '../../results.ts';
import { bullets, notDone } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html, join } from '../html.ts';

const NOT_TESTED: readonly string[] = [
  'Patients. No outcome was followed; agreement with what experts decided does not show that patients fare better or worse.',
  'Use. No clinician used the program in this study; how it changes decisions, and whether it is trusted too much, is unknown.',
  'The graphical and programming interfaces in which a plan is shown.',
];

/** Whom these cases do not stand for. */
const OTHER_PEOPLE = {
  repository:
    'A local population. Published cases are selected for rarity, surgery and good outcome; their rates are not rates of routine patients. A hospital replays its own cases.',
  own_cases:
    'Another population. These results are about the files that were given, and as good as they are; how their cases were chosen and labelled is for their owner to state.',
} as const;

/** R18: what these results cannot show, and what was not tested. */
export function limitations({ results }: ReportContext): Html {
  const { limits, mode = 'repository' } = results;
  return html`${limits === undefined ? html`<p>${notDone('the limits of the data were not listed')}</p>` : limitsBySet(limits)}
<h3>What was not tested</h3>
${bullets([...NOT_TESTED, OTHER_PEOPLE[mode]], 'nothing')}`;
}

/** First what is true of the whole report, then what each set says of itself. */
function limitsBySet(limits: readonly Limit[]): Html {
  const sets = [...new Set(limits.map(({ set }) => set))].sort();
  return join(
    sets.map((set) => {
      const own = limits.filter((limit) => limit.set === set);
      const title = set === '' ? html`` : html`<h3>The set <span class="code">${set}</span></h3>`;
      return html`${title}${bullets(
        own.map(({ id, text }) => html`${text} <span class="code quiet">${id}</span>`),
        'no limit is named',
      )}`;
    }),
  );
}
