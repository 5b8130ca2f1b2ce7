import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ControlResult, RESULTS_SCHEMA_FILE, type Results } from '../results.ts';
import { envelopeSchema, type TrustedKey, verifyEnvelope } from './envelope.ts';
import { type Subject, subjectsOf } from './statement.ts';

/** The report files that are signed: the results, what their fields mean, and how they were shown. */
const SIGNED_FILES = ['results.json', RESULTS_SCHEMA_FILE, 'report.html'] as const;

/** What stands in a report folder now, as subjects of a statement. */
export async function currentSubjects(reportFolder: string, results: Results): Promise<readonly Subject[]> {
  const hashes = new Map<string, string>();
  for (const name of SIGNED_FILES) {
    const path = join(reportFolder, name);
    if (existsSync(path))
      hashes.set(
        name,
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      );
  }
  return subjectsOf(results, hashes);
}

/** Verifies the sign-off of a report: a signature by a trusted key over exactly what stands here. */
export async function verifySignOff(signOffFolder: string, subjects: readonly Subject[]): Promise<ControlResult> {
  const label = 'Signed by a person whose key is trusted, over exactly this content';
  const path = join(signOffFolder, 'sign-off.dsse.json');
  if (!existsSync(path)) return { id: 'sign-off', label, status: 'not_evaluable', findings: ['not signed by anyone'] };
  const parsed = envelopeSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success)
    return { id: 'sign-off', label, status: 'failed', findings: ['sign-off.dsse.json is no envelope'] };
  const verified = verifyEnvelope(parsed.data, await trustedKeys(join(signOffFolder, 'keys')));
  const findings =
    verified.status === 'invalid' ? [verified.finding] : differences(verified.statement.subject, subjects);
  return { id: 'sign-off', label, status: findings.length === 0 ? 'passed' : 'failed', findings };
}

function differences(signed: readonly Subject[], now: readonly Subject[]): string[] {
  const then = new Map(signed.map(({ name, digest }) => [name, digest.sha256]));
  const here = new Map(now.map(({ name, digest }) => [name, digest.sha256]));
  return [...new Set([...then.keys(), ...here.keys()])]
    .filter((name) => then.get(name) !== here.get(name))
    .map(
      (name) =>
        `${name}: ${!then.has(name) ? 'not signed' : !here.has(name) ? 'signed, and gone' : 'changed since it was signed'}`,
    )
    .sort();
}

async function trustedKeys(folder: string): Promise<readonly TrustedKey[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pem')).sort();
  return Promise.all(
    names.map(async (name) => ({
      keyid: name.replace(/\.pem$/, ''),
      publicKeyPem: await readFile(join(folder, name), 'utf8'),
    })),
  );
}
