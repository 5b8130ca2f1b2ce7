import { shorten } from './case-row.ts';
import { nearColumn } from './near-column.ts';

/** More names than these nobody reads in one line. */
const MOST_NAMED = 10;

/**
 * The columns of a file that are kept and not used, in one line; the first ones by name.
 * @param columns - Their names, as they stand in the file.
 * @param rest - Says how many more there are.
 * @returns Nothing where every column is known.
 * @example unknownColumnsLine('own.csv', ['ward']) // => 'own.csv: kept and not used: column "ward"'
 */
export function unknownColumnsLine(
  file: string,
  columns: readonly string[],
  rest: (more: number) => string = (more) => `and ${more} more`,
): string | undefined {
  if (columns.length === 0) return undefined;
  const more = columns.length - MOST_NAMED;
  const named = [...columns.slice(0, MOST_NAMED).map(nameOf), ...(more > 0 ? [rest(more)] : [])];
  return `${shorten(file)}: kept and not used: ${columns.length === 1 ? 'column' : 'columns'} ${named.join(', ')}`;
}

function nameOf(column: string): string {
  const near = nearColumn(column);
  return `"${shorten(column)}"${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}
