import { PLAN_WORDS } from './phrases-en.ts';
import type { RenderedPlan } from './rendered-plan.ts';

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
  const alerts = plan.alerts
    .filter(({ certainty, severity }) => certainty === 'present' || severity !== 'info')
    .map(({ certainty, text }) => `! ${certainty === 'possible' ? `${words('possibleAlert')}: ` : ''}${text}`);
  return [
    ...(plan.scopeNotice === '' ? [] : [plan.scopeNotice]),
    ...(plan.missing.length === 0 ? [] : [`${words('missingAxes')}: ${plan.missing.join(', ')}.`]),
    ...(plan.askFirst.length === 0 ? [] : [`${words('askFirst')}: ${plan.askFirst.join(' ')}`]),
    ...plan.derived,
    ...plan.scores,
    ...lines,
    ...alerts,
    ...plan.notices,
  ];
}
