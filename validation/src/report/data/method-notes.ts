/** When the thresholds were set: nobody may take them for a test that was laid down before anything was seen. */
export const THRESHOLDS_WERE_SET =
  'The thresholds were set after the first replay of the sets of this repository, so that the rules as they stood pass only what they met (decision 0001). On these sets they guard against becoming worse; that they are met confirms nothing. The day stands beside each, and a later change needs a decision record.';

/** How the figures are made, and since when. */
export const METHOD_NOTES: readonly (readonly [string, string])[] = [
  [
    'Design',
    'A replay: each labelled case is given to the program as its source states it, and the plan is compared with what the experts did or advised. No patient is followed. This is a study of agreement, not of benefit.',
  ],
  [
    'When this was set',
    'Comparisons, readings and the groups by tumour, region and neurology entered the record of this repository together with the first replay of its sets, on 2026-11-23; thresholds after it; groups by age and sex on 2026-11-27, after earlier replays of these sets (decision 0005). The record has no earlier day for any of them.',
  ],
  [
    'Undecided and "consider"',
    'They are neither agreement nor disagreement. They are counted and shown as coverage. A strict count (both are disagreement) and a lenient count ("consider" matches either label) stand beside the count of decided cases.',
  ],
  [
    'Readings',
    'Cases rarely state survival, fitness or the degree of compression. Three readings of what is not stated are declared in code and applied to every row without looking at its label. Stated facts always win. All three are always shown.',
  ],
  [
    'Never pooled',
    'Kinds of label (treating team, expert panel, worked example), tiers of panel, and levels inside and outside the scope are counted apart.',
  ],
  [
    'Intervals',
    '95 %. Shares: Wilson, with Clopper-Pearson beside it. Kappa and AC1: analytic, kappa also by seeded resampling. Errors by direction: exact one-sided upper bounds, so that none found out of few cases is not read as none.',
  ],
  [
    'Agreement beyond chance',
    'Observed agreement, kappa and AC1 stand together: kappa falls when nearly all labels are the same although cases agree (the kappa paradox), AC1 does not; observed agreement alone rewards a tool that always says the same.',
  ],
  ['Direction', 'Under-triage: the experts treated more urgently than the program. Over-triage: the reverse.'],
  [
    'Containment',
    'The label lies among what the program leaves possible, with the mean number of answers left. A program that leaves everything open contains every label and has a large number there.',
  ],
  [
    'Gates',
    'A gate compares a bound with a number, never a point estimate. What cannot be computed does not pass. When the numbers were set stands above their table.',
  ],
];
