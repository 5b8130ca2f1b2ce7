import { type AssessedCase, type Assessment, assess, type Ruleset } from '@oncospine/pathway';

/** What a ruleset says of a case; a table in which no row decides says nothing. */
export type Said = Assessment | { readonly status: 'no_row' };

/** Assesses a case with a ruleset that may have a gap. */
export function assessWithGaps(ruleset: Ruleset, given: Readonly<Record<string, unknown>>): Said {
  try {
    return assess(ruleset, given);
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('no row decides a possible patient'))
      return { status: 'no_row' };
    throw error;
  }
}

/** Whether two answers of one engine to one case are the same in everything that is told. */
export function isSameSaid(left: Said, right: Said): boolean {
  if (left.status === 'assessed' && right.status === 'assessed') return isSameAssessment(left, right);
  if (left.status === 'out_of_scope' && right.status === 'out_of_scope')
    return left.scores.every((score, index) => isSameScore(score, right.scores[index]));
  return left.status === right.status;
}

function isSameAssessment(left: AssessedCase, right: AssessedCase): boolean {
  return (
    left.actions.every((action, index) => isSame(action, right.actions[index])) &&
    isSame(left.strategy, right.strategy) &&
    left.alerts.length === right.alerts.length &&
    left.alerts.every(({ id, certainty }, index) => {
      const other = right.alerts[index];
      return id === other?.id && certainty === other.certainty;
    }) &&
    left.order.every((action, index) => action === right.order[index]) &&
    left.scope === right.scope &&
    left.scores.every((score, index) => isSameScore(score, right.scores[index]))
  );
}

// An engine answers equal sets of rows with one object, so the texts are rarely written.
function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

type Score = AssessedCase['scores'][number];

function isSameScore(left: Score, right: Score | undefined): boolean {
  return left.status === right?.status && isSame(left.possibleTotals, right.possibleTotals);
}
