import { BESIDE_THE_CORD } from './beside-the-cord.ts';
import { CONTENT_AND_WORDING } from './content-and-wording.ts';
import { INSTABILITY } from './instability.ts';
import type { Invariant } from './invariant.ts';
import { MISSED_COMPRESSION } from './missed-compression.ts';
import { MISSING_TAKEN_AS_SAFE } from './missing-taken-as-safe.ts';
import { OBSERVATION_ONLY } from './observation.ts';
import { OTHER_LESIONS } from './other-lesions.ts';
import { STEROID } from './steroid.ts';
import { SURVIVAL_AND_SURGERY } from './survival-and-surgery.ts';

/**
 * The invariants of the hazard log as functions of a case and its assessment. They are written from the hazard log
 * and not from the tables, so they are a second opinion on what the pathway proves about itself.
 */
export const INVARIANTS: readonly Invariant[] = [
  ...MISSED_COMPRESSION,
  ...MISSING_TAKEN_AS_SAFE,
  ...STEROID,
  ...INSTABILITY,
  ...SURVIVAL_AND_SURGERY,
  ...BESIDE_THE_CORD,
  ...OBSERVATION_ONLY,
  ...OTHER_LESIONS,
  ...CONTENT_AND_WORDING,
];
