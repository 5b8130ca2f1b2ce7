import type { Source } from '../engine/score-table.ts';
import { THREE_MONTH_RULE } from '../vocabulary/decision.ts';

/** What a stratum says about three months: probably dead, even chances, probably alive. */
export type ThreeMonthVote = 'under' | 'even' | 'over';

/** The answer to "at least three months?". */
export type ThreeMonthAnswer = 'likely' | 'unlikely' | 'undecided';

/** Which strata vote how, and how many must agree. Ranked by published medians; no score is calibrated for 3 months. */
export const THREE_MONTH_VOTES = {
  source: THREE_MONTH_RULE,
  agreeing: 2,
  strata: {
    bollen_2014: { A: 'over', B: 'over', C: 'over', D: 'under' },
    mizumoto_2008: { A: 'over', B: 'over', C: 'under' },
    rades_supportive_care_2013: { below_threshold: 'over', best_supportive_care: 'under' },
    van_der_linden_2005: { A: 'even', B: 'over', C: 'over' },
    katagiri_2014: { points_0_3: 'over', points_4_6: 'over', points_7_10: 'even' },
  },
} as const satisfies {
  readonly source: Source;
  readonly agreeing: number;
  readonly strata: Readonly<Record<string, Readonly<Record<string, ThreeMonthVote>>>>;
};

/**
 * The vote of a stratum.
 * @param score - the id of a score
 * @param stratum - the id of its stratum
 * @returns the vote, or `undefined` for a score that has none
 * @example threeMonthVote('bollen_2014', 'D') // => 'under'
 */
export const threeMonthVote = (score: string, stratum: string): ThreeMonthVote | undefined => {
  const strata: Readonly<Record<string, Readonly<Record<string, ThreeMonthVote>>>> = THREE_MONTH_VOTES.strata;
  const own = Object.hasOwn(strata, score) ? strata[score] : undefined;
  return own !== undefined && Object.hasOwn(own, stratum) ? own[stratum] : undefined;
};

/**
 * The answer that votes add up to: enough that agree, and none that contradicts.
 * @param votes - one vote of each applicable score whose stratum is decided
 * @returns likely, unlikely or undecided
 * @example answerOfVotes(['under', 'under', 'even']) // => 'unlikely'
 * @example answerOfVotes(['under', 'under', 'over']) // => 'undecided'
 * @example answerOfVotes(['over', 'over', 'even']) // => 'undecided'
 */
export const answerOfVotes = (votes: readonly ThreeMonthVote[]): ThreeMonthAnswer => {
  const count = (vote: ThreeMonthVote): number => votes.filter((one) => one === vote).length;
  const [under, even, over] = [count('under'), count('even'), count('over')];
  if (under >= THREE_MONTH_VOTES.agreeing && over === 0) return 'unlikely';
  return over >= THREE_MONTH_VOTES.agreeing && under === 0 && even === 0 ? 'likely' : 'undecided';
};
