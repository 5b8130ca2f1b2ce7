import type { StatementExample } from './example.ts';
import { IMAGING_AND_STEROID_EXAMPLES } from './imaging-and-steroid-examples.ts';
import { OTHER_EXAMPLES } from './other-examples.ts';
import { STABILITY_AND_RADIOTHERAPY_EXAMPLES } from './stability-and-radiotherapy-examples.ts';
import { SURGERY_EXAMPLES } from './surgery-examples.ts';

/** Every statement of the clinical specification as at least one patient. */
export const STATEMENT_EXAMPLES: readonly StatementExample[] = [
  ...IMAGING_AND_STEROID_EXAMPLES,
  ...STABILITY_AND_RADIOTHERAPY_EXAMPLES,
  ...SURGERY_EXAMPLES,
  ...OTHER_EXAMPLES,
];
