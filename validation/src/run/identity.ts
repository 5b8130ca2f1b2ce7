import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ruleset, rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { CONFIDENCE } from '../replay/proportion.ts';
import type { Identity, Reproduction } from '../results.ts';
import { fixedBeforehand } from './fixed-beforehand.ts';

const PACKAGES = ['@oncospine/agreement', '@oncospine/pathway', '@oncospine/scoring', '@oncospine/validation'] as const;

const SOFTWARE = [
  { name: 'csv-parse', purpose: 'reads case files' },
  { name: 'fast-check', purpose: 'samples and shrinks cases' },
  { name: 'zod', purpose: 'checks cases, manifests and results' },
  { name: 'commander', purpose: 'reads the command line' },
] as const;

/** The hash of everything that decides how labels and plans are compared; gates.json names it. */
export function comparisonHash(): string {
  return sha256Hex(JSON.stringify(fixedBeforehand()));
}

/** How many rows of the tables there are, and how many a named person has approved, from the tables themselves. */
export function approvalsOf({ actions, strategy }: Ruleset): Approvals {
  const rows = [...actions, strategy].flatMap((table) => table.rows);
  return { rows: rows.length, rowsApproved: rows.filter(({ review }) => review.status === 'approved').length };
}

/** Rows of the tables, and rows that a named person has approved. */
export type Approvals = { readonly rows: number; readonly rowsApproved: number };

/** What is hashed of the files of a run. */
export type HashedFiles = Identity['hashes'];

/** The identity of a run. */
export function identityOf(hashes: HashedFiles): Identity {
  const { id, version, governance } = dorsalMetastasis;
  return {
    ruleset: {
      id,
      version,
      hash: rulesetHash(dorsalMetastasis),
      reviewStatus: governance.reviewStatus,
      sourceLastUpdated: governance.sourceLastUpdated,
      danglingCitations: [...governance.danglingCitations],
      ...approvalsOf(dorsalMetastasis),
    },
    packages: PACKAGES.map((name) => ({ name, version: versionOf(name) })),
    hashes,
  };
}

/** How the run is made again. */
export function reproductionOf(
  commands: readonly string[],
  options: { seed: number; runs: number; resamples: number },
): Reproduction {
  return {
    commands,
    seed: options.seed,
    bootstrapResamples: options.resamples,
    propertyRuns: options.runs,
    confidence: CONFIDENCE,
    software: SOFTWARE.map(({ name, purpose }) => ({ name, version: versionOf(name), purpose })),
  };
}

function versionOf(name: string): string {
  const found = packageFile(name);
  const { version }: { version?: unknown } = found === undefined ? {} : JSON.parse(readFileSync(found, 'utf8'));
  if (typeof version !== 'string') throw new Error(`The version of ${name} cannot be read`);
  return version;
}

/** The nearest package file of that name, from this file upwards. */
function packageFile(name: string): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(installed)) return installed;
    const own = join(folder, 'package.json');
    if (existsSync(own) && JSON.parse(readFileSync(own, 'utf8')).name === name) return own;
    if (dirname(folder) === folder) return undefined;
  }
}
