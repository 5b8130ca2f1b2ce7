import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { KARNOFSKY_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

const BALAIN = {
  citation: 'Balain B et al. Bone Joint J 2013;95-B:210-16',
  doi: '10.1302/0301-620X.95B2.29323',
  place: 'formula PTP + (2 - GC), page 1 of the copy read',
} as const;

/** Oswestry Spinal Risk Index, 1 to 7: PTP + (2 - GC), written as an additive table with 2 - GC as points. */
export const OSRI_2013 = {
  id: 'osri_2013',
  title: 'Oswestry Spinal Risk Index (OSRI)',
  direction: 'higher_is_worse',
  source: BALAIN,
  verification: {
    mark: 'M',
    readIn: 'the formula in a copy of the paper; points of both parts and the primary list from memory',
    tickFirst: ['the primary list', 'survival per score', 'the DOI'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'primary_tumor_pathology',
      label: 'Primary tumour pathology (PTP)',
      source: BALAIN,
      options: [
        {
          value: 'slow',
          points: 1,
          label: 'Slow: breast, thyroid, prostate, myeloma, non-Hodgkin lymphoma',
          mark: 'M',
        },
        { value: 'moderate', points: 2, label: 'Moderate: kidney, uterus, others', mark: 'M' },
        { value: 'rapid', points: 4, label: 'Rapid: stomach, colon, liver, pancreas, melanoma, unknown', mark: 'M' },
        { value: 'very_rapid', points: 5, label: 'Very rapid: lung', mark: 'M' },
      ],
    },
    {
      id: 'osri_general_condition',
      label: 'General condition (Karnofsky), as 2 - GC',
      source: BALAIN,
      options: [
        { value: 'kps_80_100', points: 0, label: 'Good (80-100), GC 2', mark: 'M' },
        { value: 'kps_50_70', points: 1, label: 'Moderate (50-70), GC 1', mark: 'M' },
        { value: 'kps_10_40', points: 2, label: 'Poor (10-40), GC 0', mark: 'M' },
      ],
    },
  ],
  bands: [
    { id: 'points_1', label: '1', from: 1, to: 1 },
    { id: 'points_2', label: '2', from: 2, to: 2 },
    { id: 'points_3', label: '3', from: 3, to: 3 },
    { id: 'points_4', label: '4', from: 4, to: 4 },
    { id: 'points_5', label: '5', from: 5, to: 5 },
    { id: 'points_6', label: '6', from: 6, to: 6 },
    { id: 'points_7', label: '7', from: 7, to: 7 },
  ],
  gates: [],
  facts: [
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'primary_tumor_pathology',
      classes: {
        slow: ['breast', 'thyroid', 'prostate', 'myeloma', 'plasmacytoma', 'lymphoma'],
        moderate: [
          ...['renal', 'endometrial', 'cervical', 'oesophageal', 'bladder', 'ovarian', 'sarcoma', 'germ_cell'],
          ...['head_and_neck', 'lymphoma', 'colorectal', 'other'],
        ],
        rapid: ['gastric', 'colorectal', 'hepatocellular', 'pancreatic', 'melanoma', 'unknown_primary'],
        very_rapid: ['lung_nsclc', 'lung_sclc', 'lung_unspecified'],
      },
      source: HISTOLOGY_READING,
    },
    {
      kind: 'ranges',
      field: 'kps',
      item: 'osri_general_condition',
      scale: KARNOFSKY_SCALE,
      ranges: [
        { value: 'kps_80_100', from: 80, to: 100 },
        { value: 'kps_50_70', from: 50, to: 70 },
        { value: 'kps_10_40', from: 10, to: 40 },
      ],
    },
  ],
} as const satisfies FactScoreTable;

/** What OSRI is computed from. */
export type Osri2013Input = FactInput<typeof OSRI_2013>;

/**
 * The Oswestry Spinal Risk Index.
 * @param input - the two items, or `primary_tumor` and `kps`
 * @returns the result, higher is worse
 * @example osri2013({ primary_tumor: 'lung_nsclc', kps: 40 }).total // => 7
 * @example osri2013({ primary_tumor: 'breast', kps: 80 }).total // => 1
 */
export const osri2013 = (input: Osri2013Input): FactScoreResult<typeof OSRI_2013> => evaluateFacts(OSRI_2013, input);

/** Prose for the page of OSRI. */
export const OSRI_2013_ABOUT = {
  table: OSRI_2013,
  purpose: 'Survival from two clinical inputs; usable in an emergency.',
  derivation: '199 patients.',
  validation: [
    { figure: 'r = .798, n = 121', source: 'Fleming 2016', mark: 'V' },
    { figure: 'C .7023, n = 211', source: 'TUM, mediatum 670638', mark: 'V' },
    { figure: 'c .69, n = 144', source: 'Limburg 2023', mark: 'V' },
    {
      figure: 'AUC .75-.77, n = 953; not calibrated',
      source: 'Bindels 2025, doi 10.1016/j.spinee.2025.01.014',
      mark: 'V',
    },
    { figure: '3-month AUC .70, n = 142', source: 'globethesis.com', mark: 'V' },
  ],
  errata: ['Copies add GC instead of 2 - GC.'],
  notFor: ['Survival per score: the published table could not be read and is not here.', 'A calibrated forecast.'],
} as const satisfies ScoreAbout;
