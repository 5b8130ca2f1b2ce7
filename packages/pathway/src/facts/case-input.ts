import type { Dictionary, FactIdOf, FactValueOf, NumberFactIdOf } from './fact.ts';

/** Why a fact has no answer. Absence means the same as `unknown`. */
export type NoAnswer = { readonly status: 'unknown' | 'not_applicable' | 'not_assessable' };

/** An interval of numbers; an absent bound is no bound. */
export type IntervalInput = {
  readonly from?: number;
  readonly to?: number;
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
};

/** What can be said of a number: one, several, or an interval. */
export type NumberInput = number | readonly [number, ...number[]] | IntervalInput | NoAnswer;

/** What can be said of a categorical fact: one answer, or several that are still possible. */
export type CategoryInput<Answer extends string> = Answer | readonly [Answer, ...Answer[]] | NoAnswer;

/** A case over a dictionary, as a caller writes it: every fact may be absent. */
export type CaseInputOf<Facts extends Dictionary> = {
  readonly [Id in FactIdOf<Facts>]?: Id extends NumberFactIdOf<Facts>
    ? NumberInput
    : CategoryInput<FactValueOf<Facts, Id>>;
};
