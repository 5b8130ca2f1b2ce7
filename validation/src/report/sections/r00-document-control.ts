import { declared, definitions, notApplicable, notDone, statusMark, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';

/** R0: what this document is, of which version, and where it stands in its life. */
export function documentControl({ results, ruleset, extras }: ReportContext): Html {
  const { declarations } = extras;
  const own = results.mode === 'own_cases';
  return html`${definitions([
    ['Document', 'Validation report of a guideline as software: a study of agreement and a proof of safety rules'],
    ['Subject', `${ruleset.title} (${ruleset.id}, version ${ruleset.version})`],
    [
      'Case sets',
      own ? 'files of the caller, never pooled with those of the repository' : 'the sets kept in the repository',
    ],
    ['Life-cycle phase', 'development; not released for clinical use'],
    ['Version of the results document', results.schemaVersion ?? notDone('the results document states no version')],
    ['Date', notApplicable('the same input gives the same bytes; the date belongs to the signature (R19)')],
    ['Author and tester', declared(declarations, 'author', 'no person is named')],
    ['Protocol and registration', declared(declarations, 'protocol', 'no protocol was registered')],
    ['Funding', declared(declarations, 'funding', 'not declared')],
  ])}
<h3>Versions</h3>
${versions(results)}
<h3>Controls of this record</h3>
<p>The record itself is checked: locks, manifests, the flow of rows. A control that did not pass blocks the release.</p>
${controls(results)}`;
}

function versions({ identity }: ReportContext['results']): Html {
  if (identity === undefined) return html`<p>${notDone('the results state no versions')}</p>`;
  return table({
    caption: 'Packages this report is about',
    columns: [
      { label: 'Package', kind: 'code' },
      { label: 'Version', kind: 'code' },
    ],
    rows: identity.packages.map(({ name, version }) => [name, version]),
    none: 'no package is listed',
  });
}

function controls({ controls: list }: ReportContext['results']): Html {
  if (list === undefined) return html`<p>${notDone('no control of the record was run')}</p>`;
  return table({
    caption: 'Controls of the record',
    columns: [{ label: 'Control' }, { label: 'Result' }, { label: 'Findings' }],
    rows: list.map(({ label, status, findings }) => [
      label,
      statusMark(status),
      findings.length === 0
        ? html`<span class="quiet">nothing found</span>`
        : html`${counted(findings.length, 'finding')}<ul>${findings.slice(0, 50).map((finding) => html`<li>${finding}</li>`)}</ul>`,
    ]),
    none: 'none was run',
  });
}
