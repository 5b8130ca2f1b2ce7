import { type Ruleset, rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { CONFIDENCE } from '../replay/proportion.ts';
import type { Identity, Reproduction } from '../results.ts';
import { fixedBeforehand } from './fixed-beforehand.ts';
import { installedVersion } from './installed-version.ts';
import { softwareHere } from './software.ts';
import { LOCKFILE_SHA256, NODE_RANGE } from './software-list.ts';

const PACKAGES = ['@oncospine/agreement', '@oncospine/pathway', '@oncospine/scoring', '@oncospine/validation'] as const;

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

/** The software and the ruleset in two lines, as the identity of a report names them. */
export function versionText(): string {
  const { id, version } = dorsalMetastasis;
  const software = '@oncospine/validation' satisfies (typeof PACKAGES)[number];
  return `${software} ${versionOf(software)}\n${id} ${version} (${rulesetHash(dorsalMetastasis)})\n`;
}

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
    software: softwareHere(),
    environment: { node: NODE_RANGE, packageLock: LOCKFILE_SHA256 },
  };
}

function versionOf(name: string): string {
  const version = installedVersion(name);
  if (version === undefined) throw new Error(`The version of ${name} cannot be read`);
  return version;
}
