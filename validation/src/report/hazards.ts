import type { Hazard } from './data/hazard.ts';
import { NEUROLOGY_HAZARDS } from './data/hazards-neurology.ts';
import { TREATMENT_HAZARDS } from './data/hazards-treatment.ts';

/** The hazard log, H01 to H27. A draft: a clinical safety officer scores it again. */
export const HAZARDS: readonly Hazard[] = [...NEUROLOGY_HAZARDS, ...TREATMENT_HAZARDS];
