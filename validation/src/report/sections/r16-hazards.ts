import { bullets, declared, folded, inline, notDone, rowLink, statusMark, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Hazard, SEVERITIES } from '../data/hazard.ts';
import { counted } from '../format.ts';
import { HAZARDS } from '../hazards.ts';
import { type Html, html } from '../html.ts';

/** R16: from each hazard to the rows that control it, the rule that tests them, and the result. */
export function hazardTrace(context: ReportContext): Html {
  const uncontrolled = HAZARDS.filter(({ id }) => controls(context, id).length === 0).map(({ id }) => id);
  return html`<p>A draft hazard log in the columns of DCB0129. Severity is a first judgement by no clinician; likelihood and risk are left to a clinical safety officer. Controls are rows and warnings of the ruleset that name the hazard; where there is none, the control is in the program itself and the rule tests it.</p>
${table({
  caption: 'Hazard, control, rule and result',
  columns: [
    { label: 'Hazard', width: 30 },
    { label: 'Severity', width: 11 },
    { label: 'Control rows and warnings', width: 24 },
    { label: 'Rule that is tested', width: 23 },
    { label: 'Result' },
  ],
  rows: HAZARDS.map((hazard) => [
    html`<b>${hazard.id}</b> ${hazard.hazard}<br><span class="quiet">${hazard.cause}; ${hazard.effect}</span>`,
    `${hazard.severity}, ${SEVERITIES[hazard.severity]}`,
    inline(controls(context, hazard.id), 'none in the tables: the program itself'),
    html`<span class="code">${hazard.invariant}</span> ${hazard.property}`,
    result(context, hazard),
  ]),
  rowIds: HAZARDS.map(({ id }) => `hazard-${id}`),
  none: 'the log is empty',
})}
<h3>What no rule controls</h3>
${notControlled(context)}
<p>Hazards without a control row or warning: ${inline(uncontrolled, 'none')}.</p>
<p>${declared(
    context.extras.declarations,
    'risk',
    'likelihood, initial risk, residual likelihood, residual risk and their acceptance: to be judged by a clinical safety officer',
  )}</p>
${folded('Columns left to a clinical safety officer', openColumns())}`;
}

function notControlled({ extras }: ReportContext): Html {
  if (extras.notControlled === undefined) return html`<p>${notDone('the gate file was not handed to this report')}</p>`;
  return bullets(
    extras.notControlled.map(({ hazard, extent, what, because }) => {
      const of = extent === 'whole' ? 'all of it' : 'a part of it';
      return html`<b>${hazard}</b>, ${of}: ${what}; ${because}`;
    }),
    'the gate file names nothing',
  );
}

function controls({ ruleset }: ReportContext, hazard: string): readonly Html[] {
  const rows = [...ruleset.actions, ruleset.strategy].flatMap((action) => action.rows);
  return [
    ...rows.filter(({ hazards }) => hazards.includes(hazard)).map(({ id }) => rowLink(id, true)),
    ...ruleset.alerts
      .filter(({ hazards }) => hazards.includes(hazard))
      .map(({ id }) => html`<a class="code" href="#alert-${id}">warning ${id}</a>`),
  ];
}

function result({ results }: ReportContext, { id, invariant }: Hazard): Html {
  const tested = (results.invariants ?? []).filter((rule) => rule.id === invariant || rule.hazards.includes(id));
  if (tested.length === 0) return html`${notDone(`no rule that names ${id} was tested`)}`;
  const named = tested.filter((rule) => rule.id.startsWith('INV-') || rule.status !== 'held');
  const others = tested.length - named.length;
  const rest =
    others === 0 ? html`` : html`<div class="quiet">and ${counted(others, 'rule')} on the tables, all held</div>`;
  return html`${named.map((rule) => html`<div><a class="code" href="#invariant-${rule.id}">${rule.id}</a> ${statusMark(rule.status)}</div>`)}${rest}`;
}

function openColumns(): Html {
  const open = 'left to the clinical safety officer';
  return table({
    caption: 'Estimation and evaluation of risk',
    columns: [
      { label: 'Hazard', kind: 'code' },
      { label: 'Likelihood' },
      { label: 'Initial risk' },
      { label: 'Residual likelihood' },
      { label: 'Residual risk' },
    ],
    rows: HAZARDS.map(({ id }) => [id, open, open, open, open]),
    none: 'the log is empty',
  });
}
