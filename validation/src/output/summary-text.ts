import { printable } from '../case-file/case-row.ts';
import type { Results } from '../results.ts';
import { disagreementsLine, type SummaryTable, summaryTables, type TracesIn } from './summary-lines.ts';

/** Makes text bold, green or red, or leaves it as it is. */
export type Paint = { readonly bold: (text: string) => string; readonly status: (text: string) => string };

/** No colour. */
export const PLAIN: Paint = { bold: (text) => text, status: (text) => text };

/** Colours for a terminal. */
export const COLOURED: Paint = {
  bold: (text) => `\u001b[1m${text}\u001b[0m`,
  status: (text) =>
    /^(?:passed|failed|not evaluable)$/.test(text.trim())
      ? `\u001b[${text.trim() === 'passed' ? 32 : 31}m${text}\u001b[0m`
      : text,
};

/**
 * The summary for a terminal.
 * @param place - What was written that holds the traces.
 */
export function summaryText(results: Results, paint: Paint, place: TracesIn): string {
  const { ruleset } = results.identity;
  const head = [
    `${ruleset.id} ${ruleset.version} (${ruleset.hash.slice(0, 12)}), review ${ruleset.reviewStatus.replaceAll('_', ' ')}: not approved for clinical use`,
    disagreementsLine(results, place),
  ];
  return `${[...head, ...summaryTables(results, 'brief').map((table) => tableText(table, paint))].join('\n\n')}\n`;
}

function tableText({ title, note, header, rows }: SummaryTable, paint: Paint): string {
  const cells = [header, ...rows].map((row) => row.map(printable));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row, index) => {
    const padded = row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)));
    return `  ${padded.map((cell) => (index === 0 ? cell : paint.status(cell))).join('  ')}`.trimEnd();
  });
  return [`${paint.bold(printable(title))} (${note})`, ...lines].join('\n');
}
