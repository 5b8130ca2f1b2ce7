import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { AGE_SCALE, ECOG_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';
import { VISCERAL_METASTASES } from '../vocabulary/visceral-metastases.ts';

const MIZUMOTO = {
  citation: 'Mizumoto M et al. Cancer 2008;113',
  doi: '10.1002/cncr.23888',
  place: 'abstract: points and groups',
} as const;

/** Mizumoto score, 0 to 14. */
export const MIZUMOTO_2008 = {
  id: 'mizumoto_2008',
  title: 'Mizumoto score',
  direction: 'higher_is_worse',
  source: MIZUMOTO,
  verification: {
    mark: 'M',
    readIn: 'points, groups and survival in the abstract; the list of favourable tumours from memory',
    tickFirst: ['the list of favourable tumours', 'the calcium cut-off'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'mizumoto_tumor_type',
      label: 'Tumour type',
      source: MIZUMOTO,
      options: [
        {
          value: 'favourable',
          points: 0,
          label: 'Favourable: breast, prostate, thyroid, myeloma, lymphoma',
          mark: 'M',
        },
        { value: 'unfavourable', points: 3, label: 'Unfavourable: any other', mark: 'V' },
      ],
    },
    {
      id: 'ecog_3_4',
      label: 'Performance status 3 or worse',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 3, label: 'Yes', mark: 'V' },
      ],
    },
    {
      id: 'hypercalcaemia',
      label: 'Hypercalcaemia, as judged by the treating team',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 2, label: 'Yes', mark: 'V' },
      ],
    },
    {
      id: 'any_visceral_metastases',
      label: 'Visceral metastases',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 2, label: 'Yes', mark: 'V' },
      ],
    },
    {
      id: 'previous_chemotherapy',
      label: 'Previous chemotherapy',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 2, label: 'Yes', mark: 'V' },
      ],
    },
    {
      id: 'multiple_bone_metastases',
      label: 'Multiple bone metastases',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 1, label: 'Yes', mark: 'V' },
      ],
    },
    {
      id: 'age_71_or_older',
      label: 'Age 71 years or older',
      source: MIZUMOTO,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V' },
        { value: 'yes', points: 1, label: 'Yes', mark: 'V' },
      ],
    },
  ],
  bands: [
    {
      id: 'A',
      label: 'Group A',
      from: 0,
      to: 4,
      survival: {
        mark: 'V',
        medianMonths: 27.1,
        alive: [
          { months: 6, percent: 89, mark: 'V' },
          { months: 12, percent: 77, mark: 'V' },
          { months: 24, percent: 54, mark: 'V' },
        ],
      },
    },
    {
      id: 'B',
      label: 'Group B',
      from: 5,
      to: 9,
      survival: {
        mark: 'V',
        medianMonths: 5.4,
        alive: [
          { months: 6, percent: 46, mark: 'V' },
          { months: 12, percent: 22, mark: 'V' },
          { months: 24, percent: 9, mark: 'V' },
        ],
      },
    },
    {
      id: 'C',
      label: 'Group C',
      from: 10,
      to: 14,
      survival: {
        mark: 'V',
        medianMonths: 1.8,
        alive: [
          { months: 6, percent: 7, mark: 'V' },
          { months: 12, percent: 4, mark: 'V' },
          { months: 24, percent: 0, mark: 'V' },
        ],
      },
    },
  ],
  gates: [],
  facts: [
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'mizumoto_tumor_type',
      classes: {
        favourable: ['breast', 'prostate', 'thyroid', 'myeloma', 'plasmacytoma', 'lymphoma'],
        unfavourable: [
          ...['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'renal', 'melanoma', 'colorectal', 'hepatocellular'],
          ...['gastric', 'oesophageal', 'pancreatic', 'bladder', 'cervical', 'endometrial', 'ovarian', 'sarcoma'],
          ...['germ_cell', 'head_and_neck', 'unknown_primary', 'other'],
        ],
      },
      source: HISTOLOGY_READING,
    },
    {
      kind: 'ranges',
      field: 'ecog',
      item: 'ecog_3_4',
      scale: ECOG_SCALE,
      ranges: [
        { value: 'no', from: 0, to: 2 },
        { value: 'yes', from: 3, to: 4 },
      ],
    },
    {
      kind: 'classes',
      field: 'visceral_metastases',
      values: VISCERAL_METASTASES,
      item: 'any_visceral_metastases',
      classes: { no: ['none'], yes: ['limited', 'widespread'] },
      source: MIZUMOTO,
    },
    {
      kind: 'ranges',
      field: 'age',
      item: 'age_71_or_older',
      scale: AGE_SCALE,
      ranges: [
        { value: 'no', to: 70 },
        { value: 'yes', from: 71 },
      ],
    },
  ],
} as const satisfies FactScoreTable;

/** What the Mizumoto score is computed from. */
export type Mizumoto2008Input = FactInput<typeof MIZUMOTO_2008>;

/**
 * The Mizumoto score.
 * @param input - the seven items, or `primary_tumor`, `ecog`, `visceral_metastases` and `age`
 * @returns the result, higher is worse
 * @example mizumoto2008({ primary_tumor: 'gastric', ecog: 3, visceral_metastases: 'widespread', previous_chemotherapy: 'yes', hypercalcaemia: 'no', multiple_bone_metastases: 'no', age: 60 }).band // => 'C'
 * @example mizumoto2008({}).highest // => 14
 */
export const mizumoto2008 = (input: Mizumoto2008Input): FactScoreResult<typeof MIZUMOTO_2008> =>
  evaluateFacts(MIZUMOTO_2008, input);

/** Prose for the page of the Mizumoto score. */
export const MIZUMOTO_2008_ABOUT = {
  table: MIZUMOTO_2008,
  purpose: 'Survival of patients irradiated for spinal metastases; group C is one of three strata below 3 months.',
  derivation: '544 irradiated patients.',
  validation: [
    { figure: 'no external figure at 3 months was found', source: 'search for the specification', mark: 'V' },
  ],
  errata: [],
  notFor: [
    'Deriving hypercalcaemia from a value: the cut-off is not in the abstract.',
    'A calibrated forecast: no stratum is one.',
  ],
} as const satisfies ScoreAbout;
