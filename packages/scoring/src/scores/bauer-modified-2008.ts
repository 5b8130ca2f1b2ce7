import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';
import { VISCERAL_METASTASES } from '../vocabulary/visceral-metastases.ts';

const LEITHNER = {
  citation: 'Leithner A et al. Eur Spine J 2008;17:1488-95',
  doi: '10.1007/s00586-008-0763-1',
  place: 'modified Bauer score',
} as const;

/**
 * Modified Bauer score, 0 to 4. The published items "not lung cancer" and "breast, kidney, lymphoma or myeloma"
 * stand as one item of three answers, so that "lung and favourable" cannot be entered: 12 combinations, not 16.
 */
export const BAUER_MODIFIED_2008 = {
  id: 'bauer_modified_2008',
  title: 'Modified Bauer score',
  direction: 'higher_is_better',
  source: LEITHNER,
  verification: {
    mark: 'V2',
    readIn: 'two secondary copies',
    tickFirst: ['the DOI', 'median survival of the bands (4.8, 18.2 and 28.4 months from memory)'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'any_visceral_metastases',
      label: 'Visceral metastases',
      source: LEITHNER,
      options: [
        { value: 'no', points: 1, label: 'None' },
        { value: 'yes', points: 0, label: 'Present' },
      ],
    },
    {
      id: 'bauer_primary',
      label: 'Primary tumour',
      source: LEITHNER,
      options: [
        { value: 'favourable', points: 2, label: 'Breast, kidney, lymphoma or multiple myeloma (1 + 1: and not lung)' },
        { value: 'other', points: 1, label: 'Another primary that is not lung cancer' },
        { value: 'lung', points: 0, label: 'Lung cancer' },
      ],
    },
    {
      id: 'solitary_skeletal_metastasis',
      label: 'One solitary skeletal metastasis',
      source: LEITHNER,
      options: [
        { value: 'yes', points: 1, label: 'Yes' },
        { value: 'no', points: 0, label: 'No' },
      ],
    },
  ],
  bands: [
    { id: 'points_0_1', label: 'No surgery, supportive care', from: 0, to: 1 },
    { id: 'points_2', label: 'Short-term palliation, dorsal surgery', from: 2, to: 2 },
    { id: 'points_3_4', label: 'Middle-term local control, ventral and dorsal surgery', from: 3, to: 4 },
  ],
  gates: [],
  facts: [
    {
      kind: 'classes',
      field: 'visceral_metastases',
      values: VISCERAL_METASTASES,
      item: 'any_visceral_metastases',
      classes: { no: ['none'], yes: ['limited', 'widespread'] },
      source: LEITHNER,
    },
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'bauer_primary',
      classes: {
        favourable: ['breast', 'renal', 'lymphoma', 'myeloma', 'plasmacytoma'],
        other: [
          ...[
            'prostate',
            'thyroid',
            'melanoma',
            'colorectal',
            'hepatocellular',
            'gastric',
            'oesophageal',
            'pancreatic',
          ],
          ...['bladder', 'cervical', 'endometrial', 'ovarian', 'sarcoma', 'germ_cell', 'head_and_neck', 'other'],
          'unknown_primary',
        ],
        lung: ['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'unknown_primary'],
      },
      source: HISTOLOGY_READING,
    },
  ],
} as const satisfies FactScoreTable;

/** What the modified Bauer score is computed from. */
export type BauerModified2008Input = FactInput<typeof BAUER_MODIFIED_2008>;

/**
 * The modified Bauer score (without the item on pathological fracture of the original).
 * @param input - the items, or `visceral_metastases` and `primary_tumor`
 * @returns the result, higher is better
 * @example bauerModified2008({ visceral_metastases: 'none', primary_tumor: 'breast', solitary_skeletal_metastasis: 'no' }).total // => 3
 * @example bauerModified2008({ primary_tumor: 'breast' }).lowest // => 2
 */
export const bauerModified2008 = (input: BauerModified2008Input): FactScoreResult<typeof BAUER_MODIFIED_2008> =>
  evaluateFacts(BAUER_MODIFIED_2008, input);

/** Prose for the page of the modified Bauer score. */
export const BAUER_MODIFIED_2008_ABOUT = {
  table: BAUER_MODIFIED_2008,
  purpose: 'Prognosis before surgery of spinal metastases, and an input of NESMS.',
  derivation:
    'Modification of Bauer and Wedin 1995 (0 to 5): the item on pathological fracture is dropped. Breast always gives at least 2.',
  validation: [{ figure: 'C .6653, n = 211', source: 'TUM, mediatum 670638', mark: 'V' }],
  errata: [
    'Copies mix the bands of the original (0-1, 2-3, 4-5) with the modified total, or turn the direction round.',
  ],
  notFor: ['An answer about 3 months.', 'The original Bauer score: another instrument with five items.'],
} as const satisfies ScoreAbout;
