import { evaluateFlow, type FactFlowTable, type FlowResult } from '../engine/evaluate-flow.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { KARNOFSKY_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

const BOLLEN = {
  citation: 'Bollen L et al. Neuro Oncol 2014;16:991-8',
  doi: '10.1093/neuonc/not318',
  place: 'abstract for the groups, thesis pages 55, 65 and 67 for the factors',
} as const;

const EXCLUDED = {
  citation: 'Bollen L, thesis',
  place: 'page 121: haematological, unknown primary, very rare and sacral-only were excluded',
} as const;

/** Bollen model: a flow chart of clinical profile, performance and, in the favourable profile only, spread. */
export const BOLLEN_2014 = {
  id: 'bollen_2014',
  title: 'Bollen model',
  source: BOLLEN,
  verification: {
    mark: 'M',
    readIn: 'groups and medians in the abstract, factors in the thesis, flow chart and histology list from memory',
    tickFirst: ['the whole histology list', 'the flow chart'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'clinical_profile',
      label: 'Clinical profile of the primary',
      source: BOLLEN,
      options: [
        { value: 'favourable', label: 'Favourable, such as breast or thyroid', mark: 'M' },
        { value: 'moderate', label: 'Moderate, such as prostate, kidney or gynaecological', mark: 'M' },
        { value: 'unfavourable', label: 'Unfavourable, such as lung or gastrointestinal', mark: 'M' },
      ],
    },
    {
      id: 'karnofsky_80_100',
      label: 'Karnofsky 80-100',
      source: BOLLEN,
      options: [
        { value: 'yes', label: '80-100', mark: 'V2' },
        { value: 'no', label: '10-70', mark: 'V2' },
      ],
    },
    {
      id: 'visceral_or_brain_metastases',
      label: 'Visceral or brain metastases (counts in the favourable profile only)',
      source: BOLLEN,
      options: [
        { value: 'no', label: 'No', mark: 'V2' },
        { value: 'yes', label: 'Yes', mark: 'V2' },
      ],
    },
  ],
  strata: [
    { id: 'A', label: 'Group A', survival: { medianMonths: 31.2, mark: 'V' } },
    { id: 'B', label: 'Group B', survival: { medianMonths: 15.4, mark: 'V' } },
    { id: 'C', label: 'Group C', survival: { medianMonths: 4.8, mark: 'V' } },
    { id: 'D', label: 'Group D', survival: { medianMonths: 1.6, mark: 'V' } },
  ],
  paths: [
    {
      when: { clinical_profile: 'favourable', visceral_or_brain_metastases: 'no', karnofsky_80_100: 'yes' },
      stratum: 'A',
    },
    {
      when: { clinical_profile: 'favourable', visceral_or_brain_metastases: 'no', karnofsky_80_100: 'no' },
      stratum: 'B',
    },
    {
      when: { clinical_profile: 'favourable', visceral_or_brain_metastases: 'yes', karnofsky_80_100: 'yes' },
      stratum: 'B',
    },
    {
      when: { clinical_profile: 'favourable', visceral_or_brain_metastases: 'yes', karnofsky_80_100: 'no' },
      stratum: 'C',
    },
    { when: { clinical_profile: 'moderate', karnofsky_80_100: 'yes' }, stratum: 'B' },
    { when: { clinical_profile: 'moderate', karnofsky_80_100: 'no' }, stratum: 'C' },
    { when: { clinical_profile: 'unfavourable', karnofsky_80_100: 'yes' }, stratum: 'C' },
    { when: { clinical_profile: 'unfavourable', karnofsky_80_100: 'no' }, stratum: 'D' },
  ],
  gates: [
    {
      field: 'primary_tumor',
      excluded: ['myeloma', 'plasmacytoma', 'lymphoma'],
      reason: 'haematological_primary',
      source: EXCLUDED,
      settledBy: ['clinical_profile'],
    },
    {
      field: 'primary_tumor',
      excluded: ['unknown_primary'],
      reason: 'unknown_primary',
      source: EXCLUDED,
      settledBy: ['clinical_profile'],
    },
    {
      field: 'sacral_only',
      values: ['yes', 'no'],
      excluded: ['yes'],
      reason: 'sacral_metastases_only',
      source: EXCLUDED,
    },
  ],
  facts: [
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'clinical_profile',
      // Germ cell and `other` stand in no list that was read.
      classes: {
        favourable: ['breast', 'thyroid', 'germ_cell', 'other'],
        moderate: ['prostate', 'renal', 'cervical', 'ovarian', 'endometrial', 'sarcoma', 'germ_cell', 'other'],
        unfavourable: [
          ...['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'colorectal', 'oesophageal', 'gastric', 'bladder'],
          ...['melanoma', 'hepatocellular', 'pancreatic', 'head_and_neck', 'germ_cell', 'other'],
        ],
      },
      source: HISTOLOGY_READING,
    },
    {
      kind: 'ranges',
      field: 'kps',
      item: 'karnofsky_80_100',
      scale: KARNOFSKY_SCALE,
      ranges: [
        { value: 'yes', from: 80, to: 100 },
        { value: 'no', from: 10, to: 70 },
      ],
    },
  ],
} as const satisfies FactFlowTable;

/** What the Bollen model is computed from. */
export type Bollen2014Input = FactInput<typeof BOLLEN_2014>;

/**
 * The Bollen model.
 * @param input - the three items, or `primary_tumor` and `kps`; `sacral_only` for applicability
 * @returns the stratum A to D, those still possible, or `not_applicable`
 * @example bollen2014({ primary_tumor: 'lung_nsclc', kps: 60, sacral_only: 'no' }).stratum // => 'D'
 * @example bollen2014({ primary_tumor: 'myeloma' }).status // => 'not_applicable'
 */
export const bollen2014 = (input: Bollen2014Input): FlowResult<typeof BOLLEN_2014> => evaluateFlow(BOLLEN_2014, input);

/** Prose for the page of the Bollen model. */
export const BOLLEN_2014_ABOUT = {
  table: BOLLEN_2014,
  purpose:
    'Survival of patients with spinal metastases from three inputs; group D is one of three strata below 3 months.',
  derivation: '1,043 patients; c .71. Medians 31.2 (95 % CI 25.2-37.3), 15.4, 4.8 and 1.6 months.',
  validation: [
    { figure: 'c .69 in the external set', source: 'Bollen 2014, abstract', mark: 'V' },
    {
      figure: 'AUC .76-.77, n = 953; not calibrated',
      source: 'Bindels 2025, doi 10.1016/j.spinee.2025.01.014',
      mark: 'V',
    },
  ],
  errata: ['Willeumier 2018 (doi 10.2106/JBJS.16.01514) is the sibling for long bones, with another list: do not mix.'],
  notFor: [
    'Haematological, unknown and very rare primaries, and sacral-only disease: they were excluded, the result is `not_applicable`.',
    'A calibrated forecast.',
  ],
} as const satisfies ScoreAbout;
