import type { ActionAssessment, AssessedCase, ScoreAssessment } from '../assess/assessment.ts';
import type { Engine } from '../assess/engine.ts';
import { recall } from '../assess/remembered.ts';
import { stillNeeded } from '../assess/still-needed.ts';
import type { ActionTable, Ruleset } from '../tables/ruleset.ts';
import { CLOCK_WORDS, PLAN_WORDS } from './phrases-en.ts';
import type { Audience, RenderedAction, RenderedAlert, RenderedPlan } from './rendered-plan.ts';

const QUESTIONS_FIRST = 5;

/**
 * Puts an assessment into words.
 * @param assessment - A result of `assess`.
 * @param audience - Who reads it: words change, dispositions, clocks, doses and warnings do not.
 * @throws When the assessment is a copy.
 */
export function renderPlan(assessment: AssessedCase, audience: Audience): RenderedPlan {
  const { engine, cells } = recall(assessment);
  const { ruleset } = engine;
  const needed = new Map(stillNeeded(assessment).map(({ action, facts }) => [action, facts]));
  const actions = assessment.order.flatMap((id): readonly RenderedAction[] => {
    const found = assessment.actions.find((action) => action.action === id);
    const table = ruleset.actions.find((candidate) => candidate.id === id);
    if (found === undefined || table === undefined) return [];
    return [renderAction(ruleset, table, found, audience, needed.get(id) ?? [])];
  });
  const first = [...needed.values()].flat();
  return {
    audience,
    scopeNotice: scopeNotice(assessment, audience),
    missing: missingAxes(engine, cells),
    askFirst: questions(ruleset, [...new Set(first)].slice(0, QUESTIONS_FIRST)),
    derived: derivedFacts(ruleset, assessment, audience),
    actions,
    alerts: renderAlerts(ruleset, assessment, audience),
    scores: assessment.scores.map(renderScore),
    notices: ruleset.notices.map((notice) => (audience === 'patient' ? notice.patientText : notice.text)),
  };
}

function derivedFacts(ruleset: Ruleset, { derived }: AssessedCase, audience: Audience): readonly string[] {
  return derived
    .filter(({ use }) => use === 'used')
    .map(({ fact, by, note }) => {
      const label = ruleset.facts.find(({ id }) => id === fact)?.label ?? fact;
      return audience === 'patient'
        ? PLAN_WORDS.derived.patient
        : `${PLAN_WORDS.derived.clinician}: ${label}, by ${by}: ${note}.`;
    });
}

function renderAction(
  ruleset: Ruleset,
  table: ActionTable,
  found: ActionAssessment,
  audience: Audience,
  needed: readonly string[],
): RenderedAction {
  const { act, clock } = found.interim;
  const possible = found.possible.map((outcome) => outcome.disposition);
  // While an act is held, the texts of what it could become are shown: a dose ceiling or a check is never hidden.
  const shown = found.status === 'decided' || act !== 'held' ? [act] : possible;
  return {
    action: table.id,
    label: audience === 'patient' ? table.patientLabel : table.label,
    status: found.status,
    act,
    clock,
    text: actText(table, act, audience),
    clockText: CLOCK_WORDS[clock][audience],
    contents: table.contents
      .filter((content) => content.dispositions.some((disposition) => shown.includes(disposition)))
      .map((content) => (audience === 'patient' ? content.patientText : content.text)),
    couldChangeWith: questions(ruleset, needed),
  };
}

function actText(table: ActionTable, act: string, audience: Audience): string {
  const disposition = table.dispositions.find((candidate) => candidate.id === act);
  if (disposition !== undefined) return audience === 'patient' ? disposition.patientLabel : disposition.label;
  if (table.safeSide.kind === 'precaution') throw new Error(`${table.id}: ${act} is no disposition`);
  return audience === 'patient' ? table.safeSide.interimPatientLabel : table.safeSide.interimLabel;
}

function renderAlerts(ruleset: Ruleset, assessment: AssessedCase, audience: Audience): readonly RenderedAlert[] {
  return assessment.alerts.flatMap(({ id, severity, certainty }): readonly RenderedAlert[] => {
    const rule = ruleset.alerts.find((candidate) => candidate.id === id);
    if (rule === undefined) return [];
    return [{ id, severity, certainty, text: audience === 'patient' ? rule.patientText : rule.text }];
  });
}

function scopeNotice(assessment: AssessedCase, audience: Audience): string {
  if (assessment.scope === 'established') return '';
  return assessment.scope === 'extrapolated'
    ? PLAN_WORDS.scopeExtrapolated[audience]
    : PLAN_WORDS.scopeNotEstablished[audience];
}

function missingAxes({ ruleset, layout, allCells }: Engine, cells: Int32Array): readonly string[] {
  const open = (fact: string): boolean => {
    const position = layout.position.get(fact) ?? -1;
    return cells[position] === allCells[position];
  };
  return ruleset.axes.filter((axis) => axis.facts.every(open)).map((axis) => axis.label);
}

function questions(ruleset: Ruleset, facts: readonly string[]): readonly string[] {
  return facts.flatMap((id) => ruleset.facts.filter((fact) => fact.id === id).map((fact) => fact.question));
}

/** A score in words: a total and its band, or the bounds and the bands that remain. */
function renderScore({ score, lowest, highest, possibleBands }: ScoreAssessment): string {
  const bands = possibleBands.map((band) => band.replaceAll('_', ' '));
  const range = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
  const band = bands.length === 1 ? bands[0] : `not decided between ${bands.join(', ')}`;
  return `${score.toUpperCase()} ${range}: ${band}`;
}
