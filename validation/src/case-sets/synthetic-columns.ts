/**
 * The reserved `source_id` of generated rows. A set for agreement with such a row fails the control `purpose`, whatever
 * its manifest says.
 */
export const SYNTHETIC = 'synthetic';

/** Columns that say what a row is. */
export const SYNTHETIC_TEXTS = ['case_id', 'source_id', 'citation', 'source_place', 'label_kind'] as const;

/** Facts of generated rows: those of the committed sets, and the last five. */
export const SYNTHETIC_FACTS = [
  'primary_tumor',
  'index_level',
  'pain',
  'pain_nrs',
  'bone_lesion',
  'alignment',
  'collapse',
  'posterolateral',
  'sins_reported',
  'escc',
  'cord_compression',
  'compression_cause',
  'neurological_status',
  'deficit_progressive',
  'frankel',
  'ambulatory',
  'ecog',
  'kps',
  'life_expectancy_months',
  'visceral_metastases',
  'oligometastatic',
  'prior_radiotherapy',
  'radiotherapy_possible',
  'medically_operable',
  'symptomatic',
  'posterior_wall',
  'spine_stabilised',
  'histology_confirmed',
  'whole_spine_mri',
  'systemic_options',
] as const;

/** Labels of generated rows. */
export const SYNTHETIC_LABELS = [
  'label_strategy',
  'label_surgery',
  'label_radiotherapy',
  'label_augmentation',
  'label_steroids',
] as const;

/** The header of a generated file: 40 columns, as in an export of a registry. */
export const SYNTHETIC_COLUMNS: readonly string[] = [...SYNTHETIC_TEXTS, ...SYNTHETIC_FACTS, ...SYNTHETIC_LABELS];
