import { basename, dirname, join } from 'node:path';
import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { above } from '../run/above.ts';
import { comparisonHash } from '../run/identity.ts';
import type { SetSource } from '../run/read-sets.ts';
import { hashedFile, hashedFolder, hashOfFile, together } from './hashed-files.ts';
import { type FoundParts, RECORD_FILE, type RecordEntry } from './record-manifest.ts';

/** The packages that the program runs with, beside its own. */
const PACKAGES = ['@oncospine/agreement', '@oncospine/pathway', '@oncospine/scoring'] as const;

/** What is reviewed: demands, locks, ledger, what people declared. */
const CONTROL_FILES = [
  'declarations.json',
  'gates.json',
  'gates.lock.json',
  'cases/labels.lock.json',
  'cases/ledger.json',
] as const;

/** Folders and files of a report that are no content of its record: the manifest itself, and the signatures over it. */
const NOT_RECORDED: readonly string[] = [RECORD_FILE, 'sign-off'];

/** The files of a report. */
export function reportParts(folder: string): Promise<FoundParts> {
  return hashedFolder('report', folder, (name) => NOT_RECORDED.includes(name));
}

/** Everything of the harness that can change a number or a word of a report, the caller's case files apart. */
export async function harnessParts(harness: string): Promise<FoundParts> {
  return together([
    ...(await Promise.all(CONTROL_FILES.map((name) => hashedFile(`control/${name}`, join(harness, name))))),
    await hashedFolder('control/decisions', join(harness, 'decisions')),
    await hashedFile('mutation/results.json', join(harness, 'mutation', 'results.json')),
    await buildParts(harness),
    { entries: computedParts(), absent: [] },
  ]);
}

/** The program as it was built, with the packages it runs with, and the lock of what it was built from. */
export async function buildParts(harness: string): Promise<FoundParts> {
  const packages = PACKAGES.map((name) => ({ name, folder: above(harness, join('node_modules', name)) }));
  const lock = above(harness, 'package-lock.json');
  return together([
    await packageParts('@oncospine/validation', harness),
    ...(await Promise.all(packages.map(({ name, folder }) => packageParts(name, folder)))),
    lock === undefined
      ? { entries: [], absent: [{ name: 'build/package-lock.json', because: 'there is none where this is installed' }] }
      : await hashedFile('build/package-lock.json', lock),
  ]);
}

async function packageParts(name: string, folder: string | undefined): Promise<FoundParts> {
  if (folder === undefined) return { entries: [], absent: [{ name: `build/${name}`, because: 'not installed' }] };
  return together([
    await hashedFile(`build/${name}/package.json`, join(folder, 'package.json')),
    await hashedFolder(`build/${name}/dist`, join(folder, 'dist')),
  ]);
}

/** What has a hash of its content and no file: the tables, and what is fixed in code. */
function computedParts(): readonly RecordEntry[] {
  const { id, version } = dorsalMetastasis;
  return [
    { name: `computed/ruleset ${id} ${version}`, sha256: rulesetHash(dorsalMetastasis) },
    { name: 'computed/comparison', sha256: comparisonHash() },
  ];
}

/** The files of case sets: rows, manifests, ratings. */
export async function caseParts(sources: readonly SetSource[]): Promise<FoundParts> {
  const paths = sources.flatMap(({ path, manifest }) => {
    const beside = (name: string): string => join(dirname(path), name);
    const ratings = manifest?.ratings === undefined ? [] : [beside(manifest.ratings.file)];
    // A manifest is named after its file, whatever id it gives the set.
    const own = beside(`${basename(path).replace(/\.csv$/i, '')}.manifest.json`);
    return [path, ...(manifest === undefined ? [] : [own]), ...ratings];
  });
  const entries = paths.map(async (path) => ({ name: `cases/${basename(path)}`, sha256: await hashOfFile(path) }));
  return { entries: await Promise.all(entries), absent: [] };
}
