/** The label columns and what may stand in each, as PROTOCOL.md of the case sets spells it. */
export const LABEL_VOCABULARY = {
  label_strategy: [
    'surgery_with_rt',
    'surgery_alone',
    'radiotherapy_alone',
    'augmentation',
    'ablation_augmentation',
    'systemic_only',
    'observation_or_supportive',
    'other',
  ],
  label_surgery: ['yes', 'no'],
  label_surgery_type: [
    'separation_surgery',
    'decompression_stabilisation',
    'stabilisation_only',
    'en_bloc',
    'corpectomy',
    'laminectomy_only',
    'unspecified',
  ],
  label_radiotherapy: ['none', 'cebrt', 'sbrt', 'unspecified'],
  label_rt_timing: ['before_surgery', 'after_surgery', 'alone'],
  label_augmentation: ['yes', 'no'],
  label_ablation: ['yes', 'no'],
  label_steroids: ['yes', 'no'],
  label_bone_agent: ['yes', 'no'],
  label_observation: ['yes', 'no'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A label column. */
export type LabelColumn = keyof typeof LABEL_VOCABULARY;

/** The kinds of label, which are never pooled. */
export const LABEL_KINDS = ['treating_team', 'expert_panel', 'worked_example'] as const;

/** Columns of a closed vocabulary that are carried and never enter a decision. */
export const CARRIED_VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  sex: ['female', 'male'],
  outcome: ['improved', 'unchanged', 'worse', 'died'],
};

/** Columns of numbers that are carried and never enter a decision, with their plausible limits. */
export const CARRIED_NUMBERS: Readonly<Record<string, { readonly minimum: number; readonly maximum: number }>> = {
  age: { minimum: 0, maximum: 120 },
  n_patients: { minimum: 1, maximum: 100_000 },
};

/** Columns of free text, carried unchanged. */
export const TEXT_COLUMNS = ['source_id', 'citation', 'source_url', 'source_place', 'note', 'rater'] as const;

/** Columns without which a file is not a case file. */
export const REQUIRED_COLUMNS = ['case_id', 'label_kind'] as const;
