import { possibleBands } from '../engine/bands.ts';
import { type Issues, nonEmpty } from '../engine/issue.ts';
import type { CompleteScore, PartialScore } from '../engine/score-result.ts';
import type { BandId } from '../engine/score-table.ts';
import { asBound, type Bound, points, type Total } from '../engine/total.ts';
import { sins } from './sins.ts';
import type { SinsInput } from './sins-input.ts';
import { SINS } from './sins-table.ts';

type Sins = typeof SINS;
type SinsLesion = CompleteScore<Sins> | PartialScore<Sins>;

type Acting = {
  readonly score: 'sins_of_lesions';
  /** The result of each lesion, in the order given. */
  readonly lesions: readonly SinsLesion[];
  /** Positions of the lesions that can be the highest. */
  readonly acting: readonly number[];
  readonly lowest: Bound<Sins>;
  readonly highest: Bound<Sins>;
  readonly attainable: readonly Bound<Sins>[];
  readonly possibleBands: readonly BandId<Sins>[];
};

/** The highest SINS among several lesions, never a sum. */
export type SinsOfLesionsResult =
  | (Acting & { readonly status: 'complete'; readonly total: Total<Sins>; readonly band: BandId<Sins> })
  | (Acting & { readonly status: 'partial'; readonly band?: BandId<Sins> })
  | { readonly status: 'invalid'; readonly score: 'sins_of_lesions'; readonly issues: Issues };

/**
 * Scores each lesion and lets the highest act; points are never added across lesions.
 * @param lesions - one SINS input a lesion, at least one
 * @returns every lesion's result, which lesions can be the highest, and the bounds of the highest
 * @example sinsOfLesions([{ level: 'T5' }, { level: 'T12' }]).lowest // => 3
 * @example sinsOfLesions([]).status // => 'invalid'
 */
export const sinsOfLesions = (lesions: readonly SinsInput[]): SinsOfLesionsResult => {
  const results = Array.isArray(lesions) ? lesions.map((lesion) => sins(lesion)) : [];
  const issues = nonEmpty(
    results.flatMap((result, index) =>
      result.status === 'invalid' ? result.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })) : [],
    ),
  );
  if (issues !== undefined) return { status: 'invalid', score: 'sins_of_lesions', issues };
  const scored = results.filter((result) => result.status !== 'invalid');
  return scored.length === 0 ? { status: 'invalid', score: 'sins_of_lesions', issues: [NO_LESION] } : highest(scored);
};

const NO_LESION = {
  code: 'empty_set',
  path: [],
  expected: 'a list of at least one lesion',
  received: 'no lesion',
} as const satisfies Issues[0];

const highest = (lesions: readonly SinsLesion[]): SinsOfLesionsResult => {
  const floor = Math.max(...lesions.map((lesion) => lesion.lowest));
  const reached = new Set<number>(lesions.flatMap((lesion) => lesion.attainable).filter((total) => total >= floor));
  const attainable = [...reached].sort((first, second) => first - second).map((total) => asBound(SINS, total));
  const bands = possibleBands(SINS, attainable);
  const acting: Acting = {
    score: 'sins_of_lesions',
    lesions,
    acting: lesions.flatMap((lesion, index) => (lesion.highest >= floor ? [index] : [])),
    lowest: asBound(SINS, floor),
    highest: asBound(SINS, Math.max(...attainable)),
    attainable,
    possibleBands: bands,
  };
  const [band, ...otherBands] = bands;
  if (band === undefined || otherBands.length > 0) return { status: 'partial', ...acting };
  const complete = lesions.find((lesion) => lesion.status === 'complete' && points(lesion.total) === floor);
  return lesions.every((lesion) => lesion.status === 'complete') && complete?.status === 'complete'
    ? { status: 'complete', total: complete.total, band, ...acting }
    : { status: 'partial', band, ...acting };
};
