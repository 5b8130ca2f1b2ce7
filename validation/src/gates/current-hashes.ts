import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { ControlResult, Results } from '../results.ts';
import type { ControlFiles } from '../run/control-files.ts';
import { comparisonHash } from '../run/identity.ts';

/** Compares the hashes in a results document with what stands here now: any changed byte is a finding. */
export async function hashControl(folder: string, results: Results, controls: ControlFiles): Promise<ControlResult> {
  const { ruleset, hashes } = results.identity;
  const expected: readonly (readonly [string, string, string])[] = [
    ['ruleset', ruleset.hash, rulesetHash(dorsalMetastasis)],
    ['labels', hashes.labels, controls.hashes.labels],
    ['ledger', hashes.ledger, controls.hashes.ledger],
    ['gates', hashes.gates, controls.hashes.gates],
    ['comparison', hashes.comparison, comparisonHash()],
  ];
  const files = results.mode === 'repository' ? await changedFiles(folder, hashes.caseFiles) : [];
  const findings = [
    ...expected.filter(([, then, now]) => then !== now).map(([name]) => `${name}: changed since the results were made`),
    ...files,
  ];
  const label = 'The results were made from what stands here now';
  return { id: 'hashes', label, status: findings.length === 0 ? 'passed' : 'failed', findings };
}

async function changedFiles(
  folder: string,
  files: Results['identity']['hashes']['caseFiles'],
): Promise<readonly string[]> {
  const found = await Promise.all(
    files.map(async ({ file, sha256 }) => {
      const path = join(folder, 'cases', file);
      if (!existsSync(path)) return [`${file}: gone since the results were made`];
      const now = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return now === sha256 ? [] : [`${file}: changed since the results were made`];
    }),
  );
  return found.flat();
}
