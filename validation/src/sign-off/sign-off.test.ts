import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Envelope, signStatement, verifyEnvelope } from './envelope.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE, type Statement, type Subject } from './statement.ts';

// Made for the tests: no person signs anything here.
const key = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const subject = (name: string, digit: string): Subject => ({ name, digest: { sha256: digit.repeat(64) } });
const SUBJECTS = [subject('labels', 'a'), subject('report.html', 'b')];

const statement = (changes: Partial<Statement['predicate']> = {}): Statement => ({
  _type: STATEMENT_TYPE,
  subject: SUBJECTS,
  predicateType: PREDICATE_TYPE,
  predicate: { name: 'Test Key', role: 'test', date: '2026-01-31', statement: 'for a test only', ...changes },
});

const trusted = [{ keyid: 'test', publicKeyPem: key.publicKey }];

describe('an envelope', () => {
  const envelope = signStatement(statement(), 'test', key.privateKey);

  test('signed by a trusted key is valid', () => {
    expect(verifyEnvelope(envelope, trusted)).toMatchObject({ status: 'valid', keyid: 'test' });
  });

  test.each<[string, Envelope]>([
    [
      'another payload',
      { ...envelope, payload: Buffer.from(JSON.stringify(statement({ name: 'Someone Else' }))).toString('base64') },
    ],
    ['another key id', { ...envelope, signatures: [{ keyid: 'other', sig: envelope.signatures[0]?.sig ?? '' }] }],
    [
      'a signature of zeros',
      { ...envelope, signatures: [{ keyid: 'test', sig: Buffer.alloc(64).toString('base64') }] },
    ],
  ])('with %s is not', (_, changed) => {
    expect(verifyEnvelope(changed, trusted).status).toBe('invalid');
  });

  test('signed by a key that nobody trusts is not', () => {
    expect(verifyEnvelope(envelope, []).status).toBe('invalid');
  });

  test.each(['name', 'role', 'date', 'statement'] as const)('of a statement without a %s is not', (field) => {
    const empty = signStatement(statement({ [field]: '' }), 'test', key.privateKey);
    expect(verifyEnvelope(empty, trusted)).toEqual({
      status: 'invalid',
      finding: 'what was signed is no statement of this kind',
    });
  });
});
