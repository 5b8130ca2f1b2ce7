import { join } from 'node:path';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { type SelfTest, selfTestGates } from '../gates/self-test.ts';
import { buildParts } from '../record/record-parts.ts';
import type { ReportExtras } from '../report/extras.ts';
import type { ReleaseChanges } from '../report/release-changes.ts';
import { readSigners } from '../sign-off/signers.ts';
import { readControlFiles } from './control-files.ts';
import { readDeclarations } from './declarations.ts';
import { readMutationResults } from './mutation-results.ts';

/** What a report is made of beyond its results, and where that stands. */
export type ExtrasRequest = {
  readonly harness: string;
  /** What persons have stated; the file of the harness without it. */
  readonly declarations?: string;
  /** The folder that says who must sign; that of the harness without it. */
  readonly signOff?: string;
  readonly changes?: ReleaseChanges;
};

/** Everything that a report shows beside its results. */
export type GatheredExtras = Omit<ReportExtras, 'pageScript'> & { readonly gateSelfTest: readonly SelfTest[] };

/** Gathers what a report shows beside its results. */
export async function reportExtras(request: ExtrasRequest): Promise<GatheredExtras> {
  const { harness, declarations = join(harness, 'declarations.json'), signOff = join(harness, 'sign-off') } = request;
  const mutation = await readMutationResults(harness);
  const { entries, absent } = await buildParts(harness);
  const isBuilt = absent.every(({ name }) => !name.endsWith('/dist'));
  const text = JSON.stringify([...entries].sort((left, right) => (left.name < right.name ? -1 : 1)));
  return {
    ...(mutation === undefined ? {} : { mutation }),
    ...(isBuilt ? { build: { files: entries.length, sha256: sha256Hex(text) } } : {}),
    gateSelfTest: await selfTestGates(),
    declarations: await readDeclarations(declarations),
    notControlled: (await readControlFiles(harness)).gates.safety.notControlled,
    requiredRoles: (await readSigners(signOff))?.signers.requiredRoles ?? [],
    changes: request.changes ?? { status: 'no_signed_release' },
    // A report is written before it is signed: its signatures stand beside it.
    signatures: [],
  };
}
