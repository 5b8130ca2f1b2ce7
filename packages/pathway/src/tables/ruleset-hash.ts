import { canonicalJson } from './canonical-json.ts';
import type { Ruleset } from './ruleset.ts';
import { sha256 } from './sha256.ts';

/** The content hash of a ruleset: SHA-256 of its canonical JSON. Any changed word changes it. */
export function rulesetHash(ruleset: Ruleset): string {
  return sha256(canonicalJson(ruleset));
}
