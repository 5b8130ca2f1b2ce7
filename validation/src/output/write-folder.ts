import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RECORD_FILE } from '../record/record-manifest.ts';
import { RESULTS_SCHEMA_FILE } from '../results.ts';
import { readResultsSchema } from './results-schema.ts';
import { RULESET_FILE } from './ruleset-file.ts';

const REJECTS = 'rejects.csv';

/** The files of a report folder. */
export const REPORT_FILES = [
  'results.json',
  RESULTS_SCHEMA_FILE,
  'report.html',
  'summary.md',
  'junit.xml',
  'decisions.csv',
  RULESET_FILE,
  REJECTS,
  RECORD_FILE,
] as const;

/** The text of a file, or a file to be copied. */
export type FileContent = string | { readonly copyOf: string };

/** A folder that holds files which are not ours is never replaced. */
export class ForeignFolder extends Error {}

/** Nothing is lost or changed in a report folder while another report is written: that happens beside it. */
const draftOf = (folder: string): string => `${folder}.oncospine-new`;
/** Where the old report is between the two renames that replace it; after a kill, until the next start. */
const oldOf = (folder: string): string => `${folder}.oncospine-old`;
/** The rejects of a run that was refused: they are no part of the report that stands. */
const rejectsBeside = (folder: string): string => `${folder}.oncospine-rejects.csv`;

/**
 * Replaces a report folder as a whole: written beside it, flushed, then put in place.
 * Killed before the last step it leaves the old report; after it, the new one. Never a mixture.
 * @param folder - Where the report goes; refused when it holds anything but a report.
 * @param files - Name and content of each file.
 */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, FileContent>): Promise<void> {
  await withDraft(folder, () => publishDraft(folder, files));
}

/**
 * Gives a folder beside the report folder, in which everything is written; it is gone afterwards, published or not.
 * @param folder - Where the report goes; refused when it holds anything but a report.
 * @param work - What is done with the draft.
 */
export async function withDraft<Result>(folder: string, work: (draft: string) => Promise<Result>): Promise<Result> {
  await recover(folder);
  await refuseForeign(folder);
  const draft = draftOf(folder);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    return await work(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Replaces the report folder by its draft with these files in it.
 * @param seal - Writes the manifest of the finished draft.
 */
export async function publishDraft(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  seal: (draft: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const draft = draftOf(folder);
  for (const [name, content] of withSchema(files))
    if (typeof content === 'string') await writeFile(join(draft, name), content);
    else await copyFile(content.copyOf, join(draft, name));
  await seal(draft);
  for (const name of await readdir(draft)) await flush(join(draft, name));
  await putInPlace(folder, draft);
}

/**
 * Keeps the rejects of a draft that does not become a report: in the folder, unless a report stands there, which is
 * left as it is; then beside it.
 * @returns Where they are.
 */
export async function keepRejects(folder: string): Promise<string> {
  const draft = draftOf(folder);
  for (const name of await readdir(draft)) if (name !== REJECTS) await rm(join(draft, name), { recursive: true });
  if (existsSync(folder) && (await readdir(folder)).some((name) => name !== REJECTS)) {
    await rename(join(draft, REJECTS), rejectsBeside(folder));
    return rejectsBeside(folder);
  }
  await publishDraft(folder, new Map());
  return join(folder, REJECTS);
}

/** Puts the old report back when a replacement was killed between its two renames. */
export async function recover(folder: string): Promise<void> {
  const old = oldOf(folder);
  if (!existsSync(old)) return;
  if (await isAbsent(folder)) {
    if (existsSync(folder)) await rmdir(folder);
    await rename(old, folder);
  }
  await rm(old, { recursive: true, force: true });
}

/** Where a file of a report is for one who only reads: in the old report when a replacement was killed halfway. */
export async function standingFile(path: string): Promise<string> {
  const folder = dirname(path);
  const old = oldOf(folder);
  return existsSync(old) && (await isAbsent(folder)) ? join(old, basename(path)) : path;
}

/** An empty folder is no report: somebody made it after the kill. */
async function isAbsent(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

/** A results document never stands without its schema. */
function withSchema(files: ReadonlyMap<string, FileContent>): ReadonlyMap<string, FileContent> {
  return files.has('results.json') ? new Map([...files, [RESULTS_SCHEMA_FILE, readResultsSchema()]]) : files;
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

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder that is not empty cannot be replaced in one step everywhere: between the two renames there is none. */
async function putInPlace(folder: string, draft: string): Promise<void> {
  const old = oldOf(folder);
  if (existsSync(folder)) await rename(folder, old);
  await rename(draft, folder);
  await rm(old, { recursive: true, force: true });
  await rm(rejectsBeside(folder), { force: true });
}
