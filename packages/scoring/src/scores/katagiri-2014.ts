import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import { ALBUMIN, BILIRUBIN, CALCIUM, CRP, LDH, PLATELETS } from '../laboratory/analytes.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { ECOG_SCALE } from '../vocabulary/number-scales.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

const KATAGIRI = {
  citation: 'Katagiri H et al. Cancer Med 2014;3(5):1359-67',
  doi: '10.1002/cam4.292',
  place: 'points table; the factors are in the abstract',
} as const;

/** New Katagiri score, 0 to 10. */
export const KATAGIRI_2014 = {
  id: 'katagiri_2014',
  title: 'New Katagiri score',
  direction: 'higher_is_worse',
  source: KATAGIRI,
  verification: {
    mark: 'M',
    readIn:
      'factors and part of the survival figures in the abstract, points in a secondary copy, part of the primary list from memory',
    tickFirst: [
      'the rest of the primary groups',
      'unit conversions',
      'whether calcium is corrected',
      'the unit of bilirubin',
    ],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'katagiri_primary',
      label: 'Primary tumour with its state of treatment',
      source: KATAGIRI,
      options: [
        {
          value: 'slow',
          points: 0,
          label: 'Slow: hormone-dependent breast or prostate, thyroid, myeloma, lymphoma',
          mark: 'V2',
        },
        {
          value: 'moderate',
          points: 2,
          label:
            'Moderate: lung on a molecularly targeted drug, hormone-independent breast or prostate, renal cell, sarcoma (V2); endometrial, ovarian, others (M)',
          mark: 'M',
        },
        {
          value: 'rapid',
          points: 3,
          label:
            'Rapid: other lung, colorectal, gastric, pancreatic, head and neck, oesophageal, hepatocellular, melanoma, unknown (V2); other urological, gallbladder, cervical (M)',
          mark: 'M',
        },
      ],
    },
    {
      id: 'visceral_or_cerebral_metastases',
      label: 'Visceral or cerebral metastases',
      source: KATAGIRI,
      options: [
        { value: 'none', points: 0, label: 'None', mark: 'V2' },
        { value: 'nodular', points: 1, label: 'Nodular', mark: 'V2' },
        { value: 'disseminated', points: 2, label: 'Disseminated (pleural, peritoneal, leptomeningeal)', mark: 'V2' },
      ],
    },
    {
      id: 'laboratory',
      label: 'Laboratory data',
      source: KATAGIRI,
      options: [
        { value: 'normal', points: 0, label: 'Normal', mark: 'V2' },
        {
          value: 'abnormal',
          points: 1,
          label: 'Abnormal: CRP >= 0.4 mg/dL, LDH >= 250 IU/L or albumin < 3.7 g/dL',
          mark: 'V2',
        },
        {
          value: 'critical',
          points: 2,
          label: 'Critical: platelets < 100,000/uL, calcium >= 10.3 mg/dL or total bilirubin >= 1.4 mg/dL (unit M)',
          mark: 'M',
        },
      ],
    },
    {
      id: 'ecog_3_4',
      label: 'ECOG performance status 3 or 4',
      source: KATAGIRI,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V2' },
        { value: 'yes', points: 1, label: 'Yes', mark: 'V2' },
      ],
    },
    {
      id: 'previous_chemotherapy',
      label: 'Previous chemotherapy',
      source: KATAGIRI,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V2' },
        { value: 'yes', points: 1, label: 'Yes', mark: 'V2' },
      ],
    },
    {
      id: 'multiple_bone_metastases',
      label: 'Multiple skeletal metastases',
      source: KATAGIRI,
      options: [
        { value: 'no', points: 0, label: 'No', mark: 'V2' },
        { value: 'yes', points: 1, label: 'Yes', mark: 'V2' },
      ],
    },
  ],
  bands: [
    {
      id: 'points_0_3',
      label: '0-3',
      from: 0,
      to: 3,
      survival: {
        mark: 'M',
        alive: [
          { months: 6, percent: 98, mark: 'M' },
          { months: 12, percent: 91, mark: 'V' },
          { months: 24, percent: 78, mark: 'V' },
        ],
      },
    },
    {
      id: 'points_4_6',
      label: '4-6',
      from: 4,
      to: 6,
      survival: {
        mark: 'M',
        alive: [
          { months: 6, percent: 74, mark: 'M' },
          { months: 12, percent: 49, mark: 'V2' },
        ],
      },
    },
    {
      id: 'points_7_10',
      label: '7-10',
      from: 7,
      to: 10,
      survival: {
        mark: 'V',
        alive: [
          { months: 6, percent: 27, mark: 'V' },
          { months: 12, percent: 6, mark: 'V' },
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
      item: 'katagiri_primary',
      classes: {
        slow: ['breast', 'prostate', 'thyroid', 'myeloma', 'plasmacytoma', 'lymphoma'],
        moderate: [
          ...['lung_nsclc', 'lung_unspecified', 'breast', 'prostate', 'renal', 'sarcoma', 'endometrial', 'ovarian'],
          ...['germ_cell', 'other'],
        ],
        rapid: [
          ...['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'colorectal', 'gastric', 'pancreatic', 'head_and_neck'],
          ...['oesophageal', 'hepatocellular', 'melanoma', 'unknown_primary', 'bladder', 'cervical'],
          ...['germ_cell', 'other'],
        ],
      },
      source: HISTOLOGY_READING,
    },
    {
      kind: 'tiers',
      item: 'laboratory',
      tiers: [
        {
          value: 'critical',
          anyOf: [
            { analyte: PLATELETS, cut: { below: 100 } },
            { analyte: CALCIUM, cut: { from: 10.3 } },
            { analyte: BILIRUBIN, cut: { from: 1.4 } },
          ],
        },
        {
          value: 'abnormal',
          anyOf: [
            { analyte: CRP, cut: { from: 0.4 } },
            { analyte: LDH, cut: { from: 250 } },
            { analyte: ALBUMIN, cut: { below: 3.7 } },
          ],
        },
      ],
      otherwise: 'normal',
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
  ],
} as const satisfies FactScoreTable;

/** What the new Katagiri score is computed from. */
export type Katagiri2014Input = FactInput<typeof KATAGIRI_2014>;

/**
 * The new Katagiri score of 2014, called "revised Katagiri" in some reports.
 * @param input - the six items, or `primary_tumor`, `ecog` and laboratory values with their units
 * @returns the result, higher is worse
 * @example katagiri2014({ primary_tumor: 'gastric', visceral_or_cerebral_metastases: 'nodular', laboratory: 'normal', ecog: 2, previous_chemotherapy: 'no', multiple_bone_metastases: 'no' }).total // => 4
 * @example katagiri2014({ platelets: { value: 80, unit: '10^9/L' } }).lowest // => 2
 */
export const katagiri2014 = (input: Katagiri2014Input): FactScoreResult<typeof KATAGIRI_2014> =>
  evaluateFacts(KATAGIRI_2014, input);
