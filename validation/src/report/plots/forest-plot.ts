import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { at, fitted, WIDTH } from './svg-text.ts';

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

const ROW = 56;
const TOP = 4;
const MARGIN = 12;

/** Estimates with their intervals on one axis from 0 to 100 %. */
export function forestPlot({ id, title, rows }: ForestInput): Html {
  const x = scaleLinear()
    .domain([0, 1])
    .range([MARGIN, WIDTH - MARGIN]);
  const bottom = TOP + rows.length * ROW;
  const ticks = x.ticks(5).map(
    (
      tick,
    ) => html`${rows.map((_, index) => gridLine(x(tick), TOP + index * ROW + 42))}<text class="tick ${edge(tick)}" x="${at(x(tick))}" y="${bottom + 15}">${Math.round(tick * 100)} %</text>
`,
  );
  const description = rows
    .map(
      ({ label, detail, text, estimate }) =>
        `${label}, ${detail}: ${text}${typeof estimate === 'string' ? `; ${estimate}` : ''}.`,
    )
    .join(' ');
  const content = [ticks, rows.map((row, index) => forestRow(row, TOP + index * ROW, x))];
  return figure({ id, title, description, height: bottom + 22, content });
}

function gridLine(x: number, y: number): Html {
  return html`<line class="grid" x1="${at(x)}" x2="${at(x)}" y1="${y - 9}" y2="${y + 9}"/>`;
}

/** The outermost labels of the axis stay inside the picture. */
function edge(tick: number): string {
  if (tick === 0) return 'first';
  return tick === 1 ? 'last' : 'inner';
}

function forestRow({ label, detail, text, estimate }: ForestRow, top: number, x: (value: number) => number): Html {
  const value = fitted(text, WIDTH / 2);
  const room = WIDTH - 2 * MARGIN - value.length * 6.6;
  const words = html`<text class="label" x="${MARGIN}" y="${top + 15}">${fitted(label, room)}</text><text class="value" x="${WIDTH - MARGIN}" y="${top + 15}">${value}</text><text class="quiet" x="${MARGIN}" y="${top + 29}">${fitted(detail, WIDTH - 2 * MARGIN)}</text>`;
  const y = top + 42;
  if (typeof estimate === 'string')
    return html`<g>${words}<text class="quiet" x="${MARGIN}" y="${y + 4}">${fitted(estimate, WIDTH - 2 * MARGIN)}</text></g>
`;
  const { value: middle, lower, upper } = estimate;
  return html`<g>${words}<line class="interval" x1="${at(x(lower))}" x2="${at(x(upper))}" y1="${y}" y2="${y}"/><line class="interval" x1="${at(x(lower))}" x2="${at(x(lower))}" y1="${y - 4}" y2="${y + 4}"/><line class="interval" x1="${at(x(upper))}" x2="${at(x(upper))}" y1="${y - 4}" y2="${y + 4}"/><rect class="estimate" x="${at(x(middle) - 4)}" y="${y - 4}" width="8" height="8"/></g>
`;
}
