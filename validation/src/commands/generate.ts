import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { csvDataLine } from '../case-file/csv-line.ts';
import { SYNTHETIC_COLUMNS } from '../case-sets/synthetic-columns.ts';
import { type GeneratedSet, syntheticManifest } from '../case-sets/synthetic-manifest.ts';
import { syntheticRows } from '../case-sets/synthetic-rows.ts';
import { UsageError } from '../run/usage-error.ts';
import { createProgress } from './progress.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** A set to generate, and the folder for it. */
export type GenerateRequest = GeneratedSet & { readonly out: string };

/** Letters that no file system takes for anything but a name. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Generates a set for load or demonstration: a case file and its manifest. */
export async function generateCommand(terminal: Terminal, { out, ...set }: GenerateRequest): Promise<number> {
  if (!NAME.test(set.name)) throw new UsageError(`${set.name} is no name for a set: letters, digits, ".", "_" and "-"`);
  const cases = join(out, `${set.name}.csv`);
  const manifest = join(out, `${set.name}.manifest.json`);
  for (const path of [cases, manifest])
    if (existsSync(path)) throw new UsageError(`${path} is there already: choose another --name or --out`);
  await mkdir(out, { recursive: true });
  const parts = [manifest, cases].map((path) => ({ path, part: `${path}.part` }));
  try {
    const sha256 = await writeCases(`${cases}.part`, set, terminal);
    await writeText(`${manifest}.part`, `${JSON.stringify(syntheticManifest(set, sha256), null, 2)}\n`);
    // The manifest first: rows without it would be taken for a set of which nothing is declared.
    for (const { path, part } of parts) await rename(part, path);
  } finally {
    for (const { part } of parts) await rm(part, { force: true });
  }
  terminal.out(`${cases}\n${manifest}\n`);
  return EXIT.passed;
}

const BYTES_IN_A_WRITE = 1024 * 1024;

/** Writes the rows as they are drawn; gives their hash. */
async function writeCases(path: string, set: GeneratedSet, terminal: Terminal): Promise<string> {
  const progress = createProgress(terminal, false);
  progress.expect(set.rows);
  progress.onStep(`generate ${set.name}`);
  const hash = createHash('sha256');
  await writing(path, async (file) => {
    let text = csvDataLine(SYNTHETIC_COLUMNS);
    const flush = async (): Promise<void> => {
      hash.update(text);
      await file.appendFile(text);
      text = '';
    };
    for (const cells of syntheticRows(set)) {
      text += csvDataLine(cells);
      if (text.length > BYTES_IN_A_WRITE) await flush();
      progress.onProgress(1, 1);
    }
    await flush();
  });
  progress.end();
  return hash.digest('hex');
}

function writeText(path: string, text: string): Promise<void> {
  return writing(path, (file) => file.appendFile(text));
}

/** What was written is on the disk before the file gets its name. */
async function writing(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'w');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
