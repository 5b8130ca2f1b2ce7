import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupBy } from '../group-by.ts';
import { readRecord } from '../record/record-control.ts';
import { RECORD_FILE } from '../record/record-manifest.ts';
import type { ControlResult } from '../results.ts';
import { envelopeSchema, verifyEnvelope } from './envelope.ts';
import { keyIdOf, readSigners, SIGNERS_FILE, type Signers } from './signers.ts';
import { type Statement, type Subject, subjectsOf } from './statement.ts';

/** The ending of a signature's file in a sign-off folder. */
export const ENVELOPE_ENDING = '.dsse.json';

const LABEL = 'Signed in every role that is required, by keys that may sign, over exactly this record';

/** Where a signed record stands. */
export type SignedPlaces = {
  readonly report: string;
  readonly signOff: string;
  /** Who may sign; those that the sign-off folder declares without it. */
  readonly trusted?: Signers;
};

/** A signature that holds: by whom, as what, about which contents. */
type Signature = { readonly keyid: string; readonly statement: Statement };

/** Verifies the sign-off of a report: every required role, each by a key of its own that may sign in it. */
export async function signOffControl({ report, signOff, trusted }: SignedPlaces): Promise<ControlResult> {
  const control = (status: ControlResult['status'], findings: readonly string[]): ControlResult => ({
    ...{ id: 'sign-off', label: LABEL, status, findings: [...findings] },
  });
  const names = await envelopeNames(signOff);
  if (names.length === 0) return control('not_evaluable', ['not signed by anyone']);
  const declared = await readSigners(signOff);
  if (declared === undefined) return control('failed', [`there is no ${SIGNERS_FILE}: nobody may sign`]);
  const record = await readRecord(report);
  if (record === undefined) return control('failed', [`there is no ${RECORD_FILE}: nothing can be signed`]);
  const text = await readFile(join(report, RECORD_FILE), 'utf8');
  const subjects = subjectsOf(record, text, declared.text);
  const signers = trusted ?? declared.signers;
  const read = await Promise.all(names.map((name) => signatureIn(join(signOff, name), name, signers, subjects)));
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...missingRoles(
      signers,
      read.flatMap(({ signature }) => (signature === undefined ? [] : [signature])),
    ),
  ];
  return control(findings.length === 0 ? 'passed' : 'failed', findings);
}

/** The signatures of a sign-off folder, by the names of their files. */
export async function envelopeNames(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).filter((name) => name.endsWith(ENVELOPE_ENDING)).sort();
}

type ReadSignature = { readonly findings: readonly string[]; readonly signature?: Signature };

async function signatureIn(
  path: string,
  name: string,
  { signers }: Signers,
  subjects: readonly Subject[],
): Promise<ReadSignature> {
  const parsed = envelopeSchema.safeParse(jsonOf(await readFile(path, 'utf8')));
  if (!parsed.success) return { findings: [`${name}: is no envelope`] };
  const keys = signers.map(({ publicKey }) => ({ keyid: keyIdOf(publicKey), publicKeyPem: publicKey }));
  const verified = verifyEnvelope(parsed.data, keys);
  if (verified.status === 'invalid') return { findings: [`${name}: ${verified.finding}`] };
  const { statement, keyid } = verified;
  const person = signers.find(({ publicKey }) => keyIdOf(publicKey) === keyid);
  const { name: said, role } = statement.predicate;
  const findings = [
    ...(person?.name === said ? [] : [`${name}: the key is of ${person?.name}, the statement of ${said}`]),
    ...(person?.roles.includes(role) ? [] : [`${name}: the key of ${person?.name} may not sign as ${role}`]),
    ...differences(statement.subject, subjects).map((finding) => `${name}: ${finding}`),
  ];
  return findings.length === 0 ? { findings, signature: { keyid, statement } } : { findings };
}

/** Every required role has a signature, and no two of them are by one key. */
function missingRoles({ requiredRoles }: Signers, signatures: readonly Signature[]): readonly string[] {
  const byRole = groupBy(signatures, ({ statement }) => statement.predicate.role);
  const missing = requiredRoles.filter((role) => !byRole.has(role)).map((role) => `nobody has signed as ${role}`);
  const required = signatures.filter(({ statement }) => requiredRoles.includes(statement.predicate.role));
  const twice = [...groupBy(required, ({ keyid }) => keyid).values()]
    .filter((ofKey) => new Set(ofKey.map(({ statement }) => statement.predicate.role)).size > 1)
    .map((ofKey) => `${ofKey[0]?.statement.predicate.name} has signed in more than one required role`);
  return [...missing, ...twice];
}

function differences(signed: readonly Subject[], now: readonly Subject[]): readonly string[] {
  const then = new Map(signed.map(({ name, digest }) => [name, digest.sha256]));
  const here = new Map(now.map(({ name, digest }) => [name, digest.sha256]));
  return [...new Set([...then.keys(), ...here.keys()])]
    .filter((name) => then.get(name) !== here.get(name))
    .map((name) => {
      const what = !then.has(name) ? 'not signed' : here.has(name) ? 'changed since it was signed' : 'signed, and gone';
      return `${name}: ${what}`;
    })
    .sort();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
