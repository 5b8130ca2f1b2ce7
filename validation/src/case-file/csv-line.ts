/** Cells that a spreadsheet would run as a formula begin with one of these. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * One line of CSV for people and spreadsheets: quoted where needed, and no cell is run as a formula.
 * @param cells - The texts; a leading `'` is put before a cell that begins like a formula.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

/** One cell of such a line. */
export function csvCell(cell: string): string {
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

/** One line of CSV as data, unchanged: to be read again by this program. */
export function csvDataLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
