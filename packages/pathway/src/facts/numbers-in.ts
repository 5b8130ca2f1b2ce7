import type { FactDomain } from './fact.ts';

type NumberDomain = Extract<FactDomain, { readonly kind: 'number' }>;

/** An interval as it may be entered; an absent bound is no bound. */
type Entered = {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly fromExcluded?: boolean | undefined;
  readonly toExcluded?: boolean | undefined;
};

/** The numbers of a fact that lie in an interval. */
export type NumbersIn = {
  readonly from: number;
  readonly to: number;
  readonly fromExcluded: boolean;
  readonly toExcluded: boolean;
};

/**
 * The numbers a fact can have inside an interval: within its limits, and whole where the fact is a whole number.
 * @returns The smallest interval that holds them all; `undefined` when there are none.
 */
export function numbersIn(domain: NumberDomain, interval: Entered): NumbersIn | undefined {
  const { from = domain.minimum, to = domain.maximum } = interval;
  const fromExcluded = interval.from !== undefined && interval.fromExcluded === true;
  const toExcluded = interval.to !== undefined && interval.toExcluded === true;
  const found = domain.integer
    ? {
        from: fromExcluded ? Math.floor(from) + 1 : Math.ceil(from),
        to: toExcluded ? Math.ceil(to) - 1 : Math.floor(to),
        fromExcluded: false,
        toExcluded: false,
      }
    : { from, to, fromExcluded, toExcluded };
  const holdsOne = found.from === found.to && !found.fromExcluded && !found.toExcluded;
  return found.from < found.to || holdsOne ? found : undefined;
}
