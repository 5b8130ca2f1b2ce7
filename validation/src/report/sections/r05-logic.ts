import type { ActionTable, Row, Ruleset } from '@oncospine/pathway';
import { breakable, folded, inline, statusMark, table } from '../components.ts';
import { conditionList, rowCondition } from '../condition-list.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted } from '../format.ts';
import { type Html, html, join } from '../html.ts';

/** R5: every decision table of the ruleset in words. */
export function logic({ ruleset }: ReportContext): Html {
  const rows = [...ruleset.actions, ruleset.strategy].flatMap((each) => each.rows).length;
  return html`<p>${counted(ruleset.actions.length, 'action')} and one strategy word, ${counted(rows, 'row')}. A row applies when its condition is true of the patient. Rows of a higher tier override rows of a lower one; the tiers are, highest first: emergency, contraindication, instability, histology, definitive, observation, supportive, default. Within a tier the order decides nothing.</p>
<p>How soon: <b>now</b> within 1 hour; <b>hours</b> within 12 hours; <b>day</b> within 24 hours; <b>week</b> within 7 days; <b>routine</b>; <b>none</b>, no clock.</p>
${folded('Words that several tables share', namedConditions(ruleset))}
${join(ruleset.actions.map((action) => actionTable(ruleset, action)))}
${actionTable(ruleset, ruleset.strategy)}
<h3>Warnings</h3>
${folded(counted(ruleset.alerts.length, 'warning'), warnings(ruleset))}
<h3>Order</h3>
${table({
  caption: 'What starts before what, when both are in the plan; none of these makes anything wait',
  columns: [{ label: 'First' }, { label: 'Then' }, { label: 'Reason' }, { label: 'Statements', kind: 'code' }],
  rows: ruleset.orderings.map(({ before, after, reason, statements }) => [
    labelOf(ruleset, before),
    labelOf(ruleset, after),
    reason,
    statements.join(', '),
  ]),
  none: 'there is none',
})}`;
}

function actionTable(ruleset: Ruleset, action: ActionTable): Html {
  const content = action.contents.map(
    ({ text, dispositions }) =>
      html`<li>${text} <span class="quiet">(with: ${dispositions.map(spaced).join(', ')})</span></li>`,
  );
  return html`<h3 id="action-${action.id}">${action.label}</h3>
${folded(`${counted(action.rows.length, 'row')} of the table "${action.label}"`, rowsTable(ruleset, action))}
${content.length === 0 ? html`` : folded('Text shown with it', html`<ul>${content}</ul>`)}`;
}

function rowsTable(ruleset: Ruleset, action: ActionTable): Html {
  return table({
    caption: `Rows of the table "${action.label}"`,
    columns: [
      { label: 'Row', width: 17 },
      { label: 'Applies when', width: 33 },
      { label: 'Then' },
      { label: 'Grounds', width: 24 },
      { label: 'Review' },
    ],
    rows: action.rows.map((row, index) => [
      html`<span class="code">${breakable(row.id)}</span><br><span class="quiet">${row.tier}</span>`,
      rowCondition(ruleset, row, action.rows.slice(0, index)),
      outcome(action, row),
      grounds(row),
      statusMark(row.review.status, reviewText(row)),
    ]),
    rowIds: action.rows.map(({ id }) => `row-${id}`),
    none: 'there is no row',
  });
}

function outcome(action: ActionTable, row: Row): Html {
  const label = action.dispositions.find(({ id }) => id === row.disposition)?.label ?? spaced(row.disposition);
  const also = (row.acceptable ?? []).map(spaced);
  return html`<b>${label}</b>${row.urgency === 'none' ? '' : html`<br>how soon: ${row.urgency}`}${also.length === 0 ? '' : html`<br>also acceptable: ${also.join(', ')}`}`;
}

function grounds({ citations, statements, hazards }: Row): Html {
  const texts = citations.map(({ source, place, strength, read }) => {
    const hand = read === 'secondary' ? ', read at second hand' : '';
    return html`<li>${source}: ${place} <span class="quiet">(${strength}${hand})</span></li>`;
  });
  const links = hazards.map((id) => html`<a href="#hazard-${id}">${id}</a>`);
  return html`<ul>${texts}</ul><span class="quiet">statements</span> ${inline(statements, 'none')}<br><span class="quiet">hazards</span> ${inline(links, 'none')}`;
}

function reviewText({ review }: Row): string {
  switch (review.status) {
    case 'draft':
      return 'draft, not reviewed';
    case 'under_review':
      return `under review since ${review.since}`;
    case 'approved':
      return `approved by ${review.by} on ${review.on}`;
    default:
      return review satisfies never;
  }
}

function namedConditions(ruleset: Ruleset): Html {
  return table({
    caption: 'Named conditions',
    columns: [{ label: 'In words' }, { label: 'Exactly' }],
    rows: ruleset.conditions.map(({ label, when }) => [label, conditionList(ruleset, when)]),
    none: 'there is none',
  });
}

function warnings(ruleset: Ruleset): Html {
  return table({
    caption: 'Warnings, shown while they are possible',
    columns: [{ label: 'Warning' }, { label: 'Shown when' }, { label: 'Text' }, { label: 'Hazards' }],
    rows: ruleset.alerts.map(({ id, severity, when, text, hazards }) => [
      html`<span class="code">${id}</span><br><span class="quiet">${spaced(severity)}</span>`,
      conditionList(ruleset, when),
      text,
      inline(
        hazards.map((hazard) => html`<a href="#hazard-${hazard}">${hazard}</a>`),
        'none',
      ),
    ]),
    rowIds: ruleset.alerts.map(({ id }) => `alert-${id}`),
    none: 'there is none',
  });
}

function labelOf(ruleset: Ruleset, action: string): string {
  return ruleset.actions.find(({ id }) => id === action)?.label ?? action;
}
