import type { NumberScale } from '../engine/fact-table.ts';
import { PLAUSIBILITY_LIMITS } from './decision.ts';

/** Karnofsky performance status: 0 to 100 in tens. */
export const KARNOFSKY_SCALE = {
  from: 0,
  to: 100,
  step: 10,
  source: { citation: 'Karnofsky DA, Burchenal JH 1949', place: 'performance scale, in tens' },
} as const satisfies NumberScale;

/** ECOG performance status of a living patient: 0 to 4. */
export const ECOG_SCALE = {
  from: 0,
  to: 4,
  step: 1,
  source: { citation: 'Oken MM et al. Am J Clin Oncol 1982', place: 'performance scale' },
} as const satisfies NumberScale;

/** Age in completed years. */
export const AGE_SCALE = {
  from: 0,
  to: 120,
  step: 1,
  source: PLAUSIBILITY_LIMITS,
} as const satisfies NumberScale;

/** A number of lesions, at least one. */
export const LESION_COUNT_FROM_ONE = {
  from: 1,
  to: 100,
  step: 1,
  source: PLAUSIBILITY_LIMITS,
} as const satisfies NumberScale;

/** A number of lesions, possibly none. */
export const LESION_COUNT = {
  from: 0,
  to: 100,
  step: 1,
  source: PLAUSIBILITY_LIMITS,
} as const satisfies NumberScale;
