import type { CaveatCode } from './engine/caveat.ts';

/** English words for the caveats of results. */
export const CAVEATS_EN = {
  never_prognosis: 'This score says nothing about survival and must not be used for it.',
  not_shown_prospectively_to_predict: 'This score has not been shown prospectively to predict increasing instability.',
  not_validated_for_outcome:
    'This score was validated against the agreement of experts, not against what happened to patients.',
  table_not_verified_against_paper:
    'The points were read in secondary copies or from memory and have not been ticked against the paper.',
  uncalibrated_at_three_months: 'No survival figure of this score is calibrated for a question about three months.',
} as const satisfies Readonly<Record<CaveatCode, string>>;

/** English words for the reasons why a score does not apply. */
export const REASONS_EN = {
  ecog_below_published_domain: 'ECOG 0 and 1 are not in the published table.',
  haematological_primary: 'Haematological primaries were excluded when the score was made.',
  no_motor_deficit: 'The score was made for patients with a motor deficit.',
  no_sbrt_planned: 'The score is about treatment with stereotactic radiotherapy.',
  sacral_metastases_only: 'Patients with sacral metastases only were excluded when the score was made.',
  unknown_primary: 'Unknown primaries were excluded when the score was made.',
} as const satisfies Readonly<Record<string, string>>;
