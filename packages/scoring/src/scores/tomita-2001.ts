import { evaluateFacts, type FactScoreResult, type FactScoreTable } from '../engine/evaluate-facts.ts';
import type { FactInput } from '../engine/fact-table.ts';
import type { ScoreAbout } from '../engine/score-about.ts';
import { HISTOLOGY_READING } from '../vocabulary/decision.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

const TOMITA = {
  citation: 'Tomita K et al. Spine 2001;26(3):298-306',
  doi: '10.1097/00007632-200102010-00016',
  place: 'points table',
} as const;

/** Tomita score, 2 to 10. */
export const TOMITA_2001 = {
  id: 'tomita_2001',
  title: 'Tomita score',
  direction: 'higher_is_worse',
  source: TOMITA,
  verification: {
    mark: 'M',
    readIn: 'points and bands in secondary copies; the list of primaries from memory',
    tickFirst: ['the list of primaries', 'the DOI', 'mean survival of the bands'],
  },
  reviewStatus: 'under_review',
  caveats: ['uncalibrated_at_three_months'],
  items: [
    {
      id: 'primary_growth',
      label: 'Growth of the primary tumour',
      source: TOMITA,
      options: [
        { value: 'slow', points: 1, label: 'Slow (breast, thyroid, prostate)', mark: 'M' },
        { value: 'moderate', points: 2, label: 'Moderate (kidney, uterus)', mark: 'M' },
        { value: 'rapid', points: 4, label: 'Rapid (lung, liver, stomach, colon; unknown primary)', mark: 'M' },
      ],
    },
    {
      id: 'visceral_treatability',
      label: 'Visceral metastases, as judged by the treating team',
      source: TOMITA,
      options: [
        { value: 'none', points: 0, label: 'None', mark: 'V2' },
        { value: 'treatable', points: 2, label: 'Treatable', mark: 'V2' },
        { value: 'untreatable', points: 4, label: 'Untreatable', mark: 'V2' },
      ],
    },
    {
      id: 'bone_metastases',
      label: 'Bone metastases, the spine included',
      source: TOMITA,
      options: [
        { value: 'solitary', points: 1, label: 'Solitary', mark: 'V2' },
        { value: 'multiple', points: 2, label: 'Multiple', mark: 'V2' },
      ],
    },
  ],
  bands: [
    {
      id: 'wide_or_marginal_excision',
      label: 'Wide or marginal excision (long-term control)',
      from: 2,
      to: 3,
    },
    {
      id: 'marginal_or_intralesional_excision',
      label: 'Marginal or intralesional excision (middle-term control)',
      from: 4,
      to: 5,
    },
    { id: 'palliative_surgery', label: 'Palliative surgery (short-term palliation)', from: 6, to: 7 },
    { id: 'supportive_care', label: 'Supportive care', from: 8, to: 10 },
  ],
  gates: [],
  facts: [
    {
      kind: 'classes',
      field: 'primary_tumor',
      values: PRIMARY_TUMORS,
      item: 'primary_growth',
      // A histology that no list of the paper names stands in all three classes.
      classes: {
        slow: [
          ...['breast', 'thyroid', 'prostate'],
          ...['myeloma', 'plasmacytoma', 'lymphoma', 'melanoma', 'oesophageal', 'pancreatic', 'bladder', 'cervical'],
          ...['ovarian', 'sarcoma', 'germ_cell', 'head_and_neck', 'other'],
        ],
        moderate: [
          ...['renal', 'endometrial'],
          ...['myeloma', 'plasmacytoma', 'lymphoma', 'melanoma', 'oesophageal', 'pancreatic', 'bladder', 'cervical'],
          ...['ovarian', 'sarcoma', 'germ_cell', 'head_and_neck', 'other'],
        ],
        rapid: [
          ...['lung_nsclc', 'lung_sclc', 'lung_unspecified', 'hepatocellular', 'gastric', 'colorectal'],
          'unknown_primary',
          ...['myeloma', 'plasmacytoma', 'lymphoma', 'melanoma', 'oesophageal', 'pancreatic', 'bladder', 'cervical'],
          ...['ovarian', 'sarcoma', 'germ_cell', 'head_and_neck', 'other'],
        ],
      },
      source: HISTOLOGY_READING,
    },
  ],
} as const satisfies FactScoreTable;

/** What the Tomita score is computed from. */
export type Tomita2001Input = FactInput<typeof TOMITA_2001>;

/**
 * The Tomita score.
 * @param input - the three items, or `primary_tumor` for the first
 * @returns the result, higher is worse
 * @example tomita2001({ primary_tumor: 'lung_nsclc', visceral_treatability: 'none', bone_metastases: 'multiple' }).total // => 6
 * @example tomita2001({ primary_tumor: 'melanoma' }).lowest // => 2
 */
export const tomita2001 = (input: Tomita2001Input): FactScoreResult<typeof TOMITA_2001> =>
  evaluateFacts(TOMITA_2001, input);

/** Prose for the page of the Tomita score. */
export const TOMITA_2001_ABOUT = {
  table: TOMITA_2001,
  purpose: 'Surgical strategy by tumour growth and spread; a legacy display beside newer scores.',
  derivation:
    'Mean survival of the bands 49.9, 23.5, 15 and 5.9 months (from memory, not in the table for that reason).',
  validation: [
    { figure: '1-year c .69', source: 'Schoenfeld 2022, doi 10.1016/j.spinee.2021.03.007', mark: 'V' },
    { figure: 'C .6748, n = 211', source: 'TUM, mediatum 670638', mark: 'V' },
  ],
  errata: [
    'A review of 2018 (PMC6125937) prints 3 for rapid growth: wrong, it is 4; 2 of 18 combinations change the band.',
  ],
  notFor: [
    'Deriving "treatable" from the organ: the word has no operational definition, a person must judge it.',
    'An answer about 3 months.',
  ],
} as const satisfies ScoreAbout;
