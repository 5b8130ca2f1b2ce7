import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type * as z from 'zod';
import { type Lock, lockSchema } from '../case-sets/label-lock.ts';
import { type Ledger, ledgerSchema } from '../case-sets/ledger.ts';
import { sha256Hex } from '../case-sets/row-hash.ts';
import type { ControlContext } from '../gates/controls.ts';
import { gateFileSchema, gateLockSchema } from '../gates/gate-file.ts';
import { approvalsOf, comparisonHash } from './identity.ts';

/** The reviewed files beside the harness: thresholds, locks, ledger, decisions. */
export type ControlFiles = Omit<ControlContext, 'release' | 'partsNotDone'> & {
  readonly lock: Lock;
  readonly ledger: Ledger;
  readonly hashes: { readonly labels: string; readonly ledger: string; readonly gates: string };
};

/** Reads the reviewed files of a harness folder, and what stands in code. */
export async function readControlFiles(folder: string): Promise<ControlFiles> {
  const [gates, gateLock, lock, ledger] = await Promise.all([
    readFile(join(folder, 'gates.json'), 'utf8'),
    readFile(join(folder, 'gates.lock.json'), 'utf8'),
    readFile(join(folder, 'cases', 'labels.lock.json'), 'utf8'),
    readFile(join(folder, 'cases', 'ledger.json'), 'utf8'),
  ]);
  return {
    gates: parseFile('gates.json', gateFileSchema, gates),
    gateLock: parseFile('gates.lock.json', gateLockSchema, gateLock),
    lock: parseFile('labels.lock.json', lockSchema, lock),
    ledger: parseFile('ledger.json', ledgerSchema, ledger),
    decisions: await decisionRecords(join(folder, 'decisions')),
    approvals: approvalsOf(dorsalMetastasis),
    comparison: comparisonHash(),
    hashes: { labels: sha256Hex(lock), ledger: sha256Hex(ledger), gates: sha256Hex(gates) },
  };
}

/** A control file that cannot be read: nothing can be evaluated. */
export class ControlFileError extends Error {}

function parseFile<Schema extends z.ZodType>(name: string, schema: Schema, text: string): z.infer<Schema> {
  const parsed = schema.safeParse(jsonOf(name, text));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ControlFileError(`${name}: ${issues.join('; ')}`);
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlFileError(`${name} is no JSON`);
  }
}

async function decisionRecords(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.md$/, ''));
}
