import { NOT_STATED, SUBGROUPS } from '../../replay/subgroups.ts';
import type { SubgroupResult } from '../../results.ts';
import { type Cell, declared, folded, notDone, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted, proportionText } from '../format.ts';
import { headlineOf } from '../headline-numbers.ts';
import { type Html, html, join } from '../html.ts';
import { sourceTable, strataTable } from './groups-apart.ts';

/** R11: declared groups of rows, and since when they are declared, with counts rather than claims. */
export function subgroups(context: ReportContext): Html {
  const { subgroups: list } = context.results;
  if (list === undefined) return html`<p>${notDone('no subgroup was counted')}</p>`;
  const dimensions = [...new Set(list.map(({ dimension }) => dimension))];
  return html`<p>Groups: ${dimensions.map(spaced).join(', ') || 'none has a labelled row'}. ${WHEN_DECLARED} Most are small: read the interval, not the share. A difference between groups here is a question, not a finding.</p>
${groupSizes(context, list)}
${firstTable(context, list)}
${join(dimensions.map((dimension) => everyComparison(context, list, dimension)))}
<h3>Set, tier and kind of label</h3>
<p>These are no subgroups of one group: rows of different sets, tiers, kinds of label and scopes are never added up anywhere in this report, so that each is a group of its own. Here they stand side by side.</p>
${strataTable(context)}
<h3>Source</h3>
${sourceTable(context)}
<p>${declared(context.extras.declarations, 'subgroups-not-stated', 'ethnicity, and place of treatment: case files have no column for them')}</p>`;
}

const WHEN_DECLARED =
  'Those by tumour, region and neurology are as old as the first replay of the sets of this repository. Those by age and sex were added on 2026-11-27, after earlier replays of these sets and before agreement by age or sex was first computed (decision 0005).';

function everyComparison(context: ReportContext, list: readonly SubgroupResult[], dimension: string): Html {
  const own = list.filter((one) => one.dimension === dimension);
  const decided = own.filter((one) => one.decided > 0);
  const caption = `Every comparison by ${spaced(dimension)}`;
  const rest = `Not in this table: ${own.length - decided.length} lines in which no case was decided.`;
  return folded(`${caption} (${decided.length} lines)`, [
    subgroupTable(caption, decided, everyPlace(context)),
    html`<p>${rest}</p>`,
  ]);
}

/** How many labelled cases each group has, those included that do not state the fact. */
function groupSizes(context: ReportContext, list: readonly SubgroupResult[]): Html {
  const headline = headlineOf(context);
  if (headline === undefined) return html``;
  const { words } = context;
  const own = list.filter(({ endpoint, stratum }) => endpoint === headline.endpoint && stratum === headline.stratum);
  const dimensions = [...new Set(own.map(({ dimension }) => dimension))];
  return table({
    caption: `Labelled cases by group: ${words.endpoint(headline.endpoint)}, ${words.stratum(headline.stratum)}`,
    columns: [{ label: 'Grouped by' }, { label: 'Groups and their cases' }],
    rows: dimensions.map((dimension) => {
      const sizes = new Map(own.flatMap((one) => (one.dimension === dimension ? [[one.group, one.n] as const] : [])));
      const texts = inDeclaredOrder(dimension, [...sizes.keys()]).map(
        (group) => `${spaced(group)}: ${counted(sizes.get(group) ?? 0, 'case')}`,
      );
      return [spaced(dimension), texts.join('; ')];
    }),
    none: 'no group has a labelled case',
  });
}

/** Groups as they were declared, those that were not stated last; a group that nobody declared comes after all. */
function inDeclaredOrder(dimension: string, groups: readonly string[]): readonly string[] {
  const declaredGroups = SUBGROUPS.find((subgroup) => subgroup.dimension === dimension)?.groups ?? [];
  const order = [...declaredGroups.filter((group) => group !== NOT_STATED), NOT_STATED, ...groups];
  return [...groups].sort((one, other) => order.indexOf(one) - order.indexOf(other));
}

/** The comparison of the first page, groups in which something was decided. */
function firstTable(context: ReportContext, list: readonly SubgroupResult[]): Html {
  const headline = headlineOf(context);
  if (headline === undefined) return html``;
  const own = list.filter(
    ({ endpoint, stratum, decided }) => endpoint === headline.endpoint && stratum === headline.stratum && decided > 0,
  );
  const { words } = context;
  const where = `${words.endpoint(headline.endpoint)}, ${words.stratum(headline.stratum)}`;
  return subgroupTable(`${where}: groups in which a case was decided`, own, {
    head: 'Reading',
    of: ({ reading }) => words.reading(reading),
  });
}

/** A column that says where a line belongs, as far as the caption does not say it. */
type Place = { readonly head: string; readonly of: (one: SubgroupResult) => Cell };

function everyPlace({ words }: ReportContext): Place {
  return {
    head: 'Comparison, rows, reading',
    of: ({ endpoint, stratum, reading }) =>
      html`${words.endpoint(endpoint)}, ${words.stratum(stratum)}<br><b>${words.reading(reading)}</b>`,
  };
}

function subgroupTable(caption: string, list: readonly SubgroupResult[], place: Place): Html {
  return table({
    caption,
    columns: [
      { label: 'Group' },
      { label: place.head },
      { label: 'Labelled', kind: 'figure' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Agree (95 % interval)' },
      { label: 'Under', kind: 'figure' },
      { label: 'Over', kind: 'figure' },
    ],
    rows: list.map((one) => [
      `${spaced(one.dimension)}: ${spaced(one.group)}`,
      place.of(one),
      one.n,
      one.decided,
      proportionText(one.observed),
      one.underTriage,
      one.overTriage,
    ]),
    none: 'there is none',
  });
}
