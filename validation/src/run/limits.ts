import type { Manifest } from '../case-sets/manifest.ts';
import type { Anomaly, Limit, Results } from '../results.ts';

/** What limits depend on: what was found, and what the manifest of each set declares. */
export type LimitedRun = Pick<Results, 'identity' | 'strata' | 'agreement' | 'ordinal' | 'expertCeiling'> & {
  /** Sets that count towards agreement, by id. */
  readonly countedSets: readonly string[];
  readonly declared: readonly (Pick<Manifest, 'limits' | 'anomalies'> & { readonly set: string })[];
};

type General = { readonly id: string; readonly text: string; readonly isTrueOf: (run: LimitedRun) => boolean };

const always = (): boolean => true;

/** Limits that no set declares, because the program or the way of comparing makes them; each with when it is true. */
const GENERAL_LIMITS: readonly General[] = [
  {
    id: 'L01',
    text: 'No clinician has reviewed the ruleset or this report. It is no clinical approval.',
    isTrueOf: ({ identity: { ruleset } }) => ruleset.rowsApproved === 0,
  },
  {
    id: 'L02',
    text: 'Clinicians have approved a part of the rows of the ruleset only. It is no clinical approval.',
    isTrueOf: ({ identity: { ruleset } }) => ruleset.rowsApproved > 0 && ruleset.rowsApproved < ruleset.rows,
  },
  {
    id: 'L04',
    text: 'What a treating team did is practice, not truth.',
    isTrueOf: hasLabels('treating_team'),
  },
  {
    id: 'L05',
    text: 'What a panel advised is opinion on a description, not what became of a patient.',
    isTrueOf: hasLabels('expert_panel'),
  },
  {
    id: 'L06',
    text: 'Worked examples were written by authors who knew the answer that they wanted to show.',
    isTrueOf: hasLabels('worked_example'),
  },
  {
    id: 'L07',
    text: 'The readings "eligible" and "frail" assume what rows do not state. They show what the rules do under an assumption; they are no measurement of the patients.',
    isTrueOf: always,
  },
  {
    id: 'L08',
    text: 'Augmentation and ablation never exceed "consider" in the tables. Their endpoints are "offered or not", restricted to treatment through the skin.',
    isTrueOf: ({ agreement }) =>
      agreement.some(({ endpoint }) => ['augmentation_offered', 'ablation_offered'].includes(endpoint)),
  },
  {
    id: 'L09',
    text: 'Items of the ordinal comparison that belong to one vignette are not independent; the interval of weighted kappa does not know that.',
    isTrueOf: ({ ordinal }) => ordinal.length > 0,
  },
  {
    id: 'L10',
    text: 'Dose, fractions, radionuclides, systemic therapy as such and consultations of a radiation oncologist have no counterpart in the plan and are not compared.',
    isTrueOf: always,
  },
  {
    id: 'L12',
    text: 'Cases of one expert, of one hospital or of one report are not independent; the intervals do not know that.',
    isTrueOf: ({ agreement }) => agreement.length > 0,
  },
];

/** Of a set in which no case was labelled by several experts. */
const ONE_LABEL = {
  id: 'L11',
  text: 'Each case has one label: agreement among experts on these cases is not known.',
} as const;

/** Anomalies of the program and of its sources. None is repaired in silence. */
const GENERAL_ANOMALIES: readonly Anomaly[] = [
  {
    id: 'A01',
    set: '',
    what: 'Dexamethasone without a deficit: the article and ASTRO24 recommend it, NICE, the Dutch guideline and LOBLAW98 do not.',
    effect: 'The tool says "recommended" and prints the dissent.',
    cases: [],
  },
];

/** What these results cannot show: only what is true of this run, first of the whole, then set by set. */
export function limitsOf(run: LimitedRun): readonly Limit[] {
  const shared = run.expertCeiling.status === 'computed' ? run.expertCeiling.endpoints.map(({ set }) => set) : [];
  return [
    ...GENERAL_LIMITS.filter(({ isTrueOf }) => isTrueOf(run)).map(({ id, text }) => ({ id, set: '', text })),
    ...run.countedSets.filter((set) => !shared.includes(set)).map((set) => ({ ...ONE_LABEL, set })),
    ...run.declared.flatMap(({ set, limits = [] }) => limits.map(({ id, text }) => ({ id, set, text }))),
  ];
}

/** What is known to be odd: in the program, and in the sets of this run. */
export function anomaliesOf({ declared }: Pick<LimitedRun, 'declared'>): readonly Anomaly[] {
  return [
    ...GENERAL_ANOMALIES,
    ...declared.flatMap(({ set, anomalies = [] }) => anomalies.map((anomaly) => ({ ...anomaly, set }))),
  ];
}

function hasLabels(kind: string): General['isTrueOf'] {
  return ({ strata, countedSets }) =>
    strata.some(({ labelKind, set, rows }) => labelKind === kind && countedSets.includes(set) && rows > 0);
}
