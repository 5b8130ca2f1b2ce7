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
/** Above the cells: the axis and one, or several, lines of column names. */
const HEAD = 30;
const LINE = 12;
/** With more columns than this their names stand upright. */
const MOST_ACROSS = 5;
const UPRIGHT = 104;
const CELL = 34;

/** Counts in cells, darker where a row has more of its cases; agreement is framed. */
export function heatMap(input: HeatMapInput): Html {
  const { rows, columns, counts } = input;
  const height = Math.max(1, rows.length) * CELL;
  const top = columns.length > MOST_ACROSS ? UPRIGHT : HEAD + LINE * linesNeeded(columns);
  const x = scaleBand(
    columns.map((_, index) => String(index)),
    [LEFT, WIDTH - 4],
  );
  const y = scaleBand(
    rows.map((_, index) => String(index)),
    [top, top + height],
  );
  const shade = scaleLinear([0, 1], [0, 0.5]);
  const content = [
    html`<text class="axis" x="4" y="${top - 8}">experts</text><text class="axis" x="${LEFT}" y="13">program said</text>
`,
    columns.map((label, index) =>
      columnLabel(label, { left: x(String(index)) ?? 0, top, width: x.bandwidth() }, columns.length),
    ),
    rows.map((label, index) => {
      const rowTop = y(String(index)) ?? 0;
      const total = (counts[index] ?? []).reduce((sum, count) => sum + count, 0);
      const cells = columns.map((column, place) => {
        const count = counts[index]?.[place] ?? 0;
        const box = { left: x(String(place)) ?? 0, top: rowTop, width: x.bandwidth() };
        return cell(box, count, total === 0 ? 0 : shade(count / total), column === label);
      });
      return html`<text class="row" x="${LEFT - 6}" y="${at(rowTop + CELL / 2 + 4)}">${fitted(label, LEFT - 8)}</text>${cells}
`;
    }),
  ];
  return figure({ id: input.id, title: input.title, description: describe(input), height: top + height + 6, content });
}

type Box = { readonly left: number; readonly top: number; readonly width: number };

function cell({ left, top, width }: Box, count: number, opacity: number, agrees: boolean): Html {
  const kind = agrees ? 'cell agrees' : 'cell';
  return html`<rect class="${kind}" x="${at(left + 1.5)}" y="${at(top + 1.5)}" width="${at(width - 3)}" height="${CELL - 3}" fill-opacity="${opacity.toFixed(3)}"/><text class="count" x="${at(left + width / 2)}" y="${at(top + CELL / 2 + 4)}">${count}</text>`;
}

function columnLabel(label: string, { left, top, width }: Box, columns: number): Html {
  const x = at(left + width / 2);
  if (columns > MOST_ACROSS) {
    const place = `translate(${at(left + width / 2 + 4)} ${top - 6}) rotate(-90)`;
    return html`<text class="upright" transform="${place}">${fitted(label, UPRIGHT - HEAD)}</text>
`;
  }
  const lines = wrapped(label, width - 2, 3);
  return html`${lines.map((line, index) => html`<text class="column" x="${x}" y="${top - 6 - (lines.length - 1 - index) * LINE}">${line}</text>`)}
`;
}

function linesNeeded(columns: readonly string[]): number {
  const width = (WIDTH - LEFT - 4) / Math.max(1, columns.length);
  return Math.max(1, ...columns.map((label) => wrapped(label, width - 2, 3).length)) - 1;
}

function describe({ rows, columns, counts }: HeatMapInput): string {
  return rows
    .map((row, index) => {
      const parts = columns.map((column, place) => `${column} ${counts[index]?.[place] ?? 0}`);
      return `Experts ${row}, program: ${parts.join(', ')}.`;
    })
    .join(' ');
}
