import { join } from 'node:path';
import { type MutationResults, mutation } from '../results/mutation.ts';
import { readTextIfThere } from './read-text.ts';

/** What `npm run mutation` found last; nothing when it was never run. The report says when it is of another ruleset. */
export async function readMutationResults(harness: string): Promise<MutationResults | undefined> {
  const text = await readTextIfThere(join(harness, 'mutation', 'results.json'));
  return text === undefined ? undefined : mutation.parse(JSON.parse(text));
}
