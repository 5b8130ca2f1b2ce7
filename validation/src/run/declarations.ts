import * as z from 'zod';
import { list, record } from '../results/shape.ts';
import { ControlFileError } from './control-files.ts';
import { readTextIfThere } from './read-text.ts';

const filled = z.string().trim().min(1);

/** What a person states of a part of the report that no program can fill. */
const declaration = record({ part: filled, text: filled, by: filled, date: z.iso.date() });

/** The version that is released first, and the decision record that says so: nothing signed stands before it. */
const firstRelease = record({ version: filled, decision: filled });

const declarationsSchema = record({ parts: list(declaration), firstRelease: firstRelease.exactOptional() });

type Declarations = z.infer<typeof declarationsSchema>;

/** What persons have stated of parts of the report. */
export type Declaration = z.infer<typeof declaration>;

/** Reads what persons have stated; nothing when there is no such file. */
export async function readDeclarations(path: string): Promise<readonly Declaration[]> {
  return (await readFileOf(path))?.parts ?? [];
}

/** Reads which release is declared to be the first; nothing when none is. */
export async function readFirstRelease(path: string): Promise<Declarations['firstRelease']> {
  return (await readFileOf(path))?.firstRelease;
}

async function readFileOf(path: string): Promise<Declarations | undefined> {
  const text = await readTextIfThere(path);
  if (text === undefined) return undefined;
  const parsed = declarationsSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
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
