import type { Clause } from './clause.ts';

const FDA = 'FDA, clinical decision support software (2022; superseded 6 Jan 2026)';

/** Clauses on decision support software, devices and the health service. */
export const DEVICE_CLAUSES: readonly Clause[] = [
  {
    source: FDA,
    clause: 'criterion 3',
    asks: 'Options, not a directive; discretion where only one recommendation is appropriate (2026); software for decisions that need immediate action remains a device',
    sections: ['R2'],
    note: 'the time-critical outputs are named',
  },
  {
    source: FDA,
    clause: 'criterion 4',
    asks: 'Purpose, user, population; inputs and their quality; logic in plain language, data sets, results and limits by subgroup; what is known and unknown of the patient',
    sections: ['R2', 'R4', 'R5', 'R8', 'R11', 'R12'],
    recalled: true,
  },
  {
    source: 'EU MDR, MDCG 2019-11 rev. 1 (17 Jun 2025)',
    clause: 'rule 11',
    asks: 'Class IIa, or IIb where a decision may cause serious deterioration or a surgical intervention, III where death; each module with its own purpose',
    sections: ['R2'],
  },
  {
    source: 'IMDRF N41, MDCG 2020-1',
    clause: 'three parts',
    asks: 'Valid clinical association; analytical validation; clinical validation',
    sections: ['R3', 'R8', 'R10', 'R11', 'R13', 'R14'],
    note: 'clinical validation here is agreement with published decisions, not outcome of patients',
  },
  {
    source: 'NHS context',
    clause: 's.250 and the review of DCB0129 and DCB0160',
    asks: 'Standards that must be complied with; a review is under way, so this map is data and is versioned',
    sections: ['R0'],
  },
];
