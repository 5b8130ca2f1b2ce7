import * as z from 'zod';
import { hash, list, record } from './shape.ts';

/** What was validated with what: every part that can change a number has its hash. */
export const identity = record({
  ruleset: record({
    id: z.string(),
    version: z.string(),
    hash,
    reviewStatus: z.string(),
    sourceLastUpdated: z.string(),
    danglingCitations: list(z.string()),
    rows: z.int().min(1),
    /** Rows that a named person has approved. */
    rowsApproved: z.int().min(0),
  }),
  packages: list(record({ name: z.string(), version: z.string() })),
  hashes: record({
    /** The bytes of each case file. */
    caseFiles: list(record({ file: z.string(), sha256: hash })),
    /** The facts and labels of every row, as locked. */
    labels: hash,
    ledger: hash,
    gates: hash,
    /** The three readings, the mapping of labels and the import rules. */
    comparison: hash,
  }),
});

/** What makes the results reproducible. */
export const reproduction = record({
  commands: list(z.string()),
  seed: z.int(),
  bootstrapResamples: z.int(),
  propertyRuns: z.int(),
  confidence: z.number(),
  /** Software of others: what runs (every package, those that others need too) and what builds the program. */
  software: list(
    record({ name: z.string(), version: z.string(), stage: z.enum(['runs', 'builds']), purpose: z.string() }),
  ),
  /** The version of Node and the platform of one run stand nowhere here: the same input gives the same bytes. */
  environment: record({
    /** The range of versions of Node that the program asks for. */
    node: z.string(),
    /** SHA-256 of the package-lock.json that the program is built from. */
    packageLock: hash,
  }),
});

/** What was validated with what. */
export type Identity = z.infer<typeof identity>;
/** What makes the results reproducible. */
export type Reproduction = z.infer<typeof reproduction>;
