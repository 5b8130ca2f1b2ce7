import type { DeclaredPart } from './extras.ts';
import { type Html, html, join, type Piece } from './html.ts';
import { shortened } from './visible-text.ts';

/** Longest text of one cell; the results document has the whole. */
const LONGEST_CELL = 1500;

/** A column of a table; `figure` columns are set in figures of one width. */
export type Column = {
  readonly label: string;
  readonly kind?: 'text' | 'figure' | 'code';
  /** Percent of the width of the table on a wide screen. */
  readonly width?: number;
};

/** What stands in a cell. Text that is empty is printed as "not stated". */
export type Cell = Html | string | number;

/** A table: its caption says what it shows, and no cell of it is blank. */
export type TableInput = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said when there is no row. */
  readonly none: string;
  /** Ids of the rows, for links. */
  readonly rowIds?: readonly string[];
};

/** A table that becomes a list of cards on a narrow screen. */
export function table(input: TableInput): Html {
  if (input.rows.length === 0) return html`<p class="none">${input.caption}: ${input.none}</p>`;
  const head = input.columns.map(({ label }) => html`<th scope="col">${label}</th>`);
  const body = input.rows.map((cells, row) => {
    const id = input.rowIds?.[row];
    const open = id === undefined ? html`<tr>` : html`<tr id="${id}" tabindex="-1">`;
    return join([open, cells.map((cell, index) => tableCell(cell, input.columns[index])), html`</tr>\n`]);
  });
  return html`<table class="stack"><caption>${input.caption}</caption>${columnWidths(input.columns)}<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table>`;
}

function columnWidths(columns: readonly Column[]): Html {
  if (columns.every(({ width }) => width === undefined)) return html``;
  const widths = columns.map(({ width }) => (width === undefined ? html`<col>` : html`<col style="width:${width}%">`));
  return html`<colgroup>${widths}</colgroup>`;
}

function tableCell(cell: Cell, column: Column | undefined): Html {
  return html`<td class="${column?.kind ?? 'text'}" data-label="${column?.label ?? ''}"><div>${shown(cell)}</div></td>`;
}

/** The content of a cell: never nothing, never without end. */
export function shown(cell: Cell): Piece {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell.trim() === '' ? notStated() : shortened(cell, LONGEST_CELL);
  return cell.markup.trim() === '' ? notStated() : cell;
}

function notStated(): Html {
  return html`<span class="quiet">not stated</span>`;
}

/** A part of the report that was not done. It blocks a signature and a release, not a run. */
export function notDone(what: string): Html {
  return html`<span class="mark not-done">not done</span> ${what}`;
}

/** What a person stated of a part that no program can fill; "not done" until then. */
export function declared(declarations: readonly DeclaredPart[] | undefined, part: string, what: string): Html {
  const found = (declarations ?? []).find((one) => one.part === part);
  if (found === undefined) return html`${notDone(what)} <span class="quiet">(part ${part})</span>`;
  return html`${found.text} <span class="quiet">stated by ${found.by}, ${found.date}</span>`;
}

/** A part of the report that does not apply here, with the reason. */
export function notApplicable(because: string): Html {
  return html`<span class="quiet">not applicable because ${because}</span>`;
}

/** How many parts of some markup are marked as not done. */
export function countNotDone(markup: Html): number {
  return markup.markup.split('class="mark not-done"').length - 1;
}

/** A status as a word in a frame; colour repeats what the word says. */
export function statusMark(status: string, word = status.replaceAll('_', ' ')): Html {
  return html`<span class="mark ${toneOf(status)}">${word}</span>`;
}

const TONES: Readonly<Record<string, readonly string[]>> = {
  good: ['passed', 'held', 'met', 'matches', 'proved', 'covered', 'valid'],
  bad: ['failed', 'violated', 'not_met', 'differs', 'changed', 'no_lock', 'invalid', 'under', 'contradicted'],
  open: ['not_evaluable', 'not_run', 'not_evaluated', 'none', 'changed_with_ledger', 'over', 'not_covered'],
};

function toneOf(status: string): string {
  return Object.keys(TONES).find((tone) => TONES[tone]?.includes(status)) ?? 'plain';
}

/** A list of terms and what they are. */
export function definitions(items: readonly (readonly [string, Cell])[]): Html {
  return html`<dl>${items.map(([term, cell]) => html`<div><dt>${term}</dt><dd>${shown(cell)}</dd></div>\n`)}</dl>`;
}

/** A list with one item a line, or what is said when there is none. */
export function bullets(items: readonly Cell[], none: string): Html {
  if (items.length === 0) return html`<p class="none">${none}</p>`;
  return html`<ul>${items.map((item) => html`<li>${shown(item)}</li>\n`)}</ul>`;
}

/** Short texts in one line, separated by commas, or a word for none. */
export function inline(items: readonly Cell[], none: string): Html {
  if (items.length === 0) return html`<span class="quiet">${none}</span>`;
  return join(
    items.map((item) => html`${shown(item)}`),
    ', ',
  );
}

/** Content that is folded on a screen and open in print. */
export function folded(summary: string, content: Piece): Html {
  return html`<details><summary>${summary}</summary><div class="folded">${content}</div></details>`;
}

/** A link to a row of the tables, when the ruleset has it. */
export function rowLink(id: string, known: boolean): Html {
  const text = breakable(id);
  return known ? html`<a class="code" href="#row-${id}">${text}</a>` : html`<span class="code">${text}</span>`;
}

/** An id that may break after its dots. */
export function breakable(id: string): Html {
  return join(id.split('.'), html`.<wbr>`);
}
