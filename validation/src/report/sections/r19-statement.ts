import { notDone, statusMark, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';
import { verdictOf } from '../verdict.ts';

/** R19: the safety statement, and who signed it. */
export function statement(context: ReportContext): Html {
  const verdict = verdictOf(context);
  return html`<p><b>${verdict.headline}</b> ${verdict.review}</p>
<p>This report states what was computed. It is not a safety case: residual risk has not been evaluated by a clinical safety officer (R16), and no one has accepted it.</p>
<h3>Sign-off</h3>
${signatures(context)}`;
}

function signatures({ extras }: ReportContext): Html {
  const { signatures: list } = extras;
  if (list === undefined || list.length === 0)
    return html`<p>${notDone('unsigned: no person has signed this report')}</p>
${table({
  caption: 'Signatures that a release needs',
  columns: [{ label: 'Role' }, { label: 'Name' }, { label: 'Date' }, { label: 'Signature' }],
  rows: ['Clinical safety officer', 'Lead clinician', 'Developer responsible for the release'].map((role) => [
    role,
    'no name',
    'no date',
    'unsigned',
  ]),
  none: 'none',
})}`;
  return table({
    caption: 'Signatures, checked against the hashes of this record',
    columns: [{ label: 'Name' }, { label: 'Role' }, { label: 'Date' }, { label: 'Statement' }, { label: 'Check' }],
    rows: list.map((one) => [
      one.name,
      one.role,
      one.date,
      one.statement,
      html`${statusMark(one.valid ? 'valid' : 'invalid')} ${one.finding}`,
    ]),
    none: 'none',
  });
}
