import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ruleset, rulesetHash, type SemanticDifference, semanticDifference } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { RULESET_FILE } from '../output/ruleset-file.ts';
import { readJson } from '../run/read-json.ts';
import { readResults } from '../run/read-results.ts';
import { UsageError } from '../run/usage-error.ts';

/** A ruleset, and how the one that stands here differs from it over the whole case space. */
export type ComparedRuleset = { readonly base: Ruleset; readonly difference: SemanticDifference };

/** Compares with the ruleset of a saved file, or of the report folder of a release. */
export async function compareRulesets(path: string): Promise<ComparedRuleset> {
  const isFolder = (await stat(path)).isDirectory();
  const file = isFolder ? join(path, RULESET_FILE) : path;
  if (!existsSync(file)) throw new UsageError(`${path} holds no ${RULESET_FILE}: it is no report of a run`);
  const compared = comparedWith(file, await readJson(file));
  const results = join(path, 'results.json');
  if (isFolder && existsSync(results)) await requireSameHash(file, compared.base, results);
  return compared;
}

function comparedWith(path: string, parsed: unknown): ComparedRuleset {
  const looksRight = typeof parsed === 'object' && parsed !== null && 'actions' in parsed && 'facts' in parsed;
  if (!looksRight) throw new UsageError(`${path} is no ruleset: diff --save and run write one`);
  // Written from a ruleset; comparing it finds what else is wrong.
  const base = parsed as Ruleset;
  try {
    return { base, difference: semanticDifference(base, dorsalMetastasis) };
  } catch (error) {
    throw new UsageError(`${path} cannot be compared: ${error instanceof Error ? error.message : error}`);
  }
}

/** A ruleset beside a report is the one that the report is about. */
async function requireSameHash(path: string, ruleset: Ruleset, resultsPath: string): Promise<void> {
  const { identity } = await readResults(resultsPath);
  if (rulesetHash(ruleset) !== identity.ruleset.hash)
    throw new UsageError(`${path} is not the ruleset of ${resultsPath}: one of them was changed`);
}
