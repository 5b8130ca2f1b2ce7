import type { CeilingOfEndpoint } from '../../results.ts';
import { decimal, notComputableText, outOf, percent } from '../format.ts';
import { reasonsToWithhold } from './withheld-verdict.ts';

/** The paper of the alternative test asks that the tool wins against at least half of the experts. */
const ENOUGH_WINS = 0.5;

/** What the comparisons with the experts came to in words, or why no words can be trusted. */
export type ExpertVerdict =
  | { readonly status: 'given'; readonly sentences: readonly [string, string, string] }
  | { readonly status: 'withheld'; readonly sentences: readonly [string, ...string[]] };

/** What the three comparisons came to, one sentence each; nothing shown is not the contrary shown. */
export function expertVerdict(one: CeilingOfEndpoint): ExpertVerdict {
  const [reason, ...others] = reasonsToWithhold(one);
  if (reason !== undefined) return { status: 'withheld', sentences: [reason, ...others] };
  return { status: 'given', sentences: [williamsVerdict(one), alternativeVerdict(one), nonInferiorityVerdict(one)] };
}

function williamsVerdict({ williams }: CeilingOfEndpoint): string {
  if (williams.status === 'not_computable') return `Williams index: ${notComputableText(williams.reason)}.`;
  const { interval } = williams;
  if (interval.status === 'not_computable')
    return `Williams index: no verdict, its interval is ${notComputableText(interval.reason)}.`;
  if (interval.upper < 1) return 'The program agrees less with the experts than they do with each other.';
  if (interval.lower > 1) return 'The program agrees more with the experts than they do with each other.';
  return 'It is not shown that the program agrees otherwise with the experts than they do with each other.';
}

function alternativeVerdict({ alternativeTest }: CeilingOfEndpoint): string {
  if (alternativeTest.status === 'not_computable')
    return `Alternative test: ${notComputableText(alternativeTest.reason)}.`;
  const { winningRate, testedExperts, advantageProbability } = alternativeTest;
  const wins = outOf({ count: Math.round(winningRate * testedExperts), n: testedExperts });
  const enough = winningRate >= ENOUGH_WINS ? 'half or more, as the test asks' : 'fewer than half: not shown';
  return `Alternative test: as good as ${wins} experts (${enough}); advantage probability ${percent(advantageProbability)}.`;
}

function nonInferiorityVerdict({ nonInferiority }: CeilingOfEndpoint): string {
  if (nonInferiority.status === 'not_computable')
    return `Non-inferiority: ${notComputableText(nonInferiority.reason)}.`;
  const margin = decimal(nonInferiority.margin);
  return nonInferiority.verdict === 'non_inferior'
    ? `Non-inferior to the experts by the margin of ${margin}.`
    : `Non-inferiority by the margin of ${margin} is not shown.`;
}
