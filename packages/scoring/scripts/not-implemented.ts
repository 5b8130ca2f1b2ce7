/** Scores that were read and deliberately left out, with the reason. */
export const NOT_IMPLEMENTED = [
  {
    score: 'PRISM',
    reason:
      'Two point versions that contradict each other circulate (surgery +2 and radiotherapy -2, or +1 and -1) with the same group limits; in one of them a total of 3.5 is in no group. Derived from patients selected for SBRT, worst group 9 months.',
  },
  { score: 'SORG nomogram', reason: 'The points are only in a figure and could not be read.' },
  { score: 'SORG machine learning', reason: 'A hosted model, not a table; its weights are not public.' },
  {
    score: 'Rades survival score 2008',
    reason: 'The points that could be read add up to 46, the paper says 45: one of them is wrong.',
  },
  {
    score: 'Rades ambulatory score 2008',
    reason: 'The points could not be read; the denominators of its abstract do not add up.',
  },
  { score: 'Sahgal 2013 (fracture after SBRT)', reason: 'Not a point score.' },
  {
    score: 'Original Tokuhashi 1990 and original Bauer 1995',
    reason: 'Other instruments than their revisions; not asked for.',
  },
] as const;
