import { type AssessOptions, assess } from '../assess/assess.ts';
import type { AssessedCase } from '../assess/assessment.ts';
import type { Issues } from '../facts/issue.ts';
import type { Ruleset } from '../tables/ruleset.ts';

/**
 * The assessment of a case that is expected to be assessed.
 * @param ruleset - the guideline
 * @param input - the case
 * @param options - as of `assess`
 * @returns the assessed case
 * @throws When the case is refused or out of scope, with what came.
 */
export function assessed(ruleset: Ruleset, input: unknown, options: AssessOptions = {}): AssessedCase {
  const result = assess(ruleset, input, options);
  if (result.status !== 'assessed') throw new Error(`${result.status}: ${JSON.stringify(result)}`);
  return result;
}

/**
 * The issues of a case that is expected to be refused.
 * @param ruleset - the guideline
 * @param input - the case
 * @returns the issues
 * @throws When the case is accepted.
 */
export function issuesOf(ruleset: Ruleset, input: unknown): Issues {
  const result = assess(ruleset, input);
  if (result.status !== 'invalid') throw new Error(`Expected a refusal, got ${result.status}`);
  return result.issues;
}

/** The outcomes of one action as text, sorted, for comparison. */
export function outcomesOf(assessment: AssessedCase, action: string): readonly string[] {
  const found = assessment.actions.find((candidate) => candidate.action === action);
  if (found === undefined) throw new Error(`No action ${action}`);
  return found.possible.map(({ disposition, urgency }) => `${disposition} ${urgency}`).sort();
}
