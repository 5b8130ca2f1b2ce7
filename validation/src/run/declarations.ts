import * as z from 'zod';
import { list, record } from '../results/shape.ts';
import { ControlFileError } from './control-files.ts';
import { readTextIfThere } from './read-text.ts';

const filled = z.string().trim().min(1);

/** What a person states of a part of the report that no program can fill. */
const declaration = record({ part: filled, text: filled, by: filled, date: z.iso.date() });

const declarationsSchema = record({ parts: list(declaration) });

/** What persons have stated of parts of the report. */
export type Declaration = z.infer<typeof declaration>;

/** Reads what persons have stated; nothing when there is no such file. */
export async function readDeclarations(path: string): Promise<readonly Declaration[]> {
  const text = await readTextIfThere(path);
  if (text === undefined) return [];
  const parsed = declarationsSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.parts;
  const issues = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
  throw new ControlFileError(`${path}: ${issues.join('; ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
