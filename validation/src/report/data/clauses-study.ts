import type { Clause } from './clause.ts';

const GRRAS = 'GRRAS';
const STARD = 'STARD 2015';
const TRIPOD = 'TRIPOD+AI 2024';
const DECIDE = 'DECIDE-AI';

/** Items of the reporting guidelines for agreement, accuracy and decision support. */
export const STUDY_CLAUSES: readonly Clause[] = [
  { source: GRRAS, clause: '1, 2', asks: 'Name the study as one of agreement; the device', sections: ['R0'] },
  {
    source: GRRAS,
    clause: '3, 4, 6 to 9, 11, 12',
    asks: 'Subjects and raters, numbers, sampling, process, blinding, independence, characteristics',
    sections: ['R6', 'R7'],
    note: 'size: R7 says how many decided cases a bound takes',
  },
  { source: GRRAS, clause: '5', asks: 'What is known beforehand of agreement', sections: ['R9'] },
  { source: GRRAS, clause: '10', asks: 'Statistics', sections: ['R7'] },
  { source: GRRAS, clause: '13', asks: 'Estimates with uncertainty', sections: ['R8', 'R9'] },
  { source: GRRAS, clause: '14', asks: 'Practical relevance', sections: ['R18'] },
  {
    source: GRRAS,
    clause: '15',
    asks: 'Detailed results',
    sections: ['R10'],
    note: 'and decisions.csv: every case with its label, answer and open categories, for each comparison and reading',
  },
  {
    source: STARD,
    clause: '5 to 13',
    asks: 'Design, eligibility, series; index and reference test, cut-offs fixed beforehand, blinding',
    sections: ['R6', 'R7'],
    note: 'not borne out for cut-offs: thresholds were set after the first replay of the sets of this repository (R7)',
  },
  {
    source: STARD,
    clause: '14 to 18',
    asks: 'Methods, indeterminate and missing results, variability, size',
    sections: ['R7', 'R10', 'R12'],
    note: 'size: R7 says how many decided cases a bound takes, R10 how many each error would have taken',
  },
  { source: STARD, clause: '19 to 22', asks: 'Flow diagram, spectrum, interval', sections: ['R6'] },
  { source: STARD, clause: '23 to 25', asks: 'Cross-tabulation, estimates, harms', sections: ['R8', 'R10'] },
  {
    source: STARD,
    clause: '26 to 30',
    asks: 'Limits and use, registration, protocol, funding',
    sections: ['R0', 'R18'],
    note: 'registration and funding: not done',
  },
  {
    source: TRIPOD,
    clause: '3c, 14, 10, 11, 18, 20, 23, 27a, 27b',
    asks: 'Inequalities and fairness, size, missing data, protocol and code, participants, performance and heterogeneity, poor input, interaction with users',
    sections: ['R1', 'R4', 'R6', 'R8', 'R11', 'R12'],
    recalled: true,
  },
  { source: DECIDE, clause: '2, 4', asks: 'Intended use; version, inputs, output', sections: ['R1', 'R2', 'R4'] },
  {
    source: DECIDE,
    clause: '5 to 7, 10, 11, 13, 14, 16',
    asks: 'Implementation, safety and errors, human factors, modifications',
    sections: ['R4', 'R15', 'R17'],
    recalled: true,
  },
  {
    source: DECIDE,
    clause: '12',
    asks: 'Agreement between person and tool in use',
    sections: ['R18'],
    note: 'not done: it needs data on overrides from a later phase',
    recalled: true,
  },
];
