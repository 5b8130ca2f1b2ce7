import * as z from 'zod';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { RECORD_FILE, type RecordManifest } from '../record/record-manifest.ts';
import { hash, list, record } from '../results/shape.ts';
import { SIGNERS_FILE } from './signers.ts';

/** The type of an in-toto statement, version 1. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** What our statements say. */
export const PREDICATE_TYPE = 'https://github.com/oncospine/validation/sign-off/v1';

const filled = z.string().trim().min(1);

/** An in-toto statement: who says what of exactly these contents. */
export const statementSchema = record({
  _type: z.literal(STATEMENT_TYPE),
  subject: list(record({ name: z.string().min(1), digest: record({ sha256: hash }) })),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: record({ name: filled, role: filled, date: z.iso.date(), statement: filled }),
});

/** An in-toto statement. */
export type Statement = z.infer<typeof statementSchema>;
/** A content and its hash. */
export type Subject = Statement['subject'][number];

/** Everything that is signed: each content of the record, the manifest that names them, and who may sign. */
export function subjectsOf(record: RecordManifest, manifestText: string, signersText: string): readonly Subject[] {
  const named: readonly (readonly [string, string])[] = [
    ...record.entries.map(({ name, sha256 }) => [name, sha256] as const),
    [RECORD_FILE, sha256Hex(manifestText)],
    [SIGNERS_FILE, sha256Hex(signersText)],
  ];
  return named
    .map(([name, sha256]) => ({ name, digest: { sha256 } }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The statement of a person about these contents. */
export function statementOf(subject: readonly Subject[], predicate: Statement['predicate']): Statement {
  return { _type: STATEMENT_TYPE, subject: [...subject], predicateType: PREDICATE_TYPE, predicate };
}
