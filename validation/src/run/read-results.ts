import { readFile } from 'node:fs/promises';
import { type Results, resultsSchema } from '../results.ts';
import { UsageError } from './usage-error.ts';

/** Reads a results document; anything else is refused with what is wrong. */
export async function readResults(path: string): Promise<Results> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const parsed = resultsSchema.safeParse(jsonOf(path, text));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 3).map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new UsageError(`${path} is no results document: ${issues.join('; ')}`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is no JSON`);
  }
}
