/** One answer a categorical fact can have, spelled exactly as in the case files. */
export type FactValue = { readonly value: string; readonly label: string };

/** What a fact can be: one of a list of answers, or a number within plausible limits. */
export type FactDomain =
  | { readonly kind: 'category'; readonly values: readonly FactValue[] }
  | {
      readonly kind: 'number';
      readonly minimum: number;
      readonly maximum: number;
      readonly integer: boolean;
      readonly unit: string;
      /** Where the plausible limits come from. */
      readonly limitsSource: string;
    };

/**
 * One entry of the data dictionary. Types, JSON Schema, CSV columns and the dictionary page are derived from it.
 */
export type FactDefinition = {
  readonly id: string;
  readonly label: string;
  /** The question a clinician is asked when the fact is missing and can still matter. */
  readonly question: string;
  readonly scope: 'patient' | 'lesion';
  /** A new value can replace the old one because the patient or the work-up changed. */
  readonly remeasurable: boolean;
  readonly domain: FactDomain;
  /** The answer that "not applicable" stands for; without it, "not applicable" is refused. */
  readonly notApplicableMeans?: string;
  /** The facts that this one sums up or says again; either side is enough to ask for. */
  readonly restates?: readonly string[];
  /** Definition, coding rule or trap that the question alone does not carry. */
  readonly note?: string;
};

/** The facts a ruleset speaks of, in the order in which they are printed. */
export type Dictionary = readonly FactDefinition[];

/** The ids of a dictionary's facts. */
export type FactIdOf<Facts extends Dictionary> = Facts[number]['id'];

type DefinitionOf<Facts extends Dictionary, Id extends FactIdOf<Facts>> = Extract<Facts[number], { readonly id: Id }>;

/** The answers of one categorical fact; `never` for a number. */
export type FactValueOf<Facts extends Dictionary, Id extends FactIdOf<Facts>> = DefinitionOf<
  Facts,
  Id
>['domain'] extends { readonly kind: 'category'; readonly values: readonly (infer Value)[] }
  ? Value extends { readonly value: infer Answer extends string }
    ? Answer
    : never
  : never;

/** The ids of the facts that are numbers. */
export type NumberFactIdOf<Facts extends Dictionary> = {
  [Index in FactIdOf<Facts>]: DefinitionOf<Facts, Index>['domain'] extends { readonly kind: 'number' } ? Index : never;
}[FactIdOf<Facts>];
