/** Why a statistic does not exist, in words, by the codes of the statistics package. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['no_cases', 'there is no such case'],
  ['one_case', 'one case has no variance'],
  ['one_category', 'everything is in one category, so chance alone explains it'],
  ['zero_variance', 'the formula gives no width, which few cases cannot justify'],
  ['not_two_categories', 'it is defined for two categories only'],
  ['no_discordant_cases', 'there is no case in which they differ'],
  ['no_paired_ratings', 'no case was rated by both'],
  ['degenerate_resample', 'resampling gives tables on which it does not exist'],
  ['too_few_raters', 'there are too few experts'],
  ['too_few_cases', 'there are fewer cases than the test asks for'],
  ['no_expert_agreement', 'the experts never agree'],
]);

/** A reason in words; a code that nobody knows stays as it is. */
export function reasonText(code: string): string {
  return REASONS.get(code) ?? code.replaceAll('_', ' ');
}
