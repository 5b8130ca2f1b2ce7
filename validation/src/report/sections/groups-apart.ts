import type { AgreementCell, CaseSetResult, Stratum } from '../../results.ts';
import { notDone, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted, grouped, proportionText } from '../format.ts';
import { headlineOf } from '../headline-numbers.ts';
import { type Html, html } from '../html.ts';

/** The comparison of the first page in every group that is counted apart: set, tier, kind of label, scope. */
export function strataTable(context: ReportContext): Html {
  const { results, words } = context;
  const headline = headlineOf(context);
  if (headline === undefined || results.strata === undefined)
    return html`<p>${notDone('no agreement was computed')}</p>`;
  const main = results.analyses?.[0]?.id;
  const cells = (results.agreement ?? []).filter(
    ({ analysis, endpoint }) => analysis === main && endpoint === headline.endpoint,
  );
  const lines = results.strata.flatMap((stratum) =>
    cells.filter((cell) => cell.stratum === stratum.id && cell.n > 0).map((cell) => ({ stratum, cell })),
  );
  return table({
    caption: `${words.endpoint(headline.endpoint)}, every group that has a labelled case`,
    columns: [
      { label: 'Set and tier' },
      { label: 'Kind of label' },
      { label: 'Level' },
      { label: 'Reading' },
      { label: 'Labelled', kind: 'figure' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Agree (95 % interval)' },
      { label: 'Under', kind: 'figure' },
      { label: 'Over', kind: 'figure' },
    ],
    rows: lines.map(({ stratum, cell }) => [
      setAndTier(stratum),
      spaced(stratum.labelKind),
      spaced(stratum.scope),
      words.reading(cell.reading),
      cell.n,
      cell.decided,
      proportionText(cell.observed),
      ...errorsOf(cell),
    ]),
    none: 'there is none',
  });
}

function setAndTier({ set, tier, rater }: Stratum): string {
  const ofTier = tier === 'none' ? '' : `, tier ${tier}`;
  return rater === '' ? `${set}${ofTier}` : `${set}${ofTier}, expert ${rater}`;
}

function errorsOf({ triage }: AgreementCell): readonly [number | string, number | string] {
  if (triage.status !== 'estimated') return ['none: nothing decided', 'none: nothing decided'];
  return [triage.underTriage.count, triage.overTriage.count];
}

/** How the rows of each set spread over their sources, and why agreement is not counted source by source. */
export function sourceTable({ results }: ReportContext): Html {
  if (results.caseSets === undefined) return html`<p>${notDone('the sources of the rows were not counted')}</p>`;
  return html`<p>Agreement is not counted source by source: no source was declared as a group, and most have few rows. How the rows spread over them (all sources by name: <a href="#R6">R6</a>):</p>
${table({
  caption: 'Rows by source',
  columns: [
    { label: 'Set', kind: 'code' },
    { label: 'Sources', kind: 'figure' },
    { label: 'Sources with one row', kind: 'figure' },
    { label: 'The largest ones' },
  ],
  rows: results.caseSets.map((set) => [set.id, ...spreadOf(set)]),
  none: 'no set was read',
})}`;
}

const LARGEST_SHOWN = 3;

function spreadOf({ sources }: CaseSetResult): readonly [string, string, string] {
  const bySize = [...sources].sort((one, other) => other.rows - one.rows || (one.group < other.group ? -1 : 1));
  return [
    grouped(sources.length),
    grouped(sources.filter(({ rows }) => rows === 1).length),
    bySize
      .slice(0, LARGEST_SHOWN)
      .map(({ group, rows }) => `${group === '' ? 'source not stated' : group}: ${counted(rows, 'row')}`)
      .join('; '),
  ];
}
