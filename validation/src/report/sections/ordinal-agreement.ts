import type { OrdinalCell } from '../../results.ts';
import { type Cell, folded, inline, notDone, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { coefficientText, counted, proportionText } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { heatMap } from '../plots/heat-map.ts';

/** Panel ratings (usually, may be, usually not appropriate) beside the dispositions of the plan. */
export function ordinalAgreement(context: ReportContext): Html {
  const { ordinal } = context.results;
  if (ordinal === undefined) return html`<p>${notDone('no comparison with panel ratings')}</p>`;
  return html`${ordinalTable(context, ordinal)}
${folded('Heat maps of the ratings', html`<div class="plots">${join(ordinal.map((cell, index) => ordinalMap(context, cell, index)))}</div>`)}
${folded('Every rated treatment beside what the plan says of it', items(context))}`;
}

function ordinalTable({ words }: ReportContext, cells: readonly OrdinalCell[]): Html {
  return table({
    caption: 'Weighted agreement with panel ratings; each item is one treatment of one vignette',
    columns: [
      { label: 'Group, reading, kind' },
      { label: 'Items' },
      { label: 'Same word (95 % interval)' },
      { label: 'Weighted kappa, linear' },
      { label: 'Weighted kappa, quadratic' },
      { label: 'Not compared' },
    ],
    rows: cells.map((cell): readonly Cell[] => [
      html`${words.stratum(cell.stratum)}<br><b>${words.reading(cell.reading)}</b><br>${spaced(cell.kind)}`,
      `${cell.decidedItems} of ${cell.items} decided, ${counted(cell.vignettes, 'vignette')}`,
      proportionText(cell.observed),
      coefficientText(cell.linear),
      coefficientText(cell.quadratic),
      inline(
        cell.leftOut.map(({ because, ratings }) => `${ratings}: ${because}`),
        'everything was compared',
      ),
    ]),
    none: 'there are no ratings',
  });
}

function ordinalMap({ words }: ReportContext, cell: OrdinalCell, index: number): Html {
  return heatMap({
    id: `ordinal-${index + 1}`,
    title: `${words.stratum(cell.stratum)}; ${words.reading(cell.reading)}; ${spaced(cell.kind)}`,
    rows: cell.confusion.categories.map(spaced),
    columns: cell.confusion.categories.map(spaced),
    counts: cell.confusion.counts,
  });
}

function items({ results, words }: ReportContext): Html {
  if (results.ordinalItems === undefined) return html`<p>${notDone('the items are not listed')}</p>`;
  return table({
    caption: 'Rated treatments',
    columns: [
      { label: 'Case', kind: 'code' },
      { label: 'Treatment' },
      { label: 'Panel' },
      { label: 'Program' },
      { label: 'Possible' },
      { label: 'Reading' },
    ],
    rows: results.ordinalItems.map((item) => [
      item.caseId,
      spaced(item.option),
      html`${spaced(item.panel)} <span class="quiet">(${inline(item.panelRatings, 'no number')})</span>`,
      spaced(item.tool),
      inline(item.toolPossible.map(spaced), 'nothing'),
      words.reading(item.reading),
    ]),
    none: 'none',
  });
}
