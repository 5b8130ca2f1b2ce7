import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { at, WIDTH, wrapped } from './svg-text.ts';

/** A box with a count, and what leaves the flow at it. */
export type FlowStep = {
  readonly label: string;
  readonly count: number;
  /** Rows that leave here, to the right. */
  readonly leaves: readonly { readonly label: string; readonly count: number }[];
};

/** The flow of rows from the file to the comparison. */
export type FlowInput = { readonly id: string; readonly title: string; readonly steps: readonly FlowStep[] };

const BOX = 44;
const GAP = 18;
const MAIN = 178;
const SIDE = 214;

/** Boxes from top to bottom, with what leaves the flow beside them. */
export function flowDiagram({ id, title, steps }: FlowInput): Html {
  let top = 4;
  const parts: Html[] = [];
  steps.forEach((step, index) => {
    const last = index === steps.length - 1;
    parts.push(box({ left: 4, top, width: MAIN - 4 }, step.label, step.count));
    step.leaves.forEach((leaving, place) => {
      const y = top + place * (BOX + 6);
      parts.push(arrow(MAIN, top + BOX / 2, SIDE, y + BOX / 2));
      parts.push(box({ left: SIDE, top: y, width: WIDTH - SIDE - 4 }, leaving.label, leaving.count));
    });
    const next = top + Math.max(1, step.leaves.length) * (BOX + 6) - 6 + GAP;
    if (!last) parts.push(arrow(MAIN / 2, top + BOX, MAIN / 2, next));
    top = next;
  });
  return figure({ id, title, description: describe(steps), height: top - GAP + 6, content: parts });
}

type Place = { readonly left: number; readonly top: number; readonly width: number };

function box({ left, top, width }: Place, label: string, count: number): Html {
  const lines = wrapped(label, width - 12, 2);
  const first = top + (lines.length === 1 ? 17 : 13);
  return html`<rect class="box" x="${at(left)}" y="${at(top)}" width="${at(width)}" height="${BOX}" rx="3"/>${lines.map((line, index) => html`<text class="label" x="${at(left + 7)}" y="${at(first + index * 12)}">${line}</text>`)}<text class="strong" x="${at(left + 7)}" y="${at(top + BOX - 5)}">${count}</text>
`;
}

function arrow(x1: number, y1: number, x2: number, y2: number): Html {
  const down = x1 === x2;
  const head = down
    ? `${at(x2 - 4)},${at(y2 - 6)} ${at(x2 + 4)},${at(y2 - 6)} ${at(x2)},${at(y2)}`
    : `${at(x2 - 6)},${at(y2 - 4)} ${at(x2 - 6)},${at(y2 + 4)} ${at(x2)},${at(y2)}`;
  const middle = at((x1 + x2) / 2);
  const path = down ? `M${at(x1)} ${at(y1)}V${at(y2 - 5)}` : `M${at(x1)} ${at(y1)}H${middle}V${at(y2)}H${at(x2 - 5)}`;
  return html`<path class="flow" d="${path}"/><polygon class="head" points="${head}"/>
`;
}

function describe(steps: readonly FlowStep[]): string {
  return steps
    .map(({ label, count, leaves }) => {
      const gone = leaves.map((leaving) => `${leaving.count} ${leaving.label}`).join(', ');
      return `${label}: ${count}${gone === '' ? '' : `; beside it: ${gone}`}.`;
    })
    .join(' ');
}
