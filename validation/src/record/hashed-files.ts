import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundParts, RecordEntry } from './record-manifest.ts';

/** SHA-256 of a file, read piece by piece: case files may be large. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** One file under a name; absent when it is not there. */
export async function hashedFile(name: string, path: string): Promise<FoundParts> {
  if (!existsSync(path)) return { entries: [], absent: [{ name, because: 'the file is not there' }] };
  return { entries: [{ name, sha256: await hashOfFile(path) }], absent: [] };
}

/** Every file of a folder and of the folders in it, but those that are left out. */
export async function hashedFolder(
  name: string,
  folder: string,
  isLeftOut: (file: string) => boolean = () => false,
): Promise<FoundParts> {
  if (!existsSync(folder)) return { entries: [], absent: [{ name, because: 'the folder is not there' }] };
  const found = await readdir(folder, { withFileTypes: true });
  const entries: RecordEntry[] = [];
  for (const item of found.filter((one) => !isLeftOut(one.name))) {
    const [own, path] = [`${name}/${item.name}`, join(folder, item.name)];
    if (item.isDirectory()) entries.push(...(await hashedFolder(own, path, isLeftOut)).entries);
    else entries.push({ name: own, sha256: await hashOfFile(path) });
  }
  return { entries, absent: [] };
}

/** Several parts as one. */
export function together(parts: readonly FoundParts[]): FoundParts {
  return { entries: parts.flatMap(({ entries }) => entries), absent: parts.flatMap(({ absent }) => absent) };
}
