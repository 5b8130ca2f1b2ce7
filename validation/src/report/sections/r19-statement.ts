import { statusMark, table } from '../components.ts';
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
    return html`<p>${statusMark('none', 'unsigned')} A report is written before it is signed: signatures stand beside it, and <span class="code">oncospine-validate verify</span> says whether they hold. Parts marked "not done" must be done first.</p>
${table({
  caption: 'Signatures that a release needs',
  columns: [{ label: 'Role' }, { label: 'Name' }, { label: 'Date' }, { label: 'Signature' }],
  rows: (extras.requiredRoles ?? []).map((role) => [role, 'no name', 'no date', 'unsigned']),
  none: 'no role was declared; nobody can sign',
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
