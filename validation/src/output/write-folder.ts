import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RESULTS_SCHEMA_FILE } from '../results.ts';
import { readResultsSchema } from './results-schema.ts';

/** The files of a report folder. */
export const REPORT_FILES = [
  'results.json',
  RESULTS_SCHEMA_FILE,
  'report.html',
  'summary.md',
  'junit.xml',
  'decisions.csv',
  'rejects.csv',
] as const;

/** The text of a file, or a file that was written as a stream. */
export type FileContent = string | { readonly copyOf: string };

/** A folder that holds files which are not ours is never replaced. */
export class ForeignFolder extends Error {}

/**
 * Replaces a report folder as a whole: written beside it, flushed, then put in place.
 * Killed before the last step it leaves the old report; after it, the new one. Never a mixture.
 * @param folder - Where the report goes; refused when it holds anything but a report.
 * @param files - Name and content of each file.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, FileContent>): Promise<void> {
  await recover(folder);
  await refuseForeign(folder);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [name, content] of withSchema(files))
    if (typeof content === 'string') await writeFlushed(join(fresh, name), content);
    else await copyFile(content.copyOf, join(fresh, name));
  await putInPlace(folder, fresh);
}

/** A results document never stands without its schema. */
function withSchema(files: ReadonlyMap<string, FileContent>): ReadonlyMap<string, FileContent> {
  return files.has('results.json') ? new Map([...files, [RESULTS_SCHEMA_FILE, readResultsSchema()]]) : files;
}

/** Undoes a replacement that was killed between its two renames. */
export async function recover(folder: string): Promise<void> {
  const old = `${folder}.old`;
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
  await rm(old, { recursive: true, force: true });
}

async function refuseForeign(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const known = new Set<string>([...REPORT_FILES, ...REPORT_FILES.map((name) => `${name}.part`)]);
  const foreign = (await readdir(folder)).filter((name) => !known.has(name));
  if (foreign.length > 0)
    throw new ForeignFolder(
      `${folder} holds files that are no report (${foreign.slice(0, 3).join(', ')}): choose another folder with --out`,
    );
}

async function writeFlushed(path: string, content: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace(folder: string, fresh: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const old = `${folder}.old`;
  if (existsSync(folder)) await rename(folder, old);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}
