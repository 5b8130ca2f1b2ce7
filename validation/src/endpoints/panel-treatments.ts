/** The three words of a panel, the least appropriate first. */
export const ORDINAL = ['usually_not_appropriate', 'may_be_appropriate', 'usually_appropriate'] as const;

/** One word of a panel. */
export type OrdinalWord = (typeof ORDINAL)[number];

/** The rated treatments that are one word of the strategy; steroid, systemic and bone-agent parts are ignored (G-31). */
export const PLAN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  surgery_with_rt: [
    'surgery+cebrt',
    'surgery+sbrt',
    'surgery+radiotherapy',
    'surgery_decompression+cebrt',
    'surgery_decompression+sbrt',
    'systemic_therapy+surgery+cebrt',
    'systemic_therapy+surgery+sbrt',
  ],
  surgery_alone: ['surgery', 'surgery_decompression', 'systemic_therapy+surgery'],
  radiotherapy_alone: [
    'radiotherapy',
    'cebrt',
    'sbrt',
    'systemic_therapy+cebrt',
    'systemic_therapy+sbrt',
    'systemic_therapy+bone_modifying_agent+cebrt',
    'corticosteroid+cebrt',
    'corticosteroid+cebrt+systemic_therapy',
    'corticosteroid+cebrt+bone_modifying_agent',
    'corticosteroid+cebrt+bone_modifying_agent+systemic_therapy',
  ],
  systemic_only: [
    'systemic_therapy',
    'systemic_therapy+bone_modifying_agent',
    'corticosteroid+systemic_therapy',
    'corticosteroid+bone_modifying_agent+systemic_therapy',
  ],
  observation_or_supportive: ['observation', 'hospice'],
};

/** A rated treatment that is one action of the plan, and what each disposition says of it. */
export type SingleAction = { readonly action: string; readonly answers: Readonly<Record<string, OrdinalWord>> };

const NOT = 'usually_not_appropriate';
const MAY_BE = 'may_be_appropriate';
const USUALLY = 'usually_appropriate';

/** The rated treatments that are one action of the plan. */
export const SINGLE_ACTIONS: Readonly<Record<string, SingleAction>> = {
  vertebral_augmentation: {
    action: 'augmentation',
    answers: { consider: MAY_BE, specialist_option: MAY_BE, not_indicated: NOT, blocked: NOT },
  },
  percutaneous_thermal_ablation: {
    action: 'ablation',
    answers: { mdt_option: MAY_BE, specialist_option: MAY_BE, not_indicated: NOT, blocked: NOT },
  },
  surgical_consultation: { action: 'surgical_opinion', answers: { request: USUALLY, not_required: NOT } },
  corticosteroid: {
    action: 'dexamethasone',
    answers: {
      give_now: USUALLY,
      recommended: USUALLY,
      senior_decision: MAY_BE,
      biopsy_first: MAY_BE,
      after_imaging: MAY_BE,
      consider: MAY_BE,
      not_indicated: NOT,
    },
  },
  bone_modifying_agent: {
    action: 'bone_agent',
    answers: { recommended: USUALLY, consider: MAY_BE, checks_first: MAY_BE },
  },
  image_guided_biopsy: { action: 'biopsy', answers: { obtain: USUALLY, not_needed: NOT } },
};

/** Ratings that are not compared, by the text of their place in the source. */
export const PLACES_LEFT_OUT: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: / dose: /, because: 'dose and fractions are not in the article, so the plan has none' },
];

/** A drug rated as the only treatment is another question than a drug beside the treatment. */
export const ALONE = { pattern: / alone$/, because: 'rated as the only treatment, which no plan offers' } as const;

/** Why other ratings are not compared. */
export const NO_COUNTERPART = 'no action of the plan is this treatment';
/** Why ratings without a rating are not compared. */
export const NO_RATING = 'the source gives a share of respondents and no rating';
