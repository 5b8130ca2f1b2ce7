import { regularizedBeta } from './distributions/regularized-beta.ts';
import { DEFAULT_CONFIDENCE, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/** What a study must be able to show. */
export type CasesNeededOptions = {
  /**
   * Errors that may occur and the bound still holds, a whole number up to a million.
   *
   * @defaultValue 0
   */
  readonly allowedErrors?: number;
  /**
   * One-sided confidence, between 0 and 1.
   *
   * @defaultValue 0.95
   */
  readonly confidence?: number;
};

/** Of a smaller rate rounding would take digits of the number of cases, and no study rules it out. */
const SMALLEST_BOUND = 1e-6;

/** Beyond it the number of cases for the smallest bound would no longer be a safe whole number. */
const MOST_ALLOWED_ERRORS = 1_000_000;

/** How many cases a study needs. */
export type CasesNeeded = { readonly status: 'estimated'; readonly cases: number } | NotComputable;

/**
 * The fewest cases with which the exact upper bound of an error rate is at most `bound`, if no more than the allowed
 * errors occur. For the lower bound of an agreement of x, ask for an error rate of 1 - x.
 *
 * At least one more than the allowed errors: a study in which every case errs shows nothing.
 *
 * @param bound - The error rate that must be ruled out, from 1e-6 to below 1.
 * @param options - Allowed errors and confidence.
 * @returns The number of cases, or why there is none.
 * @example
 * casesForUpperBound(0.05) // => { status: 'estimated', cases: 59 }
 * @example
 * casesForUpperBound(0.05, { allowedErrors: 1 }) // => { status: 'estimated', cases: 93 }
 */
export function casesForUpperBound(
  bound: number,
  { allowedErrors = 0, confidence = DEFAULT_CONFIDENCE }: CasesNeededOptions = {},
): CasesNeeded {
  if (!(bound >= SMALLEST_BOUND && bound < 1)) return notComputable('invalid_margin');
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  if (!Number.isInteger(allowedErrors) || allowedErrors < 0 || allowedErrors > MOST_ALLOWED_ERRORS)
    return notComputable('invalid_counts');
  const suffices = (cases: number) => moreErrorsProbability(allowedErrors, cases, bound) >= confidence;
  let enough = allowedErrors + 1;
  while (!suffices(enough)) enough *= 2;
  let tooFew = allowedErrors;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return { status: 'estimated', cases: enough };
}

/** The chance of more errors than allowed at this error rate (binomial upper tail, DLMF 8.17.5). */
function moreErrorsProbability(errors: number, cases: number, rate: number): number {
  return regularizedBeta(rate, errors + 1, cases - errors);
}
