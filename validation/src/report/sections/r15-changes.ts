import { inline, notApplicable, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';

/** R15: what changed since the last signed release: rules, labels, thresholds, cases. */
export function changes({ extras }: ReportContext): Html {
  const { changes: found } = extras;
  if (found === undefined) return html`<p>${notDone('no comparison with a signed release was made')}</p>`;
  if (found.status === 'no_signed_release') return html`<p>${notApplicable('no release has been signed yet')}</p>`;
  return html`<p>Compared with release ${found.release}. A label or a threshold that moved towards the output of the program is a finding, whoever changed it.</p>
${table({
  caption: 'Changes, before and after',
  columns: [
    { label: 'Kind' },
    { label: 'What' },
    { label: 'Before' },
    { label: 'After' },
    { label: 'Cases that moved' },
  ],
  rows: found.changes.map(({ kind, what, before, after, cases }) => [kind, what, before, after, inline(cases, 'none')]),
  none: 'nothing changed',
})}`;
}
