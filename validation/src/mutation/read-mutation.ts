import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MutationResults, mutation } from '../results/mutation.ts';

/** Where the results of a run are kept, below the folder of the harness. */
export const MUTATION_RESULTS = join('mutation', 'results.json');

/**
 * Reads the results of the last run. Whether they are about the ruleset at hand, their hash tells.
 * @param folder - The folder of the harness.
 * @returns `undefined` when no run was made.
 * @throws When the file is not in the form of the results.
 */
export async function readMutation(folder: string): Promise<MutationResults | undefined> {
  const path = join(folder, MUTATION_RESULTS);
  if (!existsSync(path)) return undefined;
  return mutation.parse(JSON.parse(await readFile(path, 'utf8')));
}
