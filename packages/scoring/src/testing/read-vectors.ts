import { readFileSync } from 'node:fs';

/** A row of a vector file by column name. */
export type Vector = Readonly<Record<string, string>>;

/**
 * Reads a vector file of `fixtures/vectors` (RFC 4180).
 * @param name - file name without `.csv`
 * @returns the rows in file order
 */
export const readVectors = (name: string): readonly Vector[] => {
  const text = readFileSync(new URL(`../../fixtures/vectors/${name}.csv`, import.meta.url), 'utf8');
  const [header, ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = fieldsOf(header ?? '');
  return rows.map((row) => Object.fromEntries(fieldsOf(row).map((field, index) => [columns[index] ?? '', field])));
};

const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

/**
 * The named columns of a row that hold a value: an empty cell is an absent answer.
 * @param vector - a row
 * @param columns - column names
 * @returns answers by column name
 */
export const answersOf = (vector: Vector, columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.flatMap((column) => (vector[column] ? [[column, vector[column]]] : [])));
