import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { record } from '../results/shape.ts';
import { type Statement, statementSchema } from './statement.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope around a statement. */
export const envelopeSchema = record({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: z.base64(),
  signatures: z
    .array(record({ keyid: z.string(), sig: z.base64() }))
    .min(1)
    .readonly(),
});

/** A DSSE envelope around a statement. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** A key that may sign: its id, and the key in PEM. */
export type TrustedKey = { readonly keyid: string; readonly publicKeyPem: string };

/** Signs a statement with an Ed25519 key of the person who signs. */
export function signStatement(statement: Statement, keyid: string, privateKeyPem: string): Envelope {
  const payload = Buffer.from(JSON.stringify(statement), 'utf8');
  const signature = sign(null, preAuthentication(payload), createPrivateKey(privateKeyPem));
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ keyid, sig: signature.toString('base64') }],
  };
}

/** What a verification came to. */
export type Verified =
  | { readonly status: 'valid'; readonly statement: Statement; readonly keyid: string }
  | { readonly status: 'invalid'; readonly finding: string };

/** Verifies an envelope against the keys that may sign. */
export function verifyEnvelope(envelope: Envelope, keys: readonly TrustedKey[]): Verified {
  const payload = Buffer.from(envelope.payload, 'base64');
  const signer = keys.find(({ keyid, publicKeyPem }) => {
    const found = envelope.signatures.find((signature) => signature.keyid === keyid);
    return found !== undefined && holds(createPublicKey(publicKeyPem), payload, found.sig);
  });
  if (signer === undefined) return { status: 'invalid', finding: 'no signature by a key that may sign' };
  const parsed = statementSchema.safeParse(jsonOf(payload));
  if (!parsed.success) return { status: 'invalid', finding: 'what was signed is no statement of this kind' };
  return { status: 'valid', statement: parsed.data, keyid: signer.keyid };
}

function jsonOf(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}

function holds(key: KeyObject, payload: Buffer, signature: string): boolean {
  return verify(null, preAuthentication(payload), key, Buffer.from(signature, 'base64'));
}

/** DSSE v1: what is signed is the type and the payload, each with its length. */
function preAuthentication(payload: Buffer): Buffer {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}
