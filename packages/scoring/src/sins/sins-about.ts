import type { ScoreAbout } from '../engine/score-about.ts';
import { SINS } from './sins-table.ts';

/** Prose for the page of SINS. */
export const SINS_ABOUT = {
  table: SINS,
  purpose:
    'A shared language between specialties about the mechanical stability of one spinal lesion; 7 or more calls for a surgical consultation.',
  derivation:
    'Consensus of the Spine Oncology Study Group. It describes one lesion; no source gives a rule for adding levels.',
  validation: [
    {
      figure:
        'inter-rater kappa: location .790, pain .841, bone lesion .244, alignment .456, collapse .462, posterolateral .492; 30 cases',
      source: 'Fourney 2011, doi 10.1200/JCO.2010.34.3897',
      mark: 'V',
    },
    {
      figure:
        'total ICC .846 between raters, .886 within; sensitivity 95.7 %, specificity 79.5 % against the consensus of the inventors, not an outcome',
      source: 'Fourney 2011, doi 10.1200/JCO.2010.34.3897',
      mark: 'V',
    },
    {
      figure: 'binary kappa .76 between and .80 within 33 radiation oncologists; .85 against surgeons',
      source: 'Radiat Oncol 2014;9:69',
      mark: 'V',
    },
    {
      figure: 'sensitivity 69 %, specificity 48 % against clinical outcome after radiotherapy',
      source: 'Bollen, 4 experts',
      mark: 'V',
    },
    { figure: 'c .54 for 1-year survival', source: 'Schoenfeld 2022, doi 10.1016/j.spinee.2021.03.007', mark: 'V' },
  ],
  errata: [
    'Pain printed as 3 / 2 / 1 (a web page, two apps, a library): wrong; the band changes in 143 of 1,296 combinations.',
    'The stable band printed as 1-6: wrong, 0 is reachable.',
    'Mobile spine printed as C3-C6 only: wrong, L2-L4 belong to it.',
    'T2 printed as semi-rigid: wrong, C7-T2 is junctional.',
    'Undefined in the sources read and closed by decisions: exactly 50 % counts as the higher class; a lesion that spans levels takes the higher location; of several lesions the highest acts.',
    'Undefined and left open: coccyx and transitional vertebrae are refused.',
  ],
  notFor: [
    'Lowering concern by itself: it measures instability, not compression of the cord.',
    'Prognosis.',
    'Adding or averaging the points of several lesions.',
  ],
} as const satisfies ScoreAbout;
