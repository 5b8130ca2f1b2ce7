import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ruleset } from '@oncospine/pathway';
import { RULESET_FILE } from '../output/ruleset-file.ts';
import type { Signature } from '../report/release-changes.ts';
import { envelopeSchema } from '../sign-off/envelope.ts';
import { statementSchema } from '../sign-off/statement.ts';
import { envelopeNames } from '../sign-off/verify-sign-off.ts';
import type { DecisionLists } from './changed-outcomes.ts';
import type { BesideResults } from './changes-since.ts';

/** Longer lists are not held in memory twice; the listed disagreements are compared then. */
const LONGEST_LIST = 64 * 1024 * 1024;

/**
 * What stands beside the results of a signed release: its tables, its decisions, its signatures.
 * @param folder - The report of the release, whose bytes and signatures were verified.
 * @param decisions - The list of decisions of this run.
 */
export async function besideResults(folder: string, decisions: string | undefined): Promise<BesideResults> {
  const rulesetThen = await rulesetIn(folder);
  const lists = await decisionLists(join(folder, 'decisions.csv'), decisions);
  return {
    ...(rulesetThen === undefined ? {} : { rulesetThen }),
    ...(lists === undefined ? {} : { decisions: lists }),
    signatures: await signaturesIn(join(folder, 'sign-off')),
  };
}

async function rulesetIn(folder: string): Promise<Ruleset | undefined> {
  const path = join(folder, RULESET_FILE);
  if (!existsSync(path)) return undefined;
  // Written from the typed ruleset, its bytes are signed; who uses it compares its hash with the one in the results.
  return JSON.parse(await readFile(path, 'utf8')) as Ruleset;
}

async function decisionLists(then: string, now: string | undefined): Promise<DecisionLists | undefined> {
  if (now === undefined || !existsSync(then) || !existsSync(now)) return undefined;
  const sizes = await Promise.all([then, now].map(async (path) => (await stat(path)).size));
  if (sizes.some((size) => size > LONGEST_LIST)) return undefined;
  return { before: await readFile(then, 'utf8'), after: await readFile(now, 'utf8') };
}

/** Who signed, as what; only to be called when every signature was verified. */
async function signaturesIn(folder: string): Promise<readonly Signature[]> {
  const names = await envelopeNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const { payload } = envelopeSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      const { predicate } = statementSchema.parse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
      return { ...predicate, valid: true, finding: '' };
    }),
  );
}
