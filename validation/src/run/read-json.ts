import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/**
 * The content of a JSON file that the caller named.
 * @param path - Where it is.
 * @param name - What it is called to the caller.
 */
export async function readJson(path: string, name: string = path): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is no JSON`);
  }
}
