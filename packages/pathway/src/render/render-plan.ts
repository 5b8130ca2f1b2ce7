import { HELD } from '../assess/action-assessment.ts';
import type { ActionAssessment, AssessedCase, ScoreAssessment } from '../assess/assessment.ts';
import type { Engine } from '../assess/engine.ts';
import { recall } from '../assess/remembered.ts';
import { stillNeeded } from '../assess/still-needed.ts';
import type { ActionTable, Ruleset } from '../tables/ruleset.ts';
import { CLOCK_WORDS, PLAN_WORDS } from './phrases-en.ts';
import type { Audience, RenderedAction, RenderedAlert, RenderedPlan } from './rendered-plan.ts';

/** More questions than these at once are not read. */
const MOST_QUESTIONS = 5;

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
    return [renderAction({ engine, cells, audience }, table, found, needed.get(id) ?? [])];
  });
  const first = [...new Set([...needed.values()].flat())];
  const forPatient = audience === 'patient';
  return {
    audience,
    scopeNotice: scopeNotice(assessment, audience),
    missing: missingAxes(engine, cells),
    askFirst: forPatient ? [] : questions(ruleset, first),
    stillOpen: first.length > 0,
    derived: derivedFacts(ruleset, assessment, audience),
    actions,
    alerts: renderAlerts(ruleset, assessment, audience),
    scores: forPatient ? [] : assessment.scores.map(renderScore),
    notices: ruleset.notices
      .filter((notice) => !forPatient || notice.shownWith === 'plan')
      .map((notice) => (forPatient ? notice.patientText : notice.text)),
  };
}

function derivedFacts(ruleset: Ruleset, { derived }: AssessedCase, audience: Audience): readonly string[] {
  return derived
    .filter(({ use }) => use === 'used' || use === 'noted')
    .map(({ fact, by, note }) => {
      const label = ruleset.facts.find(({ id }) => id === fact)?.label ?? fact;
      return audience === 'patient'
        ? PLAN_WORDS.derived.patient
        : `${PLAN_WORDS.derived.clinician}: ${label}, by ${by}: ${note}.`;
    });
}

type Rendering = { readonly engine: Engine; readonly cells: Int32Array; readonly audience: Audience };

function renderAction(
  { engine, cells, audience }: Rendering,
  table: ActionTable,
  found: ActionAssessment,
  needed: readonly string[],
): RenderedAction {
  const { act, clock } = found.interim;
  const possible = found.possible.map((outcome) => outcome.disposition);
  // While an act is held, clinicians see the texts of what it could become: a dose ceiling or a check is never hidden.
  // Patients see only what holds whatever it becomes.
  const shown = found.status === 'decided' || act !== HELD ? [act] : possible;
  const applies = (dispositions: readonly string[]): boolean =>
    audience === 'patient'
      ? shown.every((disposition) => dispositions.includes(disposition))
      : shown.some((disposition) => dispositions.includes(disposition));
  return {
    action: table.id,
    label: audience === 'patient' ? table.patientLabel : table.label,
    status: found.status,
    act,
    clock,
    text: nothingKnown(engine, cells, table, act, audience) ?? actText(table, act, audience),
    clockText: CLOCK_WORDS[clock][audience],
    contents: table.contents
      .filter((content) => applies(content.dispositions))
      .map((content) => (audience === 'patient' ? content.patientText : content.text)),
    couldChangeWith: audience === 'patient' ? [] : questions(engine.ruleset, needed),
  };
}

/** What is said of a held act while nothing is known of the facts it hangs on. */
function nothingKnown(
  engine: Engine,
  cells: Int32Array,
  { safeSide }: ActionTable,
  act: string,
  audience: Audience,
): string | undefined {
  if (act !== HELD || safeSide.kind !== 'hold' || safeSide.whenNothingKnownOf === undefined) return undefined;
  const { facts, label, patientLabel } = safeSide.whenNothingKnownOf;
  if (!facts.every((fact) => isOpen(engine, cells, fact))) return undefined;
  return audience === 'patient' ? patientLabel : label;
}

function isOpen({ layout, allCells }: Engine, cells: Int32Array, fact: string): boolean {
  const position = layout.position.get(fact) ?? -1;
  return cells[position] === allCells[position];
}

function actText(table: ActionTable, act: string, audience: Audience): string {
  const disposition = table.dispositions.find((candidate) => candidate.id === act);
  if (disposition !== undefined) return audience === 'patient' ? disposition.patientLabel : disposition.label;
  if (table.safeSide.kind === 'precaution') throw new Error(`${table.id}: ${act} is no disposition`);
  return audience === 'patient' ? table.safeSide.interimPatientLabel : table.safeSide.interimLabel;
}

function renderAlerts(ruleset: Ruleset, assessment: AssessedCase, audience: Audience): readonly RenderedAlert[] {
  return assessment.alerts.flatMap(({ id, severity, certainty }): readonly RenderedAlert[] => {
    if (audience === 'patient' && certainty === 'possible') return [];
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

function missingAxes(engine: Engine, cells: Int32Array): readonly string[] {
  return engine.ruleset.axes
    .filter((axis) => axis.facts.every((fact) => isOpen(engine, cells, fact)))
    .map((axis) => axis.label);
}

function questions(ruleset: Ruleset, facts: readonly string[]): readonly string[] {
  return facts
    .slice(0, MOST_QUESTIONS)
    .flatMap((id) => ruleset.facts.filter((fact) => fact.id === id).map((fact) => fact.question));
}

/** A score in words: a total and its band, or the bounds and the bands that remain. */
function renderScore({ score, lowest, highest, possibleBands }: ScoreAssessment): string {
  const bands = possibleBands.map((band) => band.replaceAll('_', ' '));
  const range = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
  const band = bands.length === 1 ? bands[0] : `not decided between ${bands.join(', ')}`;
  return `${score.toUpperCase()} ${range}: ${band}`;
}
