import type { LabelColumn } from '../case-file/case-columns.ts';

/** What a disposition counts as when it is neither yes nor no. */
export const CONSIDER = 'consider';
/** What an answer counts as when completions of what is unknown differ. */
export const UNDECIDED = 'undecided';

/** Rows whose labels are all of these are left out; an empty text means that the label is not stated. */
export type LeftOut = { readonly labels: Readonly<Partial<Record<LabelColumn, string>>>; readonly because: string };

/** One label compared with one part of the plan. */
export type Endpoint = {
  readonly id: string;
  readonly label: string;
  readonly labelColumn: LabelColumn;
  /** An action, or `strategy`. */
  readonly comparedWith: string;
  /** The least urgent first, where an order matters. */
  readonly categories: readonly string[];
  readonly ordered: boolean;
  /** Label value to category; a value that is not listed is left out. */
  readonly labels: Readonly<Record<string, string>>;
  /** Disposition to category, `consider` or `undecided`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly leftOut: readonly LeftOut[];
};

const YES_NO = { yes: 'yes', no: 'no' } as const;

const PERCUTANEOUS_ONLY: readonly LeftOut[] = [
  {
    labels: { label_surgery: 'yes' },
    because: 'given during open surgery, and the table speaks of treatment through the skin',
  },
  { labels: { label_surgery: '' }, because: 'whether there was open surgery is not stated' },
];

const SURGERY_WORD = 'surgery';

const STRATEGY_WORDS = {
  radiotherapy_alone: 'radiotherapy_alone',
  systemic_only: 'systemic_only',
  observation_or_supportive: 'observation_or_supportive',
} as const;

const STRATEGY_LABELS = {
  ...STRATEGY_WORDS,
  augmentation: 'augmentation',
  ablation_augmentation: 'ablation_augmentation',
} as const;

const STRATEGY_WAITS = { mdt: CONSIDER, await_imaging: UNDECIDED, await_biopsy: UNDECIDED } as const;

/** The endpoints, with the mapping of labels and dispositions as data (tables-draft G-29, G-31, G-32, G-37). */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'surgery',
    label: 'Surgery, yes or no',
    labelColumn: 'label_surgery',
    comparedWith: 'surgery',
    categories: ['no', 'yes'],
    ordered: true,
    labels: YES_NO,
    answers: {
      recommended: 'yes',
      mdt_choice: CONSIDER,
      less_invasive_mdt: CONSIDER,
      after_imaging: CONSIDER,
      not_first_line: 'no',
      not_recommended: 'no',
      no_indication_found: 'no',
    },
    leftOut: [],
  },
  {
    id: 'radiotherapy',
    label: 'Radiotherapy, yes or no',
    labelColumn: 'label_radiotherapy',
    comparedWith: 'radiotherapy',
    categories: ['no', 'yes'],
    ordered: true,
    labels: { none: 'no', cebrt: 'yes', sbrt: 'yes', unspecified: 'yes' },
    answers: {
      recommended: 'yes',
      after_surgery: 'yes',
      after_biopsy: CONSIDER,
      after_imaging: CONSIDER,
      consider: CONSIDER,
      not_now: 'no',
      not_possible: 'no',
    },
    leftOut: [],
  },
  {
    id: 'strategy',
    label: 'Strategy in one word, surgery with or without radiotherapy as one word',
    labelColumn: 'label_strategy',
    comparedWith: 'strategy',
    categories: [SURGERY_WORD, ...Object.values(STRATEGY_LABELS)],
    ordered: false,
    labels: { surgery_with_rt: SURGERY_WORD, surgery_alone: SURGERY_WORD, ...STRATEGY_LABELS },
    answers: { surgery_with_rt: SURGERY_WORD, surgery_alone: SURGERY_WORD, ...STRATEGY_LABELS, ...STRATEGY_WAITS },
    leftOut: [{ labels: { label_strategy: 'other' }, because: 'a treatment that no word of the plan names' }],
  },
  {
    id: 'strategy_with_radiotherapy',
    label: 'Strategy in one word, surgery with and without radiotherapy apart',
    labelColumn: 'label_strategy',
    comparedWith: 'strategy',
    categories: ['surgery_with_rt', 'surgery_alone', ...Object.values(STRATEGY_LABELS)],
    ordered: false,
    labels: { surgery_with_rt: 'surgery_with_rt', surgery_alone: 'surgery_alone', ...STRATEGY_LABELS },
    answers: {
      surgery_with_rt: 'surgery_with_rt',
      surgery_alone: 'surgery_alone',
      ...STRATEGY_LABELS,
      ...STRATEGY_WAITS,
    },
    leftOut: [
      { labels: { label_strategy: 'other' }, because: 'a treatment that no word of the plan names' },
      {
        labels: { label_strategy: 'surgery_alone', label_radiotherapy: '' },
        because: 'the text read does not say whether radiotherapy was given',
      },
    ],
  },
  {
    id: 'augmentation_offered',
    label: 'Percutaneous augmentation, offered or not',
    labelColumn: 'label_augmentation',
    comparedWith: 'augmentation',
    categories: ['no', 'yes'],
    ordered: true,
    labels: YES_NO,
    answers: { consider: 'yes', specialist_option: 'yes', not_indicated: 'no', blocked: 'no' },
    leftOut: PERCUTANEOUS_ONLY,
  },
  {
    id: 'ablation_offered',
    label: 'Percutaneous ablation, offered or not',
    labelColumn: 'label_ablation',
    comparedWith: 'ablation',
    categories: ['no', 'yes'],
    ordered: true,
    labels: YES_NO,
    answers: { mdt_option: 'yes', specialist_option: 'yes', not_indicated: 'no', blocked: 'no' },
    leftOut: PERCUTANEOUS_ONLY,
  },
  {
    id: 'steroids',
    label: 'Steroids, yes or no',
    labelColumn: 'label_steroids',
    comparedWith: 'dexamethasone',
    categories: ['no', 'yes'],
    ordered: true,
    labels: YES_NO,
    answers: {
      give_now: 'yes',
      recommended: 'yes',
      senior_decision: CONSIDER,
      biopsy_first: CONSIDER,
      after_imaging: CONSIDER,
      consider: CONSIDER,
      not_indicated: 'no',
    },
    leftOut: [],
  },
  {
    id: 'bone_agent',
    label: 'Bone-protecting drug, yes or no',
    labelColumn: 'label_bone_agent',
    comparedWith: 'bone_agent',
    categories: ['no', 'yes'],
    ordered: true,
    labels: YES_NO,
    answers: { recommended: 'yes', consider: CONSIDER, checks_first: CONSIDER },
    leftOut: [],
  },
  {
    id: 'observation',
    label: 'Observation without local treatment, yes or no',
    labelColumn: 'label_observation',
    comparedWith: 'observation',
    // Watching is the less urgent of the two.
    categories: ['yes', 'no'],
    ordered: true,
    labels: YES_NO,
    answers: {
      observe: 'yes',
      surveillance: 'yes',
      mdt_first: CONSIDER,
      after_imaging: CONSIDER,
      not_suitable: 'no',
    },
    leftOut: [],
  },
];
