import { definitions, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { INTENDED_USE } from '../data/intended-use.ts';
import { type Html, html } from '../html.ts';

/** R2: purpose, users, population, exclusions and what is foreseeable as misuse. */
export function intendedUse({ ruleset }: ReportContext): Html {
  return html`${definitions(INTENDED_USE)}
<p><b>Scope of this ruleset:</b> ${ruleset.scope.label}. <b>Outside it:</b> ${ruleset.scope.redFlags}</p>
${table({
  caption: 'Said with every plan, or with every score',
  columns: [{ label: 'Shown with' }, { label: 'Text' }, { label: 'Statements', kind: 'code' }],
  rows: ruleset.notices.map(({ shownWith, text, statements }) => [shownWith, text, statements.join(', ')]),
  none: 'the ruleset has no notice',
})}`;
}
