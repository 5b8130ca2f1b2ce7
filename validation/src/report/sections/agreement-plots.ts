import type { AgreementCell } from '../../results.ts';
import { inline, table } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { outOf } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { type ForestRow, forestPlot } from '../plots/forest-plot.ts';
import { heatMap } from '../plots/heat-map.ts';
import { bySize } from './agreement-tables.ts';

type Cells = readonly AgreementCell[];

/** With fewer cases an interval covers nearly the whole axis, and a map is mostly zeros: the tables have them. */
const FEWEST_DRAWN = 5;

/** One forest plot for each reading: agreement of the decided rows. */
export function forestPlots(context: ReportContext, cells: Cells): Html {
  const readings = [...new Set(cells.map(({ reading }) => reading))];
  const plots = readings.map((reading, index) => {
    const own = bySize(cells.filter((cell) => cell.reading === reading));
    return readingPlot(context.words, reading, own, `forest-${index + 1}`);
  });
  return html`<div class="columns">${plots}</div>`;
}

function readingPlot(words: Words, reading: string, cells: Cells, id: string): Html {
  const shown = cells.filter(({ decided }) => decided >= FEWEST_DRAWN);
  const few = cells.filter(({ decided }) => decided > 0).length - shown.length;
  const none = cells.length - shown.length - few;
  const title = `${words.reading(reading)}: agreement of the decided cases, 95 % intervals`;
  const rows = shown.map((cell) => forestRow(words, cell));
  const plot =
    rows.length === 0
      ? html`<p class="none">${words.reading(reading)}: no comparison with ${FEWEST_DRAWN} decided cases.</p>`
      : forestPlot({ id, title, rows });
  return html`<div>${plot}<p class="quiet">Not drawn: ${few} with fewer than ${FEWEST_DRAWN} decided cases, ${none} with none.</p></div>`;
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
  const sorted = bySize(cells);
  const maps = sorted.filter(({ n }) => n >= FEWEST_DRAWN).map((cell) => confusionMap(words, cell));
  const small = sorted.filter(({ n }) => n > 0 && n < FEWEST_DRAWN);
  return html`<div class="plots">${join(maps)}</div>
${table({
  caption: `Groups with fewer than ${FEWEST_DRAWN} labelled cases, in words`,
  columns: [{ label: 'Group' }, { label: 'Reading' }, { label: 'Experts and program' }],
  rows: small.map((cell) => [words.stratum(cell.stratum), words.reading(cell.reading), inline(pairs(cell), 'none')]),
  none: 'there is none',
})}`;
}

function confusionMap(words: Words, { answers, endpoint, stratum, reading }: AgreementCell): Html {
  return heatMap({
    id: `map-${[endpoint, stratum, reading]
      .join('-')
      .replace(/[^a-z0-9-]/gi, '_')
      .slice(0, 120)}`,
    title: `${words.stratum(stratum)}; ${words.reading(reading)}`,
    rows: answers.labels.map(spaced),
    columns: answers.answers.map(spaced),
    counts: answers.counts,
  });
}

/** "yes, said undecided: 2" for every combination that occurs. */
function pairs({ answers: { labels, answers, counts } }: AgreementCell): readonly string[] {
  return labels.flatMap((label, row) =>
    answers.flatMap((answer, column) => {
      const count = counts[row]?.[column] ?? 0;
      return count === 0 ? [] : [`experts ${spaced(label)}, program ${spaced(answer)}: ${count}`];
    }),
  );
}
