import type { Source } from '../engine/score-table.ts';

/** Stands behind every reading of a case histology into a primary group that the paper does not spell out. */
export const HISTOLOGY_READING = {
  citation: 'decision: how case histologies are read into the primary groups of a score',
  place: 'docs/decisions',
} as const satisfies Source;

/** Stands behind every limit beyond which a measured input is refused. */
export const PLAUSIBILITY_LIMITS = {
  citation: 'decision: plausibility limits of measured inputs',
  place: 'docs/decisions',
} as const satisfies Source;

/** Stands behind the answer to "at least three months". */
export const THREE_MONTH_RULE = {
  citation: 'decision: the answer to "at least three months" from several scores',
  place: 'docs/decisions',
} as const satisfies Source;

/** Stands behind counting exactly 50 % as the higher class of collapse. */
export const SINS_EXACTLY_HALF = {
  citation: 'decision: exactly 50 % collapse or involvement counts as the higher class',
  place: 'docs/decisions',
} as const satisfies Source;
