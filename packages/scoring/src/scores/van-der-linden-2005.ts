import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { KARNOFSKY_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';
import { VISCERAL_METASTASES } from '../vocabulary/visceral-metastases.ts';

const VAN_DER_LINDEN = {
  citation: 'van der Linden YM et al. Cancer 2005;103:320-8',
  doi: '10.1002/cncr.20756',
  place: 'points table',
} as const;

/** Van der Linden score of the Dutch Bone Metastasis Study, 0 to 6. */
export const VAN_DER_LINDEN_2005 = {
  id: 'van_der_linden_2005',
  title: 'Van der Linden score',
  direction: 'higher_is_better',
  source: VAN_DER_LINDEN,
  verification: {
    mark: 'V2',
    readIn: 'one secondary copy; 2-year values there are read off a figure',
    tickFirst: ['the DOI', 'Karnofsky 10, which no class holds'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'karnofsky_class',
      label: 'Karnofsky performance status',
      source: VAN_DER_LINDEN,
      options: [
        { value: 'kps_80_100', points: 2, label: '80-100' },
        { value: 'kps_50_70', points: 1, label: '50-70' },
        { value: 'kps_20_40', points: 0, label: '20-40' },
      ],
    },
    {
      id: 'van_der_linden_primary',
      label: 'Primary tumour',
      source: VAN_DER_LINDEN,
      options: [
        { value: 'breast', points: 3, label: 'Breast' },
        { value: 'prostate', points: 2, label: 'Prostate' },
        { value: 'lung', points: 1, label: 'Lung' },
        { value: 'other', points: 0, label: 'Other' },
      ],
    },
    {
      id: 'any_visceral_metastases',
      label: 'Visceral metastases',
      source: VAN_DER_LINDEN,
      options: [
        { value: 'no', points: 1, label: 'Absent' },
        { value: 'yes', points: 0, label: 'Present' },
      ],
    },
  ],
  bands: [
    {
      id: 'A',
      label: 'Group A',
      from: 0,
      to: 3,
      survival: { medianMonths: 3, alive: [{ months: 24, percent: 4, mark: 'V2' }], mark: 'V2' },
    },
    {
      id: 'B',
      label: 'Group B',
      from: 4,
      to: 5,
      survival: { medianMonths: 9, alive: [{ months: 24, percent: 22, mark: 'V2' }], mark: 'V2' },
    },
    {
      id: 'C',
      label: 'Group C',
      from: 6,
      to: 6,
      survival: { medianMonths: 19, alive: [{ months: 24, percent: 37, mark: 'V2' }], mark: 'V2' },
    },
  ],
  gates: [],
  facts: [
    {
      kind: 'ranges',
      field: 'kps',
      item: 'karnofsky_class',
      scale: KARNOFSKY_SCALE,
      // No class holds 10: the item then stays open.
      ranges: [
        { value: 'kps_20_40', from: 20, to: 40 },
        { value: 'kps_50_70', from: 50, to: 70 },
        { value: 'kps_80_100', from: 80, to: 100 },
      ],
    },
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'van_der_linden_primary',
      classes: {
        breast: ['breast'],
        prostate: ['prostate'],
        lung: ['lung_nsclc', 'lung_sclc', 'lung_unspecified'],
        other: [
          ...['renal', 'thyroid', 'myeloma', 'plasmacytoma', 'lymphoma', 'melanoma', 'colorectal', 'hepatocellular'],
          ...['gastric', 'oesophageal', 'pancreatic', 'bladder', 'cervical', 'endometrial', 'ovarian', 'sarcoma'],
          ...['germ_cell', 'head_and_neck', 'unknown_primary', 'other'],
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
      source: VAN_DER_LINDEN,
    },
  ],
} as const satisfies FactScoreTable;

/** What the van der Linden score is computed from. */
export type VanDerLinden2005Input = FactInput<typeof VAN_DER_LINDEN_2005>;

/**
 * The van der Linden score.
 * @param input - the three items, or `kps`, `primary_tumor` and `visceral_metastases`
 * @returns the result, higher is better
 * @example vanDerLinden2005({ kps: 80, primary_tumor: 'breast', visceral_metastases: 'none' }).band // => 'C'
 * @example vanDerLinden2005({ kps: 10, primary_tumor: 'breast', visceral_metastases: 'none' }).missing // => ['karnofsky_class']
 */
export const vanDerLinden2005 = (input: VanDerLinden2005Input): FactScoreResult<typeof VAN_DER_LINDEN_2005> =>
  evaluateFacts(VAN_DER_LINDEN_2005, input);

/** Prose for the page of the van der Linden score. */
export const VAN_DER_LINDEN_2005_ABOUT = {
  table: VAN_DER_LINDEN_2005,
  purpose: 'Survival of patients irradiated for spinal metastases, from three inputs.',
  derivation: '342 irradiated patients of the Dutch Bone Metastasis Study.',
  validation: [{ figure: 'overall c .66', source: 'Bollen thesis, page 95', mark: 'V2' }],
  errata: [
    'The Bollen thesis, page 44, puts kidney with prostate and thyroid with breast: not the published score.',
    'Group C is reached by one of 24 combinations: breast, Karnofsky 80 or more, no visceral metastases.',
  ],
  notFor: ['Karnofsky 10: no class holds it.', 'An answer about 3 months: group A is close to an even chance.'],
} as const satisfies ScoreAbout;
