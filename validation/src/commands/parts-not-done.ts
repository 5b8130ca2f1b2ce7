import { join } from 'node:path';
import { countNotDone } from '../report/components.ts';
import { readTextIfThere } from '../run/read-text.ts';

/** How many parts of a report are marked "not done"; nothing where there is no report. */
export async function partsNotDone(folder: string): Promise<number | undefined> {
  const page = await readTextIfThere(join(folder, 'report.html'));
  return page === undefined ? undefined : countNotDone({ markup: page });
}
