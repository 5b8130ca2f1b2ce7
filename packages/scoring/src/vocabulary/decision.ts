import type { Source } from '../engine/score-table.ts';

/** Stands behind every reading of a case histology into a primary group that the paper does not spell out. */
export const HISTOLOGY_READING = {
  citation: 'decision 0006: how case histologies are read into the primary groups of a score',
  place: 'docs/decisions/0006-reading-histologies-into-scores.md',
} as const satisfies Source;

/** Stands behind every limit beyond which a measured input is refused. */
export const PLAUSIBILITY_LIMITS = {
  citation: 'decision 0005: plausibility limits of measured inputs',
  place: 'docs/decisions/0005-plausibility-limits-of-scores.md',
} as const satisfies Source;

/** Stands behind the answer to "at least three months". */
export const THREE_MONTH_RULE = {
  citation: 'decision 0007: the answer to "at least three months" from several scores',
  place: 'docs/decisions/0007-at-least-three-months.md',
} as const satisfies Source;

/** Stands behind counting exactly 50 % as the higher class of collapse. */
export const SINS_EXACTLY_HALF = {
  citation: 'decision 0008: exactly 50 % collapse or involvement counts as the higher class',
  place: 'docs/decisions/0008-sins-conventions.md',
} as const satisfies Source;
