import type { AgreementCell, Proportion } from '../results.ts';

/** A number with two decimals; never "NaN". */
export function twoDecimals(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number to print`);
  return value.toFixed(2);
}

/** A count, its denominator, the share and its Wilson interval; or why there is none. */
export function proportionText({ count, n, estimate, wilson }: Proportion): string {
  if (estimate.status !== 'estimated') return `${count}/${n} (${reasonText(estimate.reason)})`;
  const share = `${count}/${n} = ${twoDecimals(estimate.value)}`;
  return wilson.status === 'estimated'
    ? `${share} [${twoDecimals(wilson.lower)}, ${twoDecimals(wilson.upper)}]`
    : share;
}

/** A coefficient with its interval, or why there is none. */
export function coefficientText(coefficient: AgreementCell['kappa']): string {
  if (coefficient.status !== 'estimated') return reasonText(coefficient.reason);
  const { estimate, interval } = coefficient;
  const limits =
    interval.status === 'estimated'
      ? `[${twoDecimals(interval.lower)}, ${twoDecimals(interval.upper)}]`
      : `(no interval: ${reasonText(interval.reason)})`;
  return `${twoDecimals(estimate)} ${limits}`;
}

/** An error with its upper bound: 0 of n is not 0. */
export function triageText({ triage }: AgreementCell, direction: 'underTriage' | 'overTriage'): string {
  if (triage.status === 'not_applicable') return 'no order';
  if (triage.status === 'not_computable') return reasonText(triage.reason);
  const { count, upperBound } = triage[direction];
  const bound = upperBound.status === 'estimated' ? `, at most ${twoDecimals(upperBound.bound)}` : '';
  return `${count}/${triage.n}${bound}`;
}

function reasonText(reason: string): string {
  return reason.replaceAll('_', ' ');
}
