import type { Source } from '../engine/score-table.ts';
import { PLAUSIBILITY_LIMITS } from '../vocabulary/decision.ts';

/** A measured quantity: the unit it is judged in, how other units convert, and what is plausible. */
export type Analyte = {
  readonly id: string;
  readonly label: string;
  /** The unit in which limits and cut-offs are written. */
  readonly unit: string;
  /** How many of each accepted unit make one of `unit`. */
  readonly perUnit: Readonly<Record<string, number>>;
  /** Values outside are refused: a wrong unit is likelier. */
  readonly plausible: { readonly from: number; readonly to: number };
  /** Whether the laboratory's own upper limit must be given. */
  readonly localUpperLimit?: { readonly from: number; readonly to: number };
  readonly source: Source;
};

/** Serum albumin, judged in g/dL. */
export const ALBUMIN = {
  id: 'albumin',
  label: 'Serum albumin',
  unit: 'g/dL',
  perUnit: { 'g/dL': 1, 'g/L': 10 },
  plausible: { from: 0.5, to: 7 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;

/** Total bilirubin, judged in mg/dL. */
export const BILIRUBIN = {
  id: 'bilirubin',
  label: 'Total bilirubin',
  unit: 'mg/dL',
  perUnit: { 'mg/dL': 1, 'umol/L': 17.104 },
  plausible: { from: 0, to: 60 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;

/** Serum calcium, judged in mg/dL. */
export const CALCIUM = {
  id: 'calcium',
  label: 'Serum calcium',
  unit: 'mg/dL',
  perUnit: { 'mg/dL': 1, 'mmol/L': 0.2495 },
  plausible: { from: 4, to: 25 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;

/** C-reactive protein, judged in mg/dL. */
export const CRP = {
  id: 'crp',
  label: 'C-reactive protein',
  unit: 'mg/dL',
  perUnit: { 'mg/dL': 1, 'mg/L': 10 },
  plausible: { from: 0, to: 100 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;

/** Lactate dehydrogenase, judged in U/L. */
export const LDH = {
  id: 'ldh',
  label: 'Lactate dehydrogenase',
  unit: 'U/L',
  perUnit: { 'U/L': 1 },
  plausible: { from: 20, to: 50_000 },
  localUpperLimit: { from: 100, to: 700 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;

/** Platelets, judged in 10^9/L. */
export const PLATELETS = {
  id: 'platelets',
  label: 'Platelets',
  unit: '10^9/L',
  perUnit: { '10^9/L': 1, '/uL': 1000 },
  plausible: { from: 1, to: 3000 },
  source: PLAUSIBILITY_LIMITS,
} as const satisfies Analyte;
