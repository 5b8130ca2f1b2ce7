import { createHash, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { list, record } from '../results/shape.ts';
import { ControlFileError } from '../run/control-files.ts';
import { readTextIfThere } from '../run/read-text.ts';

const filled = z.string().trim().min(1);

const signer = record({
  /** The person, as in the statement that he or she signs. */
  name: filled,
  roles: list(filled),
  /** The public key in PEM; its id is its fingerprint. */
  publicKey: filled,
});

/** Who must sign and who may: declared in a reviewed file before anyone signs. */
export const signersSchema = record({ requiredRoles: z.array(filled).min(1).readonly(), signers: list(signer) });

/** Who must sign and who may. */
export type Signers = z.infer<typeof signersSchema>;
/** A person who may sign. */
export type Signer = Signers['signers'][number];

/** The reviewed file of a sign-off folder. */
export const SIGNERS_FILE = 'signers.json';

/** The declaration of a sign-off folder, with its text; nothing when there is none. */
export async function readSigners(
  folder: string,
): Promise<{ readonly signers: Signers; readonly text: string } | undefined> {
  const path = join(folder, SIGNERS_FILE);
  const text = await readTextIfThere(path);
  if (text === undefined) return undefined;
  const parsed = signersSchema.safeParse(jsonOf(text));
  if (parsed.success) return { signers: parsed.data, text };
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

/** The id of a key: SHA-256 of its public half, whichever half is given. */
export function keyIdOf(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}

/** The private key of the person who signs. */
export async function readKey(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new ControlFileError(`${path} cannot be read`);
  });
}
