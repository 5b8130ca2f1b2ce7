import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { FRANKEL_GRADES } from '../scales/frankel.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { KARNOFSKY_SCALE, LESION_COUNT, LESION_COUNT_FROM_ONE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

const TOKUHASHI = {
  citation: 'Tokuhashi Y et al. Spine 2005;30(19):2186-91',
  doi: '10.1097/01.brs.0000180401.06919.a5',
  place: 'points table, read in the copy of NICE CG75 appendix 3',
} as const;

/** Revised Tokuhashi score, 0 to 15. */
export const TOKUHASHI_2005 = {
  id: 'tokuhashi_2005',
  title: 'Revised Tokuhashi score',
  direction: 'higher_is_better',
  source: TOKUHASHI,
  verification: {
    mark: 'V2',
    readIn: 'NICE CG75 appendix 3 (corrected with the permission of the author) and two further copies that agree',
    tickFirst: ['the treatment strategy of each band', 'how histologies outside the list are scored'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'general_condition',
      label: 'General condition (Karnofsky)',
      source: TOKUHASHI,
      options: [
        { value: 'kps_10_40', points: 0, label: 'Poor (10-40)' },
        { value: 'kps_50_70', points: 1, label: 'Moderate (50-70)' },
        { value: 'kps_80_100', points: 2, label: 'Good (80-100)' },
      ],
    },
    {
      id: 'extraspinal_bone_metastases',
      label: 'Extraspinal bone metastases',
      source: TOKUHASHI,
      options: [
        { value: 'three_or_more', points: 0, label: '3 or more' },
        { value: 'one_or_two', points: 1, label: '1-2' },
        { value: 'none', points: 2, label: '0' },
      ],
    },
    {
      id: 'vertebral_metastases',
      label: 'Metastases in the vertebral bodies',
      source: TOKUHASHI,
      options: [
        { value: 'three_or_more', points: 0, label: '3 or more' },
        { value: 'two', points: 1, label: '2' },
        { value: 'one', points: 2, label: '1' },
      ],
    },
    {
      id: 'organ_metastases',
      label: 'Metastases to the major internal organs',
      source: TOKUHASHI,
      options: [
        { value: 'unremovable', points: 0, label: 'Unremovable' },
        { value: 'removable', points: 1, label: 'Removable' },
        { value: 'none', points: 2, label: 'None' },
      ],
    },
    {
      id: 'primary_site',
      label: 'Primary site of the cancer',
      source: TOKUHASHI,
      options: [
        { value: 'lung_group', points: 0, label: 'Lung, osteosarcoma, stomach, bladder, oesophagus, pancreas' },
        { value: 'liver_group', points: 1, label: 'Liver, gallbladder, unidentified' },
        { value: 'others', points: 2, label: 'Others' },
        { value: 'kidney_uterus', points: 3, label: 'Kidney, uterus' },
        { value: 'rectum', points: 4, label: 'Rectum' },
        { value: 'thyroid_group', points: 5, label: 'Thyroid, breast, prostate, carcinoid tumour' },
      ],
    },
    {
      id: 'palsy',
      label: 'Palsy (Frankel)',
      source: TOKUHASHI,
      options: [
        { value: 'complete', points: 0, label: 'Complete (Frankel A, B)' },
        { value: 'incomplete', points: 1, label: 'Incomplete (Frankel C, D)' },
        { value: 'none', points: 2, label: 'None (Frankel E)' },
      ],
    },
  ],
  bands: [
    { id: 'under_6_months', label: 'Less than 6 months', from: 0, to: 8 },
    { id: 'at_least_6_months', label: '6 months or more', from: 9, to: 11 },
    { id: 'at_least_12_months', label: '1 year or more', from: 12, to: 15 },
  ],
  gates: [],
  facts: [
    {
      kind: 'ranges',
      field: 'kps',
      item: 'general_condition',
      scale: KARNOFSKY_SCALE,
      ranges: [
        { value: 'kps_10_40', from: 10, to: 40 },
        { value: 'kps_50_70', from: 50, to: 70 },
        { value: 'kps_80_100', from: 80, to: 100 },
      ],
    },
    {
      kind: 'ranges',
      field: 'extraspinal_bone_metastases_count',
      item: 'extraspinal_bone_metastases',
      scale: LESION_COUNT,
      ranges: [
        { value: 'none', from: 0, to: 0 },
        { value: 'one_or_two', from: 1, to: 2 },
        { value: 'three_or_more', from: 3 },
      ],
    },
    {
      kind: 'ranges',
      field: 'vertebral_metastases_count',
      item: 'vertebral_metastases',
      scale: LESION_COUNT_FROM_ONE,
      ranges: [
        { value: 'one', from: 1, to: 1 },
        { value: 'two', from: 2, to: 2 },
        { value: 'three_or_more', from: 3 },
      ],
    },
    {
      kind: 'classes',
      field: 'frankel',
      values: FRANKEL_GRADES,
      item: 'palsy',
      classes: { complete: ['A', 'B'], incomplete: ['C', 'D'], none: ['E'] },
      source: TOKUHASHI,
    },
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'primary_site',
      classes: {
        lung_group: [
          ...['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'gastric', 'bladder', 'oesophageal', 'pancreatic'],
          'sarcoma',
        ],
        liver_group: ['hepatocellular', 'unknown_primary', 'other'],
        others: [
          ...['colorectal', 'cervical', 'ovarian', 'sarcoma', 'germ_cell', 'head_and_neck', 'melanoma'],
          ...['myeloma', 'plasmacytoma', 'lymphoma', 'other'],
        ],
        kidney_uterus: ['renal', 'endometrial', 'cervical'],
        rectum: ['colorectal'],
        thyroid_group: ['thyroid', 'breast', 'prostate', 'other'],
      },
      source: HISTOLOGY_READING,
    },
  ],
} as const satisfies FactScoreTable;

/** What the revised Tokuhashi score is computed from. */
export type Tokuhashi2005Input = FactInput<typeof TOKUHASHI_2005>;

/**
 * The revised Tokuhashi score.
 * @param input - the six items, or facts they follow from: `kps`, counts, `frankel`, `primary_tumor`
 * @returns the result, higher is better
 * @example tokuhashi2005({ kps: 90, extraspinal_bone_metastases_count: 0, vertebral_metastases_count: 1, organ_metastases: 'none', primary_tumor: 'breast', frankel: 'E' }).total // => 15
 * @example tokuhashi2005({ vertebral_metastases_count: 0 }).status // => 'invalid'
 */
export const tokuhashi2005 = (input: Tokuhashi2005Input): FactScoreResult<typeof TOKUHASHI_2005> =>
  evaluateFacts(TOKUHASHI_2005, input);

/** Prose for the page of the revised Tokuhashi score. */
export const TOKUHASHI_2005_ABOUT = {
  table: TOKUHASHI_2005,
  purpose:
    'Prognosis before treatment of spinal metastases; cited by most reports and guidelines, hence useful to compare.',
  derivation: 'Revision of the score of 1990 (0 to 12), which is another instrument.',
  validation: [
    { figure: 'n = 201 with compression; 84, 83 and 34 patients in the bands', source: 'Quraishi 2013', mark: 'V2' },
    {
      figure: 'overall accuracy about 60 %; 180-day survival in the lowest band .38 observed against .15 expected',
      source: 'PMC7118051',
      mark: 'V',
    },
    { figure: '1-year c .67, n = 202', source: 'Schoenfeld 2022, doi 10.1016/j.spinee.2021.03.007', mark: 'V' },
    { figure: 'C .7204, n = 211', source: 'TUM, mediatum 670638', mark: 'V' },
  ],
  errata: [
    'Vertebral item printed as ">= 3 / 1-2 / 0" (a review of 2016, a PMC review, an app): wrong, no vertebral metastasis cannot occur here; the band changes in 106 of 1,458 combinations.',
    'One copy turns the inequality signs of the bands round.',
    'One app cuts Karnofsky at 40 and 70 the wrong way (< 40, 40-70, > 70).',
  ],
  notFor: [
    'Myeloma and lymphoma: not in the list, they fall into "others" and are undervalued.',
    'AIS grades: the palsy item is Frankel; there is no converter.',
    'An answer about 3 months: the score is not calibrated for it.',
  ],
} as const satisfies ScoreAbout;
