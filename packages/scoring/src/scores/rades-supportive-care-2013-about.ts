import type { ScoreAbout } from '../engine/score-about.ts';
import { RADES_SUPPORTIVE_CARE_2013 } from './rades-supportive-care-2013.ts';

/** Prose for the page of the Rades score for best supportive care. */
export const RADES_SUPPORTIVE_CARE_2013_ABOUT = {
  table: RADES_SUPPORTIVE_CARE_2013,
  purpose: 'Recognising patients irradiated for compression with motor deficits who die within two months.',
  derivation: 'Patients with compression and motor deficits treated by radiotherapy.',
  validation: [
    {
      figure: 'at 19 or more: sensitivity 81 %, specificity 84 %, negative predictive value 95 %',
      source: 'medicalalgorithms.com',
      mark: 'V2',
    },
  ],
  errata: ['ECOG 0 and 1 are not in the table: the result is `not_applicable`, points are not invented.'],
  notFor: [
    'Patients without a motor deficit, or not treated by radiotherapy.',
    'Withholding treatment by itself: 68 of 320 combinations reach 19.',
    'The survival and ambulatory scores of the same author: other instruments, not implemented because their points could not be read or do not add up.',
  ],
} as const satisfies ScoreAbout;
