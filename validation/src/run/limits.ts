import type { Anomaly, Limit } from '../results.ts';

/** What these results cannot show. Printed with every report. */
export const LIMITS: readonly Limit[] = [
  { id: 'L01', text: 'No clinician has reviewed the ruleset, the labels or this report. It is no clinical approval.' },
  {
    id: 'L02',
    text: 'Most published cases were read as abstracts: SINS items, ESCC, performance status, survival and fitness are mostly not stated. A tool that is honest about missing data is undecided on many; that coverage is a result.',
  },
  {
    id: 'L03',
    text: 'Case reports are selected for rarity, good outcome and surgery. Rates on this set are not rates for routine patients; some cases are from before stereotactic radiotherapy and separation surgery.',
  },
  { id: 'L04', text: 'What a treating team did is practice, not truth. Kinds of label and tiers are never pooled.' },
  {
    id: 'L05',
    text: 'One extractor; field error rate 1.6 to 4.0 % on 24 re-checked rows (Wilson upper bound about 8 %). The second extraction was made by a reader of the same kind: consistency, not truth.',
  },
  {
    id: 'L06',
    text: 'Tier C is circular: the tool encodes rules from which those scenarios were written. Tier A (lo2015) was seen while the rules were written.',
  },
  {
    id: 'L07',
    text: 'The readings "eligible" and "frail" assume what rows do not state. They show what the rules do under an assumption; they are no measurement of the patients.',
  },
  {
    id: 'L08',
    text: 'Augmentation and ablation never exceed "consider" in the tables. Their endpoints are "offered or not", restricted to treatment through the skin.',
  },
  {
    id: 'L09',
    text: 'Items of the ordinal comparison that belong to one vignette are not independent; the interval of weighted kappa does not know that.',
  },
  {
    id: 'L10',
    text: 'Dose, fractions, radionuclides, systemic therapy as such and consultations of a radiation oncologist have no counterpart in the plan and are not compared.',
  },
  { id: 'L11', text: 'Each case has one label: agreement among experts on these cases is not known.' },
];

/** Anomalies that are known, with their effect. None is repaired in the data. */
export const ANOMALIES: readonly Anomaly[] = [
  {
    id: 'N01',
    what: 'Sources contradict each other: paraplegia is operated in loblaw1998-4 and irradiated or sent to hospice in lo2015-3; SBRT is for trials only in lutz2017 and standard in noms2010.',
    effect: 'No rule can agree with all of them.',
    cases: ['loblaw1998-4', 'lo2015-3'],
  },
  {
    id: 'N02',
    what: 'No movement for one week stands in the notes of lo2015-3 and saadoune-1 and has no column.',
    effect:
      'It is entered as an import note; without it the reading "eligible" would take "nothing is late" for granted.',
    cases: ['lo2015-3', 'saadoune-1'],
  },
  {
    id: 'N03',
    what: 'Dexamethasone without a deficit: the article and ASTRO24 recommend it, NICE, the Dutch guideline and LOBLAW98 do not.',
    effect: 'The tool says "recommended" and prints the dissent; loblaw1998-7 labels no.',
    cases: ['loblaw1998-7'],
  },
];
