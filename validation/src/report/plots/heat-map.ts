import { scaleBand, scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { at, fitted, WIDTH, wrapped } from './svg-text.ts';

/** A table of counts: rows are the labels of the experts, columns what the program said. */
export type HeatMapInput = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
};

const LEFT = 104;
const TOP = 66;
const CELL = 34;

/** Counts in cells, darker where a row has more of its cases; agreement is framed. */
export function heatMap(input: HeatMapInput): Html {
  const { rows, columns, counts } = input;
  const height = Math.max(1, rows.length) * CELL;
  const x = scaleBand(
    columns.map((_, index) => String(index)),
    [LEFT, WIDTH - 4],
  );
  const y = scaleBand(
    rows.map((_, index) => String(index)),
    [TOP, TOP + height],
  );
  const shade = scaleLinear([0, 1], [0, 0.5]);
  const content = [
    html`<text class="axis" x="4" y="${TOP - 8}">experts</text><text class="axis" x="${LEFT}" y="13">program said</text>
`,
    columns.map((label, index) => columnLabel(label, x(String(index)) ?? 0, x.bandwidth())),
    rows.map((label, index) => {
      const top = y(String(index)) ?? 0;
      const total = (counts[index] ?? []).reduce((sum, count) => sum + count, 0);
      const cells = columns.map((column, place) => {
        const count = counts[index]?.[place] ?? 0;
        const box = { left: x(String(place)) ?? 0, top, width: x.bandwidth() };
        return cell(box, count, total === 0 ? 0 : shade(count / total), column === label);
      });
      return html`<text class="row" x="${LEFT - 6}" y="${at(top + CELL / 2 + 4)}">${fitted(label, LEFT - 8)}</text>${cells}
`;
    }),
  ];
  return figure({ id: input.id, title: input.title, description: describe(input), height: TOP + height + 6, content });
}

type Box = { readonly left: number; readonly top: number; readonly width: number };

function cell({ left, top, width }: Box, count: number, opacity: number, agrees: boolean): Html {
  const kind = agrees ? 'cell agrees' : 'cell';
  return html`<rect class="${kind}" x="${at(left + 1.5)}" y="${at(top + 1.5)}" width="${at(width - 3)}" height="${CELL - 3}" fill-opacity="${opacity.toFixed(3)}"/><text class="count" x="${at(left + width / 2)}" y="${at(top + CELL / 2 + 4)}">${count}</text>`;
}

function columnLabel(label: string, left: number, width: number): Html {
  const lines = wrapped(label, width - 2, 3);
  return html`${lines.map((line, index) => html`<text class="column" x="${at(left + width / 2)}" y="${TOP - 6 - (lines.length - 1 - index) * 12}">${line}</text>`)}
`;
}

function describe({ rows, columns, counts }: HeatMapInput): string {
  return rows
    .map((row, index) => {
      const parts = columns.map((column, place) => `${column} ${counts[index]?.[place] ?? 0}`);
      return `Experts ${row}, program: ${parts.join(', ')}.`;
    })
    .join(' ');
}
