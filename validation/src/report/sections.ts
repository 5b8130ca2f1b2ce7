import type { ReportContext } from './context.ts';
import type { Html } from './html.ts';
import { documentControl } from './sections/r00-document-control.ts';
import { identity } from './sections/r01-identity.ts';
import { intendedUse } from './sections/r02-intended-use.ts';
import { sources } from './sections/r03-sources.ts';
import { inputs } from './sections/r04-inputs.ts';
import { logic } from './sections/r05-logic.ts';
import { caseSets } from './sections/r06-case-sets.ts';
import { statistics } from './sections/r07-statistics.ts';
import { agreement } from './sections/r08-agreement.ts';
import { expertCeiling } from './sections/r09-expert-ceiling.ts';
import { direction } from './sections/r10-direction.ts';
import { subgroups } from './sections/r11-subgroups.ts';
import { undecided } from './sections/r12-undecided.ts';
import { invariants } from './sections/r13-invariants.ts';
import { coverage } from './sections/r14-coverage.ts';
import { changes } from './sections/r15-changes.ts';
import { hazardTrace } from './sections/r16-hazards.ts';
import { anomalies } from './sections/r17-anomalies.ts';
import { limitations } from './sections/r18-limitations.ts';
import { statement } from './sections/r19-statement.ts';
import { reproduction } from './sections/r20-reproduction.ts';

/** One section of the report. Its id is what clauses and people refer to. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly render: (context: ReportContext) => Html;
};

/** The sections, in the order in which a clinical safety officer asks. */
export const SECTIONS: readonly Section[] = [
  { id: 'R0', title: 'Document control and versions', render: documentControl },
  { id: 'R1', title: 'Identity', render: identity },
  { id: 'R2', title: 'Intended use', render: intendedUse },
  { id: 'R3', title: 'Sources and inventory of clauses', render: sources },
  { id: 'R4', title: 'Inputs and missing data', render: inputs },
  { id: 'R5', title: 'Logic in plain language', render: logic },
  { id: 'R6', title: 'Case sets', render: caseSets },
  { id: 'R7', title: 'Statistics and thresholds, and when they were set', render: statistics },
  { id: 'R8', title: 'Agreement', render: agreement },
  { id: 'R9', title: 'Expert ceiling', render: expertCeiling },
  { id: 'R10', title: 'Direction of errors, and every disagreement', render: direction },
  { id: 'R11', title: 'Subgroups', render: subgroups },
  { id: 'R12', title: 'Undecided and missing', render: undecided },
  { id: 'R13', title: 'Safety rules', render: invariants },
  { id: 'R14', title: 'Coverage of rules', render: coverage },
  { id: 'R15', title: 'Changes since the last signed release', render: changes },
  { id: 'R16', title: 'Hazard trace', render: hazardTrace },
  { id: 'R17', title: 'Known anomalies', render: anomalies },
  { id: 'R18', title: 'Limitations, and what was not tested', render: limitations },
  { id: 'R19', title: 'Safety statement and sign-off', render: statement },
  { id: 'R20', title: 'Reproduction and clause map', render: reproduction },
];
