import { PLAN_WORDS } from './phrases-en.ts';
import type { RenderedAlert, RenderedPlan } from './rendered-plan.ts';

/**
 * A rendered plan as lines of plain text, for a terminal or a log-free print.
 * @returns One line each, without markup.
 */
export function planText(plan: RenderedPlan): readonly string[] {
  const { audience } = plan;
  const words = (key: keyof typeof PLAN_WORDS): string => PLAN_WORDS[key][audience];
  const lines = plan.actions.flatMap((action, index) => [
    `${index + 1}. ${action.label}: ${action.text}${action.clock === 'none' ? '' : ` [${action.clockText}]`}`,
    ...(action.status === 'undecided' ? [`   ${words('undecided')}.`] : []),
    ...action.contents.map((content) => `   - ${content}`),
    ...(action.couldChangeWith.length > 0 ? [`   ${words('couldChange')}: ${action.couldChangeWith.join(' ')}`] : []),
  ]);
  const raised = plan.alerts.filter(({ certainty }) => certainty === 'present').sort(bySeverity);
  const possible = plan.alerts.filter(({ certainty, severity }) => certainty === 'possible' && severity !== 'info');
  const [reviewStatus = '', ...notices] = plan.notices;
  return [
    ...(plan.scopeNotice === '' ? [] : [plan.scopeNotice]),
    reviewStatus,
    ...raised.map(({ text }) => `! ${text}`),
    ...(plan.missing.length === 0 ? [] : [`${words('missingAxes')}: ${plan.missing.join(', ')}.`]),
    ...(plan.askFirst.length === 0 ? [] : [`${words('askFirst')}: ${plan.askFirst.join(' ')}`]),
    ...(audience === 'patient' && plan.stillOpen ? [words('stillOpen')] : []),
    ...plan.derived,
    ...plan.scores,
    ...lines,
    ...possible.map(({ text }) => `! ${words('possibleAlert')}: ${text}`),
    ...notices,
  ];
}

const SEVERITIES = ['hard_warning', 'warning', 'info'] as const;

function bySeverity(left: RenderedAlert, right: RenderedAlert): number {
  return SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity);
}
