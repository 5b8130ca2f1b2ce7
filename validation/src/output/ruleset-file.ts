import { type Ruleset, rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Results } from '../results.ts';

/** The ruleset of a report, so that a later one can be compared with it. */
export const RULESET_FILE = 'ruleset.json';

/** A ruleset as text. */
export function rulesetText(ruleset: Ruleset): string {
  return `${JSON.stringify(ruleset)}\n`;
}

/** The ruleset that results are about; nothing when they were made with another one than stands here. */
export function rulesetFile({ identity }: Pick<Results, 'identity'>): ReadonlyMap<string, string> {
  const isSame = identity.ruleset.hash === rulesetHash(dorsalMetastasis);
  return isSame ? new Map([[RULESET_FILE, rulesetText(dorsalMetastasis)]]) : new Map();
}
