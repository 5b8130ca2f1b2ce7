import type { Analyte } from '../laboratory/analytes.ts';
import type { Cut } from '../laboratory/cut.ts';
import type { Measure } from '../laboratory/measure.ts';
import type { Answer, ScoreAnswers, ScoreTable, Source, TableIdentity } from './score-table.ts';

/** A range of numbers that counts as one answer of an item. */
export type Range = {
  readonly value: string;
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
};

/** A numeric input and what is plausible for it. */
export type NumberScale = {
  readonly from: number;
  readonly to: number;
  readonly step?: number;
  readonly source: Source;
};

/** Facts whose values are words: each answer of the item lists the facts that mean it; a fact may stand twice. */
export type ClassesFact = {
  readonly kind: 'classes';
  readonly field: string;
  readonly values: readonly string[];
  readonly item: string;
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly source: Source;
};

/** Facts that are numbers; a number in no range leaves the item open. */
export type RangesFact = {
  readonly kind: 'ranges';
  readonly field: string;
  readonly item: string;
  readonly scale: NumberScale;
  readonly ranges: readonly Range[];
};

/** A single measured value with a cut-off. */
export type MeasureFact = {
  readonly kind: 'measure';
  readonly item: string;
  readonly analyte: Analyte;
  readonly cut: Cut;
  readonly whenTrue: string;
  readonly whenFalse: string;
};

/** Measured values in tiers: the first tier of which any cut-off holds is the answer. */
export type TiersFact = {
  readonly kind: 'tiers';
  readonly item: string;
  readonly tiers: readonly { readonly value: string; readonly anyOf: readonly { analyte: Analyte; cut: Cut }[] }[];
  readonly otherwise: string;
};

/** An item that is the total of another score. */
export type TotalsFact = {
  readonly kind: 'totals';
  readonly item: string;
  readonly table: ScoreTable & { readonly facts: readonly Fact[] };
  readonly ranges: readonly Range[];
};

/** One way in which an item follows from facts about the patient. */
export type Fact = ClassesFact | RangesFact | MeasureFact | TiersFact | TotalsFact;

/** Patients for whom the score was not made: values of a field, and why. */
export type Gate = {
  readonly field: string;
  readonly values?: readonly string[];
  readonly excluded: readonly (string | number)[];
  readonly reason: string;
  readonly source: Source;
  /** Fields that, once given by the caller, say that the patient is one the score was made for. */
  readonly settledBy?: readonly string[];
};

/** What a table says about facts and about whom it is for. */
export type FactRules = { readonly facts: readonly Fact[]; readonly gates: readonly Gate[] };

/** A table whose items can be answered by facts about the patient. */
export type FactTable = TableIdentity & FactRules;

type FieldsOf<One> = One extends {
  readonly kind: 'classes';
  readonly field: infer Field extends string;
  readonly values: infer Values;
}
  ? { readonly [Key in Field]?: Answer<Extract<Values, readonly string[]>[number]> }
  : One extends { readonly kind: 'ranges'; readonly field: infer Field extends string }
    ? { readonly [Key in Field]?: number | readonly number[] }
    : One extends { readonly kind: 'measure'; readonly analyte: infer Of extends Analyte }
      ? { readonly [Key in Of['id']]?: Measure<Of> }
      : One extends { readonly kind: 'tiers'; readonly tiers: readonly { readonly anyOf: infer Any }[] }
        ? TierFields<Extract<Any, readonly { readonly analyte: Analyte }[]>[number]['analyte']>
        : One extends { readonly kind: 'totals'; readonly table: infer Nested extends FactTable }
          ? FactInput<Nested>
          : unknown;

type TierFields<Of extends Analyte> = { readonly [One in Of as One['id']]?: Measure<One> };

type GateFields<One> = One extends { readonly field: infer Field extends string; readonly values: infer Values }
  ? { readonly [Key in Field]?: Answer<Extract<Values, readonly string[]>[number]> }
  : never;

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The input of a score: its items, and the facts from which items follow. */
export type FactInput<Table extends FactTable> = ScoreAnswers<Table> &
  Together<FieldsOf<Table['facts'][number]>> &
  Together<GateFields<Table['gates'][number]>>;
