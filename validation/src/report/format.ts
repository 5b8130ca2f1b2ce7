import type { CoefficientResult, Proportion } from '../results.ts';
import { reasonText } from './reason-text.ts';

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}\u00a0%`;
}

/** A coefficient with two decimals; a rounded zero has no sign. */
export function decimal(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '\u2212');
}

/** Several things and how many: "1 row", "2 rows". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** A whole number in groups of three digits. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

type Interval = Proportion['wilson'];
type Bound = Proportion['upperBound'];

/** "70.9 to 92.9 %", or why there is no interval. */
export function intervalText(interval: Interval): string {
  if (interval.status === 'not_computable') return `not computable: ${reasonText(interval.reason)}`;
  return `${(interval.lower * 100).toFixed(1)} to\u00a0${percent(interval.upper)}`;
}

/** "at most 12.9 %", or why there is no bound. */
export function boundText(bound: Bound): string {
  if (bound.status === 'not_computable') return `not computable: ${reasonText(bound.reason)}`;
  return `${bound.side === 'upper' ? 'at most' : 'at least'} ${percent(bound.bound)}`;
}

/** "34 of 40": what was counted, out of what. */
export function outOf({ count, n }: { readonly count: number; readonly n: number }): string {
  return `${grouped(count)} of ${grouped(n)}`;
}

/** The share of a proportion, or why there is none. */
export function shareText({ estimate }: Proportion): string {
  return estimate.status === 'estimated' ? percent(estimate.value) : `not computable: ${reasonText(estimate.reason)}`;
}

/** "34 of 40, 85.0 % (70.9 to 92.9 %)": never a share alone. */
export function proportionText(proportion: Proportion): string {
  if (proportion.estimate.status === 'not_computable') return `${outOf(proportion)}: ${shareText(proportion)}`;
  return `${outOf(proportion)}, ${shareText(proportion)} (${intervalText(proportion.wilson)})`;
}

/** "0.62 (0.41 to 0.83)", or why there is no coefficient. */
export function coefficientText(coefficient: CoefficientResult): string {
  if (coefficient.status === 'not_computable') return `not computable: ${reasonText(coefficient.reason)}`;
  const { interval } = coefficient;
  const range =
    interval.status === 'estimated'
      ? `${decimal(interval.lower)} to\u00a0${decimal(interval.upper)}`
      : `interval not computable: ${reasonText(interval.reason)}`;
  return `${decimal(coefficient.estimate)} (${range})`;
}

/** "p = 0.03"; a very small one is only bounded. */
export function pValueText(pValue: number): string {
  return pValue < SMALLEST_P ? `p < ${SMALLEST_P}` : `p = ${pValue.toFixed(3)}`;
}

const SMALLEST_P = 0.001;

/** Why there is no number, as a part of a sentence. */
export function notComputableText(reason: string): string {
  return `not computable, because ${reasonText(reason)}`;
}
