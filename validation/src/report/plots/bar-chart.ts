import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { at, fitted, WIDTH } from './svg-text.ts';

/** Bars of counts, the longest first as they come. */
export type BarInput = {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
};

const ROW = 34;
const MARGIN = 12;
const NUMBER = 40;

/** One bar a count, the label above it and the count at its end. */
export function barChart({ id, title, bars }: BarInput): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const length = scaleLinear([0, most], [0, WIDTH - 2 * MARGIN - NUMBER]);
  const content = bars.map(({ label, count }, index) => {
    const top = index * ROW + 4;
    const width = length(count);
    return html`<g><text class="label" x="${MARGIN}" y="${top + 13}">${fitted(label, WIDTH - 2 * MARGIN)}</text><rect class="bar" x="${MARGIN}" y="${top + 18}" width="${at(Math.max(1, width))}" height="9"/><text class="label" x="${at(MARGIN + width + 6)}" y="${top + 27}">${count}</text></g>
`;
  });
  const description = bars.map(({ label, count }) => `${label}: ${count}.`).join(' ');
  return figure({ id, title, description, height: bars.length * ROW + 8, content });
}
