import * as z from 'zod';
import { hash, list, record } from '../results/shape.ts';
import type { Results } from '../results.ts';

/** The type of an in-toto statement, version 1. */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** What our statements say. */
export const PREDICATE_TYPE = 'https://github.com/oncospine/validation/sign-off/v1';

/** An in-toto statement: who says what of exactly these contents. */
export const statementSchema = record({
  _type: z.literal(STATEMENT_TYPE),
  subject: list(record({ name: z.string().min(1), digest: record({ sha256: hash }) })),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: record({
    name: z.string().trim().min(1),
    role: z.string().trim().min(1),
    date: z.iso.date(),
    statement: z.string().trim().min(1),
  }),
});

/** An in-toto statement. */
export type Statement = z.infer<typeof statementSchema>;
/** A content and its hash. */
export type Subject = Statement['subject'][number];

/** Everything that is signed: ruleset, case files, labels, ledger, thresholds, comparison, report files. */
export function subjectsOf({ identity }: Results, files: ReadonlyMap<string, string>): readonly Subject[] {
  const { ruleset, hashes } = identity;
  const named: readonly (readonly [string, string])[] = [
    [`ruleset ${ruleset.id} ${ruleset.version}`, ruleset.hash],
    ...hashes.caseFiles.map(({ file, sha256 }) => [`cases ${file}`, sha256] as const),
    ['labels', hashes.labels],
    ['ledger', hashes.ledger],
    ['thresholds', hashes.gates],
    ['comparison', hashes.comparison],
    ...[...files].map(([name, sha256]) => [name, sha256] as const),
  ];
  return named
    .map(([name, sha256]) => ({ name, digest: { sha256 } }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
