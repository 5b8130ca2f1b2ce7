import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { ALBUMIN } from '../laboratory/analytes.ts';
import { BAUER_MODIFIED_2008 } from './bauer-modified-2008.ts';

const GHORI = {
  citation: 'Ghori AK et al. Spine J 2015;15:2345-50',
  doi: '10.1016/j.spinee.2015.06.061',
  place: 'points, read in a secondary report',
} as const;

/** New England Spinal Metastasis Score, 0 to 3: the sum of 4 is reported as 3. */
export const NESMS_2015 = {
  id: 'nesms_2015',
  title: 'New England Spinal Metastasis Score (NESMS)',
  direction: 'higher_is_better',
  source: GHORI,
  verification: {
    mark: 'M',
    readIn: 'points and cap in a secondary report; the cut-offs of the Bauer score and of albumin from memory',
    tickFirst: ['the cut-off of the Bauer score', 'the cut-off of albumin', 'the cap'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  cap: 3,
  items: [
    {
      id: 'modified_bauer',
      label: 'Modified Bauer score',
      source: GHORI,
      options: [
        { value: 'favourable', points: 2, label: '3 or 4 (cut-off M)', mark: 'M' },
        { value: 'unfavourable', points: 0, label: '0 to 2 (cut-off M)', mark: 'M' },
      ],
    },
    {
      id: 'ambulation',
      label: 'Ambulation, as judged by the treating team',
      source: GHORI,
      options: [
        { value: 'intact', points: 1, label: 'Intact: walks independently', mark: 'V2' },
        { value: 'impaired', points: 0, label: 'Impaired', mark: 'V2' },
      ],
    },
    {
      id: 'albumin_normal',
      label: 'Serum albumin',
      source: GHORI,
      options: [
        { value: 'yes', points: 1, label: 'Normal: 3.5 g/dL or more (cut-off M)', mark: 'M' },
        { value: 'no', points: 0, label: 'Low', mark: 'M' },
      ],
    },
  ],
  bands: [
    { id: 'points_0', label: '0', from: 0, to: 0 },
    { id: 'points_1', label: '1', from: 1, to: 1 },
    { id: 'points_2', label: '2', from: 2, to: 2 },
    { id: 'points_3', label: '3', from: 3, to: 3 },
  ],
  gates: [],
  facts: [
    {
      kind: 'totals',
      item: 'modified_bauer',
      table: BAUER_MODIFIED_2008,
      ranges: [
        { value: 'favourable', from: 3, to: 4 },
        { value: 'unfavourable', from: 0, to: 2 },
      ],
    },
    {
      kind: 'measure',
      item: 'albumin_normal',
      analyte: ALBUMIN,
      cut: { from: 3.5 },
      whenTrue: 'yes',
      whenFalse: 'no',
    },
  ],
} as const satisfies FactScoreTable;

/** What NESMS is computed from. */
export type Nesms2015Input = FactInput<typeof NESMS_2015>;

/**
 * The New England Spinal Metastasis Score.
 * @param input - the three items, or the inputs of the modified Bauer score and `albumin` with its unit
 * @returns the result, higher is better
 * @example nesms2015({ modified_bauer: 'favourable', ambulation: 'intact', albumin: { value: 41, unit: 'g/L' } }).total // => 3
 * @example nesms2015({ modified_bauer: 'favourable', ambulation: 'intact' }).attainable // => [3]
 */
export const nesms2015 = (input: Nesms2015Input): FactScoreResult<typeof NESMS_2015> =>
  evaluateFacts(NESMS_2015, input);

/** Prose for the page of NESMS. */
export const NESMS_2015_ABOUT = {
  table: NESMS_2015,
  purpose: 'Mortality after a decision on spinal metastases, from the modified Bauer score, walking and albumin.',
  derivation: '318 patients in derivation and 307 in validation; model .74 against Bauer .64.',
  validation: [
    {
      figure: '1-year c .79 (Tomita .69, Tokuhashi .67, SINS .54), n = 202',
      source: 'Schoenfeld 2022, doi 10.1016/j.spinee.2021.03.007',
      mark: 'V',
    },
    {
      figure: '1-year mortality odds ratio against score 3: score 2 7.04, score 1 31.3, n = 180',
      source: 'Schoenfeld 2020, doi 10.1016/j.spinee.2020.02.009',
      mark: 'V',
    },
    {
      figure: 'excellent at 12 months in 322 patients with compression; no 3-month figure readable',
      source: 'Giles 2025, doi 10.1016/j.spinee.2025.08.333',
      mark: 'V',
    },
  ],
  errata: [
    'The points add up to 4, the score is reported from 0 to 3: a sum of 4 counts as 3.',
    'A copy that gives the Bauer part 1 point changes three of the eight combinations.',
  ],
  notFor: [
    'Walking with aids: copies differ, so the item must be judged and never defaults.',
    'An answer about 3 months.',
  ],
} as const satisfies ScoreAbout;
