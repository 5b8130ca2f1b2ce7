import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declaration } from '../run/declarations.ts';

/** The roles that a release of the repository must be signed in. */
export const ROLES = ['clinical safety officer', 'lead clinician', 'developer responsible for the release'] as const;

/** A key that was made for a test, and the file it lies in. */
export type TestKey = { readonly path: string; readonly publicKey: string };

/** Makes a key for a test: no person signs anything in a test. */
export async function makeKey(folder: string, name: string): Promise<TestKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const path = join(folder, `${name}.pem`);
  await writeFile(path, privateKey);
  return { path, publicKey };
}

/** The name under which a test signs in a role. */
export function nameIn(role: string): string {
  return `Test key of the ${role}`;
}

/** A sign-off folder that names a key for every role, and these keys in the order of the roles. */
export async function makeSignOff(folder: string): Promise<readonly TestKey[]> {
  await mkdir(folder, { recursive: true });
  const keys = await Promise.all(ROLES.map((_, index) => makeKey(folder, `key-${index}`)));
  const signers = ROLES.map((role, index) => ({
    name: nameIn(role),
    roles: [role],
    publicKey: keys[index]?.publicKey ?? '',
  }));
  await writeFile(join(folder, 'signers.json'), JSON.stringify({ requiredRoles: ROLES, signers }));
  return keys;
}

/** The arguments with which a test signs. */
export function signArguments(role: string, key: TestKey, places: readonly string[]): readonly string[] {
  const said = ['--name', nameIn(role), '--role', role, '--date', '2030-01-31', '--statement', 'for a test only'];
  return ['sign', '--key', key.path, ...said, ...places];
}

/** A file that states every part of a report that no program can fill, as nobody would state it. */
export async function writeDeclarations(path: string, sets: readonly string[]): Promise<void> {
  const names = [
    'author',
    'protocol',
    'funding',
    'risk',
    'subgroups-not-stated',
    ...sets.map((id) => `blinding-${id}`),
  ];
  const parts: readonly Declaration[] = names.map((part) => ({
    ...{ part, text: 'for a test only', by: 'a test', date: '2030-01-31' },
  }));
  await writeFile(path, JSON.stringify({ parts }));
}
