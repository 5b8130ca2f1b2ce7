import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ledger, ledgerSchema } from './ledger.ts';
import { type Lock, lockSchema } from './label-lock.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** The case sets kept beside the harness, as declared. */
export type Repository = {
  readonly folder: string;
  readonly manifests: readonly Manifest[];
  readonly lock: Lock;
  readonly ledger: Ledger;
  /** The text of the ledger, for its hash. */
  readonly ledgerText: string;
};

const SETS = ['panel-vignettes', 'published-cases'] as const;

/** Reads what is declared of the repository's case sets. */
export async function readRepository(folder: string): Promise<Repository> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const ledgerText = await read('ledger.json');
  return {
    folder,
    manifests: await Promise.all(
      SETS.map(async (id) => manifestSchema.parse(JSON.parse(await read(`${id}.manifest.json`)))),
    ),
    lock: lockSchema.parse(JSON.parse(await read('labels.lock.json'))),
    ledger: ledgerSchema.parse(JSON.parse(ledgerText)),
    ledgerText,
  };
}
