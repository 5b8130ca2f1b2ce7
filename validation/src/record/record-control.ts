import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlResult, Results } from '../results.ts';
import { findSources } from '../run/read-sets.ts';
import { UsageError } from '../run/usage-error.ts';
import { together } from './hashed-files.ts';
import {
  type FoundParts,
  manifestOf,
  manifestText,
  RECORD_FILE,
  type RecordManifest,
  recordFindings,
  recordManifestSchema,
} from './record-manifest.ts';
import { caseParts, harnessParts, reportParts } from './record-parts.ts';

/** What a record is made of, and where it stands. */
export type RecordPlaces = {
  readonly harness: string;
  readonly mode: Results['mode'];
  /** The caller's case files; empty when they are not at hand, or when the sets are those of the harness. */
  readonly cases: readonly string[];
};

/** Writes the manifest of a report into its folder: the last file of a record. */
export async function sealRecord(folder: string, places: RecordPlaces): Promise<void> {
  await writeFile(join(folder, RECORD_FILE), manifestText(manifestOf(await partsNow(folder, places))));
}

async function partsNow(folder: string, { harness, mode, cases }: RecordPlaces): Promise<FoundParts> {
  const paths = mode === 'repository' ? [join(harness, 'cases')] : cases;
  const sources = paths.length === 0 ? [] : await findSources(paths);
  return together([await reportParts(folder), await harnessParts(harness), await caseParts(sources)]);
}

/** The manifest of a report folder, or nothing when there is none. */
export async function readRecord(folder: string): Promise<RecordManifest | undefined> {
  const path = join(folder, RECORD_FILE);
  if (!existsSync(path)) return undefined;
  const parsed = recordManifestSchema.safeParse(jsonOf(await readFile(path, 'utf8')));
  if (!parsed.success) throw new UsageError(`${path} is no record manifest`);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LABEL = 'Report, control files, cases and program are those of the record';

/** Hashes everything again and compares it with the manifest: any changed byte is a finding. */
export async function recordControl(folder: string, places: RecordPlaces): Promise<ControlResult> {
  const then = await readRecord(folder);
  if (then === undefined)
    return { id: 'record', label: LABEL, status: 'not_evaluable', findings: [`there is no ${RECORD_FILE}`] };
  const now = await partsNow(folder, places);
  const isAway = places.mode === 'own_cases' && places.cases.length === 0;
  const seen = isAway ? { ...then, entries: then.entries.filter(({ name }) => !isOfCases(name)) } : then;
  const findings = recordFindings(seen, now);
  if (findings.length > 0) return { id: 'record', label: LABEL, status: 'failed', findings: [...findings] };
  // A record of own cases holds only for who has looked at these cases.
  if (isAway) return { id: 'record', label: LABEL, status: 'not_evaluable', findings: [caseFilesAway(then)] };
  return { id: 'record', label: LABEL, status: 'passed', findings: [] };
}

function isOfCases(name: string): boolean {
  return name.startsWith('cases/');
}

function caseFilesAway({ entries }: RecordManifest): string {
  const names = entries.map(({ name }) => name).filter(isOfCases);
  const files = names.length === 0 ? 'none' : names.map((name) => name.replace('cases/', '')).join(', ');
  return `the own case files of the record (${files}) were not looked at: --cases is needed`;
}
