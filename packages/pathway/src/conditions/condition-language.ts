import type { Dictionary, FactIdOf, FactValueOf, NumberFactIdOf } from '../facts/fact.ts';
import type { Condition } from './condition.ts';

/** The words in which conditions over one dictionary are written; a misspelt fact or answer does not compile. */
export type ConditionLanguage<Facts extends Dictionary> = {
  /** The fact has this answer. */
  readonly is: <Id extends FactIdOf<Facts>>(fact: Id, value: FactValueOf<Facts, Id>) => Condition;
  /** The fact has one of these answers. */
  readonly isOneOf: <Id extends FactIdOf<Facts>>(fact: Id, ...values: readonly FactValueOf<Facts, Id>[]) => Condition;
  /** The fact has an answer other than these. */
  readonly isOtherThan: <Id extends FactIdOf<Facts>>(
    fact: Id,
    ...values: readonly FactValueOf<Facts, Id>[]
  ) => Condition;
  /** The number is this or more. */
  readonly atLeast: (fact: NumberFactIdOf<Facts>, from: number) => Condition;
  /** The number is this or less. */
  readonly atMost: (fact: NumberFactIdOf<Facts>, to: number) => Condition;
  /** The number is more than this. */
  readonly above: (fact: NumberFactIdOf<Facts>, from: number) => Condition;
  /** The number is less than this. */
  readonly below: (fact: NumberFactIdOf<Facts>, to: number) => Condition;
  /** The number is exactly this. */
  readonly exactly: (fact: NumberFactIdOf<Facts>, value: number) => Condition;
};

/**
 * Gives the words for conditions over one dictionary.
 * @returns The condition constructors, typed by the dictionary.
 */
export function conditionLanguage<const Facts extends Dictionary>(): ConditionLanguage<Facts> {
  return {
    is: (fact, value) => ({ kind: 'one_of', fact, values: [value] }),
    isOneOf: (fact, ...values) => ({ kind: 'one_of', fact, values }),
    isOtherThan: (fact, ...values) => ({ kind: 'not', of: { kind: 'one_of', fact, values } }),
    atLeast: (fact, from) => ({ kind: 'range', fact, from }),
    atMost: (fact, to) => ({ kind: 'range', fact, to }),
    above: (fact, from) => ({ kind: 'range', fact, from, fromExcluded: true }),
    below: (fact, to) => ({ kind: 'range', fact, to, toExcluded: true }),
    exactly: (fact, value) => ({ kind: 'range', fact, from: value, to: value }),
  };
}
