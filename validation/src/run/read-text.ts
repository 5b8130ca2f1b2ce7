import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The text of a file, or nothing when it is not there. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}
