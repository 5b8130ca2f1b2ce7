import type { CaseInputOf } from '../../../facts/case-input.ts';
import type { SPINAL_FACTS } from '../../../facts/spinal-facts.ts';

/** Facts of an example. */
export type ExampleCase = CaseInputOf<typeof SPINAL_FACTS> & { readonly levels?: readonly string[] };

/** Everything known, nothing wrong but the metastasis: no symptom, SINS 1, canal clear, long survival. */
export const CLEAR = {
  index_level: 'T5',
  multiple_levels: 'no',
  over_3_contiguous: 'no',
  pain: 'none',
  pain_nrs: 0,
  pain_progressive: 'no',
  symptomatic: 'no',
  bone_lesion: 'blastic',
  alignment: 'normal',
  collapse: 'none',
  posterolateral: 'none',
  spine_stabilised: 'no',
  posterior_wall: 'intact',
  height_loss_over_80: 'no',
  neurological_status: 'intact',
  deficit_progressive: 'no',
  frankel: 'E',
  ambulatory: 'yes',
  paraplegia_over_48h: 'no',
  cord_compression: 'no',
  escc: '0',
  compression_cause: 'none',
  whole_spine_mri: 'adequate',
  primary_tumor: 'renal',
  histology_confirmed: 'yes',
  histology_class: 'radioresistant',
  life_expectancy_months: 24,
  ecog: 1,
  kps: 80,
  ps_before_lesion: 0,
  medically_operable: 'yes',
  visceral_metastases: 'none',
  systemic_options: 'yes',
  oligometastatic: 'no',
  surgically_addressable: 'yes',
  prior_radiotherapy: 'no',
  progression_after_radiotherapy: 'no',
  radiotherapy_possible: 'yes',
  cord_dose_achievable: 'yes',
  steroid_safety: 'clear',
  dexamethasone_mg_24h: 0,
  percutaneous_safety: 'clear',
  egfr: 80,
  calcium_corrected: 'not_low',
  vitamin_d_addressed: 'yes',
  dental_clearance: 'cleared',
} as const satisfies ExampleCase;

/** As CLEAR, with pain that is not mechanical. */
export const PAINFUL = {
  ...CLEAR,
  pain: 'non_mechanical',
  pain_nrs: 5,
  symptomatic: 'yes',
} as const satisfies ExampleCase;

/** As PAINFUL, SINS 9: mechanical pain, lytic, collapse under 50 %, one side. */
export const POTENTIALLY_UNSTABLE = {
  ...PAINFUL,
  pain: 'mechanical',
  bone_lesion: 'lytic',
  collapse: 'under_50',
  posterolateral: 'unilateral',
} as const satisfies ExampleCase;

/** As PAINFUL, SINS 14: mechanical pain, lytic, subluxation, collapse over 50 %, one side. */
export const UNSTABLE = {
  ...POTENTIALLY_UNSTABLE,
  alignment: 'subluxation',
  collapse: 'over_50',
} as const satisfies ExampleCase;

/** As PAINFUL, compression by tumour on imaging, no deficit, stable. */
export const COMPRESSION = {
  ...PAINFUL,
  cord_compression: 'yes',
  escc: '2',
  compression_cause: 'epidural_tumour',
} as const satisfies ExampleCase;

/** As COMPRESSION, with a progressive deficit, not walking. */
export const PROGRESSIVE = {
  ...COMPRESSION,
  escc: '3',
  neurological_status: 'myelopathy',
  deficit_progressive: 'yes',
  frankel: 'C',
  ambulatory: 'no',
} as const satisfies ExampleCase;

/** As PROGRESSIVE, no movement at all for more than 48 h. */
export const LATE = {
  ...PROGRESSIVE,
  deficit_progressive: 'no',
  frankel: 'A',
  paraplegia_over_48h: 'yes',
} as const satisfies ExampleCase;
