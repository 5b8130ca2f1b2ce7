import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import { HISTOLOGY_READING, PLAUSIBILITY_LIMITS } from '../vocabulary/decision.ts';
import { ECOG_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';
import { VISCERAL_METASTASES } from '../vocabulary/visceral-metastases.ts';

const RADES = {
  citation: 'Rades D et al. Cancer 2013;119:897',
  place: 'points table, read in a secondary copy (medicalalgorithms.com)',
} as const;

/** Rades score for best supportive care, 6 to 25: death within two months of radiotherapy for compression. */
export const RADES_SUPPORTIVE_CARE_2013 = {
  id: 'rades_supportive_care_2013',
  title: 'Rades score for best supportive care',
  direction: 'higher_is_worse',
  source: RADES,
  verification: {
    mark: 'V2',
    readIn: 'one secondary copy; the range 6 to 25 adds up',
    tickFirst: ['the points table', 'the citation (from memory)'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'rades_ecog',
      label: 'ECOG performance status',
      source: RADES,
      options: [
        { value: 'ecog_2', points: 0, label: '2' },
        { value: 'ecog_3_4', points: 4, label: '3-4' },
      ],
    },
    {
      id: 'rades_primary',
      label: 'Primary tumour',
      source: RADES,
      options: [
        { value: 'breast', points: 1, label: 'Breast' },
        { value: 'prostate', points: 2, label: 'Prostate' },
        { value: 'myeloma_lymphoma', points: 1, label: 'Myeloma or lymphoma' },
        { value: 'lung', points: 3, label: 'Lung' },
        { value: 'other', points: 3, label: 'Other' },
      ],
    },
    {
      id: 'other_bone_metastases',
      label: 'Other bone metastases',
      source: RADES,
      options: [
        { value: 'no', points: 1, label: 'No' },
        { value: 'yes', points: 3, label: 'Yes' },
      ],
    },
    {
      id: 'any_visceral_metastases',
      label: 'Visceral metastases',
      source: RADES,
      options: [
        { value: 'no', points: 1, label: 'No' },
        { value: 'yes', points: 4, label: 'Yes' },
      ],
    },
    {
      id: 'interval_from_diagnosis',
      label: 'Interval from tumour diagnosis to compression',
      source: RADES,
      options: [
        { value: 'to_15_months', points: 3, label: '15 months or less' },
        { value: 'over_15_months', points: 1, label: 'More than 15 months' },
      ],
    },
    {
      id: 'ambulatory',
      label: 'Ambulatory before radiotherapy',
      source: RADES,
      options: [
        { value: 'yes', points: 1, label: 'Ambulatory' },
        { value: 'no', points: 4, label: 'Not ambulatory' },
      ],
    },
    {
      id: 'time_of_motor_deficit',
      label: 'Time in which motor deficits developed',
      source: RADES,
      options: [
        { value: 'to_7_days', points: 4, label: '7 days or less' },
        { value: 'over_7_days', points: 1, label: 'More than 7 days' },
      ],
    },
  ],
  bands: [
    { id: 'below_threshold', label: 'Below the published threshold', from: 6, to: 18 },
    { id: 'best_supportive_care', label: 'Best supportive care (death within 2 months)', from: 19, to: 25 },
  ],
  gates: [
    {
      field: 'motor_deficit',
      values: ['yes', 'no'],
      excluded: ['no'],
      reason: 'no_motor_deficit',
      source: RADES,
      settledBy: ['time_of_motor_deficit', 'days_of_motor_deficit'],
    },
    {
      field: 'ecog',
      excluded: [0, 1],
      reason: 'ecog_below_published_domain',
      source: RADES,
      settledBy: ['rades_ecog'],
    },
  ],
  facts: [
    {
      kind: 'ranges',
      field: 'ecog',
      item: 'rades_ecog',
      scale: ECOG_SCALE,
      ranges: [
        { value: 'ecog_2', from: 2, to: 2 },
        { value: 'ecog_3_4', from: 3, to: 4 },
      ],
    },
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'rades_primary',
      classes: {
        breast: ['breast'],
        prostate: ['prostate'],
        myeloma_lymphoma: ['myeloma', 'plasmacytoma', 'lymphoma'],
        lung: ['lung_nsclc', 'lung_sclc', 'lung_unspecified'],
        other: [
          ...['renal', 'thyroid', 'melanoma', 'colorectal', 'hepatocellular', 'gastric', 'oesophageal', 'pancreatic'],
          ...['bladder', 'cervical', 'endometrial', 'ovarian', 'sarcoma', 'germ_cell', 'head_and_neck'],
          ...['unknown_primary', 'other'],
        ],
      },
      source: HISTOLOGY_READING,
    },
    {
      kind: 'classes',
      field: 'visceral_metastases',
      values: VISCERAL_METASTASES,
      item: 'any_visceral_metastases',
      classes: { no: ['none'], yes: ['limited', 'widespread'] },
      source: RADES,
    },
    {
      kind: 'ranges',
      field: 'months_from_diagnosis',
      item: 'interval_from_diagnosis',
      scale: { from: 0, to: 720, source: PLAUSIBILITY_LIMITS },
      ranges: [
        { value: 'to_15_months', to: 15 },
        { value: 'over_15_months', above: 15 },
      ],
    },
    {
      kind: 'ranges',
      field: 'days_of_motor_deficit',
      item: 'time_of_motor_deficit',
      scale: { from: 0, to: 730, source: PLAUSIBILITY_LIMITS },
      ranges: [
        { value: 'to_7_days', to: 7 },
        { value: 'over_7_days', above: 7 },
      ],
    },
  ],
} as const satisfies FactScoreTable;

/** What the Rades score for best supportive care is computed from. */
export type RadesSupportiveCare2013Input = FactInput<typeof RADES_SUPPORTIVE_CARE_2013>;

/**
 * The Rades score for best supportive care.
 * @param input - the seven items, or facts; `motor_deficit` and `ecog` decide applicability
 * @returns the result, higher is worse, or `not_applicable`
 * @example radesSupportiveCare2013({ motor_deficit: 'no' }).status // => 'not_applicable'
 * @example radesSupportiveCare2013({ motor_deficit: 'yes', ecog: 3 }).lowest // => 10
 */
export const radesSupportiveCare2013 = (
  input: RadesSupportiveCare2013Input,
): FactScoreResult<typeof RADES_SUPPORTIVE_CARE_2013> => evaluateFacts(RADES_SUPPORTIVE_CARE_2013, input);
