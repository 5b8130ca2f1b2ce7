import type { AgreementCell } from '../../results.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { counted, outOf } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { type ForestRow, forestPlot } from '../plots/forest-plot.ts';
import { heatMap } from '../plots/heat-map.ts';

type Cells = readonly AgreementCell[];

/** One forest plot for each reading: agreement of the decided rows. */
export function forestPlots({ words }: ReportContext, cells: Cells): Html {
  const readings = [...new Set(cells.map(({ reading }) => reading))];
  const plots = readings.map((reading, index) => {
    const own = cells.filter((cell) => cell.reading === reading);
    const shown = own.filter(({ observed }) => observed.n > 0);
    const hidden = own.length - shown.length;
    const plot =
      shown.length === 0
        ? html`<p class="none">${words.reading(reading)}: no case was decided.</p>`
        : forestPlot({
            id: `forest-${index + 1}`,
            title: `${words.reading(reading)}: agreement of the decided cases, 95 % intervals`,
            rows: shown.map((cell) => forestRow(words, cell)),
          });
    return html`<div>${plot}${hidden === 0 ? '' : html`<p class="quiet">Not drawn: ${counted(hidden, 'comparison')} in which no case was decided.</p>`}</div>`;
  });
  return html`<div class="plots">${plots}</div>`;
}

function forestRow(words: Words, { endpoint, stratum, observed }: AgreementCell): ForestRow {
  const { estimate, wilson } = observed;
  return {
    label: words.endpoint(endpoint),
    detail: words.stratum(stratum),
    text: outOf(observed),
    estimate:
      estimate.status === 'estimated' && wilson.status === 'estimated'
        ? { value: estimate.value, lower: wilson.lower, upper: wilson.upper }
        : 'not computable',
  };
}

/** A heat map for each cell: what the experts did by what the program said, the undecided rows included. */
export function confusionMaps({ words }: ReportContext, cells: Cells): Html {
  const maps = cells
    .filter(({ n }) => n > 0)
    .map(({ answers, endpoint, stratum, reading }) =>
      heatMap({
        id: `map-${[endpoint, stratum, reading]
          .join('-')
          .replace(/[^a-z0-9-]/gi, '_')
          .slice(0, 120)}`,
        title: `${words.stratum(stratum)}; ${words.reading(reading)}`,
        rows: answers.labels.map(spaced),
        columns: answers.answers.map(spaced),
        counts: answers.counts,
      }),
    );
  if (maps.length === 0) return html`<p class="none">No case has this label.</p>`;
  return html`<div class="plots">${join(maps)}</div>`;
}
