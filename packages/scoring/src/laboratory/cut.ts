import type { ReadMeasure } from './measure.ts';

/** One side of a published cut-off, in the unit of the analyte. */
export type Cut = { readonly from: number } | { readonly below: number };

/** Whether a statement about a patient holds, as far as is known. */
export type Truth = 'true' | 'false' | 'unknown';

/**
 * Whether a measured value is on the stated side of a cut-off.
 * A value that comes with its laboratory's upper limit is judged by both limits; when they disagree it stays open.
 * @param cut - the published cut-off
 * @param measure - the value, if measured
 * @returns true, false or unknown
 * @example truthOfCut({ from: 250 }, { value: 260, upperLimit: 280 }) // => 'unknown'
 */
export const truthOfCut = (cut: Cut, measure: ReadMeasure | undefined): Truth => {
  if (measure === undefined) return 'unknown';
  const published = meets(cut, measure.value);
  const { upperLimit } = measure;
  const local = upperLimit === undefined || !('from' in cut) ? published : measure.value >= upperLimit;
  if (published !== local) return 'unknown';
  return published ? 'true' : 'false';
};

const meets = (cut: Cut, value: number): boolean => ('from' in cut ? value >= cut.from : value < cut.below);
