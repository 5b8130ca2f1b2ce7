import type { AssessedCase, Assessment } from '@oncospine/pathway';

type Action = AssessedCase['actions'][number];

const texts = new WeakMap<Action, string>();

/** What is told of an action, but for its name: an engine tells equal things with one object, so each is written once. */
export function toldOf(action: Action): string {
  const known = texts.get(action);
  if (known !== undefined) return known;
  const text = JSON.stringify({ ...action, action: '' });
  texts.set(action, text);
  return text;
}

/** Whether two answers to one case are the same in everything that is told. */
export function isSameAnswer(left: Assessment, right: Assessment): boolean {
  if (left.status === 'assessed' && right.status === 'assessed') return isSameAssessment(left, right);
  if (left.status === 'out_of_scope' && right.status === 'out_of_scope') return isSameScores(left, right);
  return left.status === right.status;
}

function isSameAssessment(left: AssessedCase, right: AssessedCase): boolean {
  return (
    left.scope === right.scope &&
    left.actions.every((action, index) => {
      const other = right.actions[index];
      return action === other || (other !== undefined && toldOf(action) === toldOf(other));
    }) &&
    left.order.join() === right.order.join() &&
    toldOfAlerts(left.alerts) === toldOfAlerts(right.alerts) &&
    isSameScores(left, right)
  );
}

/** The alerts of a plan in one text. */
export function toldOfAlerts(alerts: AssessedCase['alerts']): string {
  return alerts.map(({ id, certainty }) => `${id} ${certainty}`).join();
}

function isSameScores(left: Pick<AssessedCase, 'scores'>, right: Pick<AssessedCase, 'scores'>): boolean {
  const totals = ({ scores }: Pick<AssessedCase, 'scores'>): string =>
    scores.map(({ status, possibleTotals }) => `${status} ${possibleTotals.join(' ')}`).join();
  return totals(left) === totals(right);
}
