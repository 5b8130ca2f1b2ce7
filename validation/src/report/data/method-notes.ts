/** How the figures are made, fixed before the replay. */
export const METHOD_NOTES: readonly (readonly [string, string])[] = [
  [
    'Design',
    'A replay: each labelled case is given to the program as its source states it, and the plan is compared with what the experts did or advised. No patient is followed. This is a study of agreement, not of benefit.',
  ],
  [
    'Undecided and "consider"',
    'They are neither agreement nor disagreement. They are counted and shown as coverage. A strict count (both are disagreement) and a lenient count ("consider" matches either label) stand beside the count of decided cases.',
  ],
  [
    'Readings',
    'Cases rarely state survival, fitness or the degree of compression. Three readings of what is not stated were declared before the replay and are applied to every row without looking at its label. Stated facts always win. All three are always shown.',
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
    'A gate compares a bound with a number fixed beforehand, never a point estimate. What cannot be computed does not pass.',
  ],
];
