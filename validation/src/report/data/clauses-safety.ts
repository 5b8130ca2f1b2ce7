import type { Clause } from './clause.ts';

const DCB0129 = 'DCB0129, Amd 24/2018 (v4.2)';
const ISO_14971 = 'ISO 14971:2019';
const IEC_62304 = 'IEC 62304';

/** Clauses of the standards on clinical safety, risk management and the software life cycle. */
export const SAFETY_CLAUSES: readonly Clause[] = [
  { source: DCB0129, clause: '2.5', asks: 'Third-party products', sections: ['R20'] },
  {
    source: DCB0129,
    clause: '3.1, 3.2',
    asks: 'Risk management file and plan, with criteria set beforehand',
    sections: ['R0', 'R7'],
    note: 'not borne out for thresholds on agreement: they were set after the first replay of the sets of this repository (R7)',
  },
  {
    source: DCB0129,
    clause: '3.3',
    asks: 'Hazard log: hazard, causes, effect, harm, severity, likelihood, initial risk, controls, residual likelihood and risk, comment',
    sections: ['R16'],
  },
  {
    source: DCB0129,
    clause: '3.4, 3.5',
    asks: 'Safety case and report per release: system definition, users, personnel, device declaration, risk analysis and evaluation, controls with verification, test issues, safety statement, approval, configuration control',
    sections: ['R0', 'R1', 'R2', 'R16', 'R17', 'R19'],
  },
  { source: DCB0129, clause: '4.2', asks: 'Scope of the analysis', sections: ['R2', 'R16'], recalled: true },
  {
    source: DCB0129,
    clause: '4.3, 4.4, 5.1',
    asks: 'Hazard identification, estimation on the 5 by 5 matrix, evaluation',
    sections: ['R16'],
    note: 'likelihood and risk are left to a clinical safety officer',
  },
  {
    source: DCB0129,
    clause: '6.1, 6.2, 6.3, 6.4',
    asks: 'Control options, risk and benefit, implementation and verification, completeness',
    sections: ['R13', 'R16'],
  },
  { source: DCB0129, clause: '7.1, 7.3', asks: 'Delivery and modification', sections: ['R15', 'R19'] },
  { source: DCB0129, clause: '7.2', asks: 'Monitoring', sections: ['R19'], recalled: true },
  {
    source: 'DCB0160',
    clause: 'deployment',
    asks: 'The deploying organisation uses the evidence of the manufacturer and tests its assumptions locally',
    sections: ['R2', 'R4', 'R18', 'R20'],
    note: 'the same command replays a local case set',
  },
  {
    source: ISO_14971,
    clause: '4.4, 4.5',
    asks: 'Plan with criteria of acceptability and of overall residual risk; file with traceability from hazard to verification',
    sections: ['R7', 'R16'],
  },
  {
    source: ISO_14971,
    clause: '5.2 to 5.5, 6',
    asks: 'Intended use and foreseeable misuse, safety characteristics, hazards, estimation, evaluation',
    sections: ['R2', 'R16'],
  },
  {
    source: ISO_14971,
    clause: '7.1, 7.2, 7.5, 7.6',
    asks: 'Hierarchy of controls; implementation and effectiveness verified; new risks from controls; completeness',
    sections: ['R13', 'R16'],
  },
  {
    source: ISO_14971,
    clause: '8, 9, 10',
    asks: 'Overall residual risk with combinations; review before release; information after production',
    sections: ['R15', 'R19'],
  },
  {
    source: IEC_62304,
    clause: '5.7.5',
    asks: 'Test record: what was run, expected, result and anomalies, version, configuration, tools, date, tester',
    sections: ['R0', 'R8', 'R10', 'R20'],
    recalled: true,
  },
  {
    source: IEC_62304,
    clause: '5.8.1 to 5.8.8',
    asks: 'Release: verification complete, anomalies evaluated, version and how it was built, archived, repeatable',
    sections: ['R1', 'R17', 'R19', 'R20'],
    recalled: true,
  },
  {
    source: IEC_62304,
    clause: '7.3, 7.4, 8.1.2',
    asks: 'Verification of risk controls with traceability; changes; software of unknown provenance',
    sections: ['R15', 'R16', 'R20'],
    recalled: true,
  },
];
