import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Results } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import type { RunOptions } from '../run/run-options.ts';
import { concludeResults, replaySets } from '../run/run-validation.ts';
import { newFolder } from './write-case-file.ts';

/** A copy of the reviewed files, so that a test may change them. */
export async function copyOfHarness(): Promise<string> {
  const folder = await newFolder();
  for (const name of ['cases', 'decisions', 'gates.json', 'gates.lock.json'])
    await cp(join(PACKAGE_FOLDER, name), join(folder, name), { recursive: true });
  return folder;
}

/** Options of a run that tests make. */
export async function testOptions(changes: Partial<RunOptions> = {}): Promise<RunOptions> {
  const out = join(await newFolder(), 'report');
  const sampling = { seed: 7, runs: 20, withInvariants: false };
  return { cases: [], out, onInvalid: 'fail', ...sampling, release: false, jobs: 1, ...changes };
}

/** Results of a replay without the sampling of invariants; refused rows fail the test. */
export async function replayed(folder: string, options: RunOptions): Promise<Results> {
  const outcome = await replaySets(folder, options);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems.first()));
  return concludeResults(outcome.evidence, outcome.controls, options.release);
}
