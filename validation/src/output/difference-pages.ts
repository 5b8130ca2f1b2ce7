import type { SemanticDifference } from '@oncospine/pathway';
import { type Html, html } from '../report/html.ts';
import { STYLE } from '../report/style.ts';

type Row = readonly [action: string, change: string, direction: string, states: string, witness: string];

const HEAD: Row = ['Action', 'Change', 'Direction', 'States', 'A smallest patient'];

/** The difference of two rulesets, and the labelled cases that move, as Markdown. */
export function differenceMarkdown(difference: SemanticDifference, moved: readonly string[]): string {
  const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    '# Difference of two rulesets',
    '',
    `${verdict(difference)} Compared over ${difference.states} states.`,
    '',
    ...(difference.equivalent
      ? []
      : [line(HEAD), '| --- | --- | --- | --: | --- |', ...rowsOf(difference).map(line), '']),
    '## Labelled cases that move',
    '',
    ...(moved.length === 0 ? ['none'] : moved.map((text) => `- ${cell(text)}`)),
    '',
  ].join('\n');
}

/** The same as one self-contained HTML page. */
export function differenceHtml(difference: SemanticDifference, moved: readonly string[]): string {
  const row = (cells: Row): Html => html`<tr>${cells.map((text) => html`<td>${text}</td>`)}</tr>`;
  const changes = html`<table><thead><tr>${HEAD.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rowsOf(difference).map(row)}</tbody></table>`;
  const cases = moved.length === 0 ? html`<p>none</p>` : html`<ul>${moved.map((text) => html`<li>${text}</li>`)}</ul>`;
  const body = html`<main><h1>Difference of two rulesets</h1><p>${verdict(difference)} Compared over ${difference.states} states.</p>${difference.equivalent ? html`` : changes}<h2>Labelled cases that move</h2>${cases}</main>`;
  // The style is ours and holds no text of a case.
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Difference of two rulesets</title><style>${STYLE}</style></head><body>${body.markup}</body></html>\n`;
}

function verdict({ equivalent }: SemanticDifference): string {
  return equivalent ? 'No clinical change.' : 'Outcomes change.';
}

function rowsOf({ actions, onlyInFirst, onlyInSecond, spaceChanged }: SemanticDifference): readonly Row[] {
  return [
    ...onlyInFirst.map((action): Row => [action, 'gone', 'neither', 'all', 'everyone']),
    ...onlyInSecond.map((action): Row => [action, 'new', 'neither', 'all', 'everyone']),
    ...spaceChanged.map(
      ({ possibleOnlyIn, states, witness }): Row => [
        'possible patients',
        `only in the ${possibleOnlyIn}`,
        'neither',
        states,
        JSON.stringify(witness),
      ],
    ),
    ...actions.flatMap(({ label, classes }) =>
      classes.map(
        ({ from, to, direction, states, witness }): Row => [
          label,
          `${from} becomes ${to}`,
          direction.replaceAll('_', ' '),
          states,
          JSON.stringify(witness),
        ],
      ),
    ),
  ];
}

/** Text in a Markdown cell: nothing in it ends the cell or becomes markup. */
function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
