import type { ScoreAbout } from '../engine/score-about.ts';
import { KATAGIRI_2014 } from './katagiri-2014.ts';

/** Prose for the page of the new Katagiri score. */
export const KATAGIRI_2014_ABOUT = {
  table: KATAGIRI_2014,
  purpose: 'Survival of patients with skeletal metastases; the best 3-month discrimination found in two comparisons.',
  derivation: '808 patients, most of them not operated.',
  validation: [
    {
      figure: 'AUC .79-.81 at 3, 6 and 12 months, n = 953; not calibrated, like the eleven other scores tested',
      source: 'Bindels 2025, doi 10.1016/j.spinee.2025.01.014',
      mark: 'V',
    },
    { figure: '90-day AUC .788, n = 108 untreated', source: 'Ohyama 2025, abstract', mark: 'V' },
  ],
  errata: [
    'Kubota 2019 (n = 616) prints three rates for four time points in its abstract: unusable.',
    'Copies compare CRP in mg/L with 0.4, which is mg/dL.',
    'Copies add the two laboratory tiers: critical replaces abnormal, 2 points and never 3.',
    'Copies count hormone therapy as chemotherapy (the paper counts cytotoxic drugs; from memory).',
  ],
  notFor: [
    'Deriving the primary group from the organ alone: hormone dependence and targeted drugs decide it.',
    'LDH without the local upper limit: 250 IU/L belongs to one assay. When the published and the local limit disagree the value stays open.',
    'A calibrated forecast: no stratum is one.',
  ],
} as const satisfies ScoreAbout;
