import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { LEVELS } from '../sins/levels.ts';
import { PLAUSIBILITY_LIMITS } from '../vocabulary/decision.ts';

const KOWALCHUK = {
  citation: 'Kowalchuk RO et al. JAMA Oncol 2022',
  doi: '10.1001/jamaoncol.2021.7008',
  place: 'abstract: points, groups and freedom from fracture',
} as const;

/** Kowalchuk index of vertebral compression fracture after stereotactic radiotherapy, 0 to 4. */
export const KOWALCHUK_2022 = {
  id: 'kowalchuk_2022',
  title: 'Kowalchuk index of fracture after SBRT',
  direction: 'higher_is_worse',
  source: KOWALCHUK,
  verification: { mark: 'V', readIn: 'abstracts of the paper', tickFirst: ['the DOI', 'whether L1 counts as lumbar'] },
  reviewStatus: 'under_review',
  caveats: ['never_prognosis'],
  items: [
    {
      id: 'epidural_extension',
      label: 'Epidural tumour extension',
      source: KOWALCHUK,
      options: [
        { value: 'no', points: 0, label: 'No' },
        { value: 'yes', points: 1, label: 'Yes' },
      ],
    },
    {
      id: 'lumbar',
      label: 'Lumbar location',
      source: KOWALCHUK,
      options: [
        { value: 'no', points: 0, label: 'No' },
        { value: 'yes', points: 1, label: 'Yes' },
      ],
    },
    {
      id: 'gross_tumor_volume_over_10_cc',
      label: 'Gross tumour volume over 10 cc',
      source: KOWALCHUK,
      options: [
        { value: 'no', points: 0, label: 'No' },
        { value: 'yes', points: 1, label: 'Yes' },
      ],
    },
    {
      id: 'sins_over_6',
      label: 'SINS over 6',
      source: KOWALCHUK,
      options: [
        { value: 'no', points: 0, label: 'No' },
        { value: 'yes', points: 1, label: 'Yes' },
      ],
    },
  ],
  bands: [
    { id: 'low', label: 'Low (2-year freedom from fracture 92 %)', from: 0, to: 1 },
    { id: 'intermediate', label: 'Intermediate (80 %)', from: 2, to: 2 },
    { id: 'high', label: 'High (56 %)', from: 3, to: 4 },
  ],
  gates: [
    { field: 'sbrt_planned', values: ['yes', 'no'], excluded: ['no'], reason: 'no_sbrt_planned', source: KOWALCHUK },
  ],
  facts: [
    {
      kind: 'classes',
      field: 'level',
      values: LEVELS,
      item: 'lumbar',
      // L1 counts as lumbar here although SINS calls it junctional.
      classes: {
        yes: ['L1', 'L2', 'L3', 'L4', 'L5'],
        no: [
          ...['O', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
          ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
          ...['S1', 'S2', 'S3', 'S4', 'S5'],
        ],
      },
      source: KOWALCHUK,
    },
    {
      kind: 'ranges',
      field: 'gross_tumor_volume_cc',
      item: 'gross_tumor_volume_over_10_cc',
      scale: { from: 0, to: 2000, source: PLAUSIBILITY_LIMITS },
      ranges: [
        { value: 'no', to: 10 },
        { value: 'yes', above: 10 },
      ],
    },
    {
      kind: 'ranges',
      field: 'sins_total',
      item: 'sins_over_6',
      scale: { from: 0, to: 18, step: 1, source: KOWALCHUK },
      ranges: [
        { value: 'no', to: 6 },
        { value: 'yes', above: 6 },
      ],
    },
  ],
} as const satisfies FactScoreTable;

/** What the Kowalchuk index is computed from. */
export type Kowalchuk2022Input = FactInput<typeof KOWALCHUK_2022>;

/**
 * The Kowalchuk index.
 * @param input - the four items, or `level`, `gross_tumor_volume_cc` and `sins_total` (a total or all attainable ones)
 * @returns the result, higher is worse, or `not_applicable` where no SBRT is planned
 * @example kowalchuk2022({ sbrt_planned: 'yes', epidural_extension: 'yes', level: 'L1', gross_tumor_volume_cc: 12, sins_total: 6 }).total // => 3
 * @example kowalchuk2022({ sbrt_planned: 'yes', sins_total: [5, 6] }).highest // => 3
 */
export const kowalchuk2022 = (input: Kowalchuk2022Input): FactScoreResult<typeof KOWALCHUK_2022> =>
  evaluateFacts(KOWALCHUK_2022, input);

/** Prose for the page of the Kowalchuk index. */
export const KOWALCHUK_2022_ABOUT = {
  table: KOWALCHUK_2022,
  purpose: 'Risk of vertebral compression fracture when stereotactic radiotherapy is planned; not a survival score.',
  derivation:
    '464 treatments, 84 fractures; C .760. Crude fracture rates 6.7, 17 and 35 %; 2-year freedom from fracture 92, 80 and 56 %.',
  validation: [{ figure: 'no external figure was found', source: 'search for the specification', mark: 'V' }],
  errata: ['L1 counts as lumbar here and as junctional in SINS: the two are not the same item.'],
  notFor: [
    'Patients for whom no SBRT is planned: the result is `not_applicable`.',
    'Choosing a dose: Sahgal 2013 is not a point score.',
  ],
} as const satisfies ScoreAbout;
