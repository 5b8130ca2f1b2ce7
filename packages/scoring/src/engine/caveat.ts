/** What a reader must know beside a score, as codes; the words are in `phrases-en.ts`. */
export type CaveatCode =
  | 'never_prognosis'
  | 'not_shown_prospectively_to_predict'
  | 'not_validated_for_outcome'
  | 'table_not_verified_against_paper'
  | 'uncalibrated_at_three_months';
