import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { at, fitted, WIDTH, wrapped } from './svg-text.ts';

/** One line of a forest plot. Without an estimate the reason is printed instead. */
export type ForestRow = {
  readonly label: string;
  readonly detail: string;
  /** The numbers in words: "34 of 40, 85.0 %". */
  readonly text: string;
  readonly estimate: { readonly value: number; readonly lower: number; readonly upper: number } | string;
};

/** A forest plot of shares. */
export type ForestInput = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ForestRow[];
};

const TOP = 4;
const MARGIN = 12;
/** From one line of text to the next. */
const LINE = 14;
/** Below the text of a row: the interval, and air before the next row. */
const BELOW_TEXT = 27;
/** So much text of a row is shown whole; only a name that nobody could read at a glance is cut. */
const MOST_LINES = 4;

/** A row with its text broken into lines and its place from above. */
type PlacedRow = ForestRow & {
  readonly value: string;
  readonly labelLines: readonly string[];
  readonly detailLines: readonly string[];
  readonly top: number;
  readonly bottom: number;
};

/** Estimates with their intervals on one axis from 0 to 100 %. */
export function forestPlot({ id, title, rows }: ForestInput): Html {
  const x = scaleLinear()
    .domain([0, 1])
    .range([MARGIN, WIDTH - MARGIN]);
  const placed = placedRows(rows);
  const bottom = placed.at(-1)?.bottom ?? TOP;
  const ticks = x.ticks(5).map(
    (
      tick,
    ) => html`${placed.map((row) => gridLine(x(tick), intervalOf(row)))}<text class="tick ${edge(tick)}" x="${at(x(tick))}" y="${bottom + 15}">${Math.round(tick * 100)} %</text>
`,
  );
  const content = [ticks, placed.map((row) => forestRow(row, x))];
  return figure({ id, title, description: inWords(rows), height: bottom + 22, content });
}

function inWords(rows: readonly ForestRow[]): string {
  const sentences = rows.map(({ label, detail, text, estimate }) => {
    const reason = typeof estimate === 'string' ? `; ${estimate}` : '';
    return `${label}, ${detail}: ${text}${reason}.`;
  });
  return sentences.join(' ');
}

/** One row below the other, each as high as its text needs: two labels that differ late never look alike. */
function placedRows(rows: readonly ForestRow[]): readonly PlacedRow[] {
  let top = TOP;
  return rows.map((row) => {
    const value = fitted(row.text, WIDTH / 2);
    const labelLines = wrapped(row.label, WIDTH - 2 * MARGIN - value.length * 6.6, MOST_LINES);
    const detailLines = wrapped(row.detail, WIDTH - 2 * MARGIN, MOST_LINES);
    const bottom = top + 1 + (labelLines.length + detailLines.length) * LINE + BELOW_TEXT;
    const placed = { ...row, value, labelLines, detailLines, top, bottom };
    top = bottom;
    return placed;
  });
}

/** Where the interval of a row is drawn. */
function intervalOf({ bottom }: PlacedRow): number {
  return bottom - LINE;
}

function gridLine(x: number, y: number): Html {
  return html`<line class="grid" x1="${at(x)}" x2="${at(x)}" y1="${y - 9}" y2="${y + 9}"/>`;
}

/** The outermost labels of the axis stay inside the picture. */
function edge(tick: number): string {
  if (tick === 0) return 'first';
  return tick === 1 ? 'last' : 'inner';
}

function forestRow(row: PlacedRow, x: (value: number) => number): Html {
  const { estimate } = row;
  const y = intervalOf(row);
  if (typeof estimate === 'string')
    return html`<g>${wordsOf(row)}<text class="quiet" x="${MARGIN}" y="${y + 4}">${fitted(estimate, WIDTH - 2 * MARGIN)}</text></g>
`;
  const { value: middle, lower, upper } = estimate;
  return html`<g>${wordsOf(row)}<line class="interval" x1="${at(x(lower))}" x2="${at(x(upper))}" y1="${y}" y2="${y}"/><line class="interval" x1="${at(x(lower))}" x2="${at(x(lower))}" y1="${y - 4}" y2="${y + 4}"/><line class="interval" x1="${at(x(upper))}" x2="${at(x(upper))}" y1="${y - 4}" y2="${y + 4}"/><rect class="estimate" x="${at(x(middle) - 4)}" y="${y - 4}" width="8" height="8"/></g>
`;
}

function wordsOf({ value, labelLines, detailLines, top }: PlacedRow): Html {
  const first = top + 15;
  const line = (kind: string, text: string, index: number): Html =>
    html`<text class="${kind}" x="${MARGIN}" y="${first + index * LINE}">${text}</text>`;
  const labels = labelLines.map((text, index) => line('label', text, index));
  const details = detailLines.map((text, index) => line('quiet', text, labelLines.length + index));
  return html`${labels}<text class="value" x="${WIDTH - MARGIN}" y="${first}">${value}</text>${details}`;
}
