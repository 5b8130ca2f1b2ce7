import type { SurvivalOutlookResult } from '@oncospine/scoring';
import type { DerivedFact } from './derived-fact.ts';

const THREE_MONTHS = 3;

/**
 * What the survival outlook says of life expectancy, for `assess(…, { derived: [...] })`. Used only where no estimate is stated.
 * @param outlook - A result of `survivalOutlook`.
 * @returns At least 3 months when it is likely; a clinician's "unlikely" stands for under 3 months, that of scores is only noted;
 *   nothing when it is undecided or invalid.
 */
export function survivalFact(outlook: SurvivalOutlookResult): DerivedFact | undefined {
  if (outlook.status === 'invalid' || outlook.answer === 'undecided') return undefined;
  const likely = outlook.answer === 'likely';
  const value = likely ? { from: THREE_MONTHS } : { to: THREE_MONTHS, toExcluded: true };
  const { estimate } = outlook;
  if (outlook.basis === 'clinician_estimate' && estimate !== undefined)
    return {
      fact: 'life_expectancy_months',
      value,
      by: `estimate of ${estimate.estimated_by}, ${estimate.estimated_on}`,
      note: `a clinician's answer to "at least 3 months?": ${outlook.answer}`,
    };
  // Uncalibrated scores may inform the team, but never refuse an operation (B-07).
  const scored = likely ? { value } : {};
  const votes = outlook.scores.flatMap((row) => ('vote' in row && row.vote !== undefined ? [row.score] : []));
  return {
    fact: 'life_expectancy_months',
    ...scored,
    by: `survival outlook (${votes.join(', ')})`,
    note: `at least 3 months is ${outlook.answer} by published scores, uncalibrated; no clinician's estimate was stated`,
  };
}
