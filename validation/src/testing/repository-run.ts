import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Results } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import type { RunOptions } from '../run/run-options.ts';
import { concludeResults, replaySets } from '../run/run-validation.ts';
import { newFolder } from './write-case-file.ts';

const REVIEWED = ['cases', 'decisions', 'declarations.json', 'gates.json', 'gates.lock.json', 'mutation', 'sign-off'];

const PACKAGES = ['@oncospine/agreement', '@oncospine/pathway', '@oncospine/scoring'];

/** A copy of the reviewed files, so that a test may change them, beside a stand-in for the built program. */
export async function copyOfHarness(): Promise<string> {
  const folder = await newFolder();
  for (const name of REVIEWED) await cp(join(PACKAGE_FOLDER, name), join(folder, name), { recursive: true });
  await standIn(folder, '@oncospine/validation', 'cli.js');
  for (const name of PACKAGES) await standIn(join(folder, 'node_modules', name), name, 'index.js');
  await writeFile(join(folder, 'package-lock.json'), '{}\n');
  return folder;
}

async function standIn(folder: string, name: string, file: string): Promise<void> {
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name, version: '0.0.0' })}\n`);
  await writeFile(join(folder, 'dist', file), `// ${name}\n`);
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
