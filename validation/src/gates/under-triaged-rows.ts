import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { ENDPOINTS, type Endpoint } from '../endpoints/endpoints.ts';
import { READINGS } from '../readings/readings.ts';
import { UsageError } from '../run/usage-error.ts';

type DecisionRow = Readonly<Record<string, string>>;

/**
 * Every row of a list of decisions that the tool decides less urgently than its label, for each endpoint and reading, by
 * the id that a disagreement has. The list is read row by row: it may be longer than the memory.
 * @param path - A `decisions.csv`.
 */
export async function* underTriagedRows(path: string): AsyncGenerator<string> {
  const rows = parse({ columns: true });
  const file = createReadStream(path);
  file.on('error', (error) => rows.destroy(error));
  try {
    for await (const row of file.pipe(rows)) yield* underTriagedIn(row);
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${path} is no list of decisions: ${error.message}`);
    throw error;
  } finally {
    file.destroy();
  }
}

const ORDERED = ENDPOINTS.filter(({ ordered }) => ordered);

function underTriagedIn(row: DecisionRow): readonly string[] {
  return ORDERED.flatMap((endpoint) =>
    READINGS.filter(({ id }) => isLessUrgent(endpoint, row[`${endpoint.id}_${id}`], row[`${endpoint.id}_label`])).map(
      ({ id }) => idOf(row, endpoint.id, id),
    ),
  );
}

/** What the tool leaves open, or only considers, is no category: it is no decision that could be too low. */
function isLessUrgent({ categories }: Endpoint, said = '', label = ''): boolean {
  const place = categories.indexOf(said);
  return place >= 0 && place < categories.indexOf(label);
}

function idOf({ set = '', case_id: caseId = '', rater = '' }: DecisionRow, endpoint: string, reading: string): string {
  return [set, caseId, ...(rater === '' ? [] : [rater]), endpoint, reading].join('/');
}
