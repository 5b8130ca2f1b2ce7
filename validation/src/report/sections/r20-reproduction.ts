import { CLAUSE_MAP } from '../clause-map.ts';
import { definitions, folded, notApplicable, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { grouped, percent } from '../format.ts';
import { type Html, html, join } from '../html.ts';

/** R20: how to get the same bytes again, with what software, and which clause each section answers. */
export function reproduction({ results }: ReportContext): Html {
  const { reproduction: how } = results;
  return html`${how === undefined ? html`<p>${notDone('commands and seeds were not recorded')}</p>` : recipe(how)}
<h3 id="clauses">Clause map</h3>
<p>What standards and reporting guidelines ask for, and where it is. "Recalled" marks what was written from memory: check it against the standard before relying on it.</p>
${clauseTable()}`;
}

function recipe(how: Recipe): Html {
  return html`<p>The same commit, cases and seed give the same bytes.</p>
<pre tabindex="0">${join(how.commands, '\n')}</pre>
${definitions([
  ['Seed', String(how.seed)],
  ['Resamples', grouped(how.bootstrapResamples)],
  ['Generated cases per rule', grouped(how.propertyRuns)],
  ['Confidence of intervals', percent(how.confidence)],
  ['Node', `${how.environment.node}, the range that the program asks for`],
  ['package-lock.json of the build', html`<span class="hash">${how.environment.packageLock}</span>`],
  [
    'Version of Node and platform of this run',
    notApplicable(
      'the same input must give the same bytes, so nothing of a machine stands here; what it ran on belongs to the log of the pipeline and to the statement of who signs',
    ),
  ],
])}
${software('Software of others that runs (SOUP): every package, those too that others need', how, 'runs')}
${software('Software that builds the program', how, 'builds')}`;
}

type Recipe = NonNullable<ReportContext['results']['reproduction']>;

function software(caption: string, how: Recipe, stage: Recipe['software'][number]['stage']): Html {
  return table({
    caption,
    columns: [{ label: 'Name', kind: 'code' }, { label: 'Version', kind: 'code' }, { label: 'For' }],
    rows: how.software
      .filter((one) => one.stage === stage)
      .map(({ name, version, purpose }) => [name, version, purpose]),
    none: 'nothing is listed',
  });
}

function clauseTable(): Html {
  const content = table({
    caption: 'Clauses and sections',
    columns: [
      { label: 'Source' },
      { label: 'Clause' },
      { label: 'Asks for' },
      { label: 'Section' },
      { label: 'Standing' },
    ],
    rows: CLAUSE_MAP.map(({ source, clause, asks, sections, note, recalled }) => [
      source,
      clause,
      note === undefined ? asks : html`${asks}<br><span class="quiet">${note}</span>`,
      join(
        sections.map((id) => html`<a href="#${id}">${id}</a>`),
        ', ',
      ),
      recalled === true ? 'recalled, check against the standard' : 'noted from the text',
    ]),
    none: 'the map is empty',
  });
  return folded(`All ${CLAUSE_MAP.length} entries`, content);
}
