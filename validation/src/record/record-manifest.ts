import * as z from 'zod';
import { hash, list, record } from '../results/shape.ts';

/** The file in a report folder that names every content of the record with its hash. */
export const RECORD_FILE = 'manifest.json';

const RECORD_VERSION = 'oncospine-record-1';

/** One content of a record: `report/report.html`, `control/gates.json`, `build/@oncospine/pathway/dist/index.js`. */
const entry = record({ name: z.string().min(1), sha256: hash });

/** Every content that a record is about: report, control files, cases, program. No time, sorted by name. */
export const recordManifestSchema = record({
  version: z.literal(RECORD_VERSION),
  entries: list(entry),
  /** Parts that were looked for and are not there, with the reason. */
  absent: list(record({ name: z.string().min(1), because: z.string().min(1) })),
});

/** Every content that a record is about. */
export type RecordManifest = z.infer<typeof recordManifestSchema>;
/** One content of a record. */
export type RecordEntry = RecordManifest['entries'][number];
/** A part that is not there. */
export type AbsentPart = RecordManifest['absent'][number];

/** What was found of the parts of a record. */
export type FoundParts = { readonly entries: readonly RecordEntry[]; readonly absent: readonly AbsentPart[] };

/** The manifest of what was found, the same for the same contents. */
export function manifestOf({ entries, absent }: FoundParts): RecordManifest {
  return { version: RECORD_VERSION, entries: [...entries].sort(byName), absent: [...absent].sort(byName) };
}

/** The manifest as text. */
export function manifestText(manifest: RecordManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Every content that is changed, gone or new since the manifest was written. */
export function recordFindings(then: RecordManifest, now: FoundParts): readonly string[] {
  const before = new Map(then.entries.map(({ name, sha256 }) => [name, sha256]));
  const here = new Map(now.entries.map(({ name, sha256 }) => [name, sha256]));
  return [...new Set([...before.keys(), ...here.keys()])]
    .filter((name) => before.get(name) !== here.get(name))
    .sort()
    .map((name) => `${name}: ${!before.has(name) ? 'not in the record' : here.has(name) ? 'changed' : 'gone'}`);
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
