import type { Dictionary, FactIdOf } from './fact.ts';
import { LESION_FACTS } from './lesion-facts.ts';
import { NEUROLOGY_FACTS } from './neurology-facts.ts';
import { PATIENT_FACTS } from './patient-facts.ts';
import { TREATMENT_FACTS } from './treatment-facts.ts';

/** The data dictionary of facts about a patient with a spinal metastasis. */
export const SPINAL_FACTS = [
  ...LESION_FACTS,
  ...NEUROLOGY_FACTS,
  ...PATIENT_FACTS,
  ...TREATMENT_FACTS,
] as const satisfies Dictionary;

/** The name of a fact, spelled as the column of a case file. */
export type SpinalFactId = FactIdOf<typeof SPINAL_FACTS>;
