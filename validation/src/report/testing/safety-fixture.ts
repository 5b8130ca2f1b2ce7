import type { Results } from '../../results.ts';

type Safety = Pick<
  Results,
  'invariants' | 'vignetteChecks' | 'rowCoverage' | 'gates' | 'controls' | 'limits' | 'anomalies'
>;

const CHECK = {
  discarded: 0,
  counterexamples: [],
  violations: 0,
  because: '',
  states: 'not_applicable',
  statesConcerned: 'not_applicable',
} as const;

/** Safety rules of every standing, gates of every status, and what belongs to them. */
export const SAFETY: Safety = {
  invariants: [
    {
      id: 'INV-01',
      hazards: ['H01'],
      statement: 'While compression is not excluded, the plan never says that no surgical opinion is needed.',
      checks: [
        {
          ...CHECK,
          how: 'proved',
          status: 'held',
          cases: 0,
          casesConcerned: 0,
          states: '31280040500000000000',
          statesConcerned: '1119744',
          seed: 'none',
        },
        { ...CHECK, how: 'labelled_cases', status: 'held', cases: 176, casesConcerned: 61, seed: 'none' },
      ],
      status: 'held',
    },
    {
      id: 'INV-03',
      hazards: ['H03'],
      statement: 'No dose above 16 mg in 24 h is ever advised.',
      checks: [
        { ...CHECK, how: 'sampled', status: 'held', cases: 2000, casesConcerned: 812, discarded: 133, seed: 42 },
      ],
      status: 'held',
    },
    {
      id: 'INV-15',
      hazards: ['H15'],
      statement: 'ESCC 1c or more, compression, or either unknown: ablation is blocked.',
      checks: [
        {
          how: 'sampled',
          status: 'violated',
          states: 'not_applicable',
          statesConcerned: 'not_applicable',
          cases: 2000,
          casesConcerned: 640,
          discarded: 88,
          seed: 42,
          violations: 1,
          because: '',
          counterexamples: [
            {
              message: 'ablation is offered with ESCC 1c',
              input: { escc: '1c', index_level: 'T7', life_expectancy_months: { from: 6 } },
              csv: 'case_id,label_kind,index_level,escc\nfound-1,worked_example,T7,1c\n',
              seed: 42,
              path: '17:0:2',
              origin: 'generated',
            },
          ],
        },
      ],
      status: 'violated',
    },
    {
      id: 'INV-24',
      hazards: ['H24'],
      statement: 'Warnings appear once.',
      checks: [
        {
          ...CHECK,
          how: 'sampled',
          status: 'not_run',
          cases: 0,
          casesConcerned: 0,
          seed: 'none',
          because: 'no generated cohort',
        },
      ],
      status: 'not_run',
    },
  ],
  vignetteChecks: [
    {
      id: 'V1',
      caseId: 'lo2015-2',
      reading: 'eligible',
      requirement: 'Radiotherapy before surgery in myeloma.',
      status: 'met',
      evidence: 'surgery: not first line; radiotherapy: recommended',
    },
  ],
  rowCoverage: [
    {
      action: 'surgery',
      row: 'surgery.short-survival',
      statements: ['SURG-5'],
      hazards: ['H11'],
      byReading: [
        { reading: 'as_stated', decides: 0, possible: 31 },
        { reading: 'frail', decides: 40, possible: 60 },
      ],
    },
    {
      action: 'surgery',
      row: 'surgery.late-paraplegia',
      statements: ['B-25'],
      hazards: ['H11'],
      byReading: [{ reading: 'as_stated', decides: 0, possible: 0 }],
    },
  ],
  gates: [
    {
      id: 'under-triage',
      label: 'Under-triage of surgery',
      statistic: 'upper exact bound, eligible',
      comparison: 'at_most',
      threshold: 0.2,
      reason: 'an error that harms',
      date: '2026-02-10',
      value: { status: 'computed', value: 0.178 },
      status: 'passed',
      because: 'the bound lies below',
    },
    {
      id: 'coverage',
      label: 'Coverage',
      statistic: 'lower exact bound, as stated',
      comparison: 'at_least',
      threshold: 0.3,
      reason: 'a tool that never decides is useless',
      date: '2026-02-10',
      value: { status: 'computed', value: 0.12 },
      status: 'failed',
      because: 'the bound lies below the threshold',
    },
    {
      id: 'ceiling',
      label: 'Within the experts',
      statistic: 'Williams index',
      comparison: 'at_least',
      threshold: 0.9,
      reason: 'no worse than an expert',
      date: '2026-02-10',
      value: { status: 'not_applicable', because: 'each case has one label' },
      status: 'not_evaluable',
      because: 'it could not be computed',
    },
  ],
  controls: [
    { id: 'flow', label: 'Every row read was evaluated or rejected', status: 'passed', findings: [] },
    {
      id: 'approval',
      label: 'Every row of the tables is approved',
      status: 'failed',
      findings: ['0 of 87 rows are approved'],
    },
  ],
  limits: [{ id: 'L1', set: 'published-cases', text: 'One extractor read the cases, mostly from abstracts.' }],
  anomalies: [
    {
      id: 'X1',
      set: '',
      what: 'Two sources contradict each other on paraplegia.',
      effect: 'None on the plan: both are shown.',
      cases: ['loblaw1998-4', 'lo2015-3'],
    },
  ],
};
