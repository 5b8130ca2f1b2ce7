import { type ActionAssessment, type AssessedCase, assess, URGENCIES, type Urgency } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Stated } from './invariant.ts';

const remembered = new WeakMap<Stated, Map<string, boolean>>();

/** Whether some possible patient with these facts has this answer. */
function isPossible(stated: Stated, factId: string, answer: string): boolean {
  const known = remembered.get(stated) ?? new Map<string, boolean>();
  remembered.set(stated, known);
  const name = `${factId} ${answer}`;
  const possible = known.get(name) ?? findPossible(stated, factId, answer);
  known.set(name, possible);
  return possible;
}

function findPossible(stated: Stated, factId: string, answer: string): boolean {
  const given = Object.hasOwn(stated, factId) ? stated[factId] : undefined;
  // The case itself is possible, so one stated answer needs no trial.
  if (typeof given === 'string') return given === answer;
  if (Array.isArray(given) && !given.includes(answer)) return false;
  return assess(dorsalMetastasis, { ...stated, [factId]: answer }).status !== 'invalid';
}

/** Whether every possible patient with these facts has one of the answers. */
export function isCertainly(stated: Stated, factId: string, ...answers: readonly string[]): boolean {
  const others = answersOf(factId).filter((answer) => !answers.includes(answer));
  return !others.some((answer) => isPossible(stated, factId, answer));
}

/** Whether some possible patient with these facts has one of the answers. */
export function canBe(stated: Stated, factId: string, ...answers: readonly string[]): boolean {
  return answers.some((answer) => isPossible(stated, factId, answer));
}

function answersOf(factId: string): readonly string[] {
  const fact = dorsalMetastasis.facts.find(({ id }) => id === factId);
  if (fact?.domain.kind !== 'category') throw new Error(`${factId} is no categorical fact`);
  return fact.domain.values.map(({ value }) => value);
}

/** Whether a number of this fact fits what is stated. */
export function canBeNumber(stated: Stated, factId: string, value: number): boolean {
  const given = Object.hasOwn(stated, factId) ? stated[factId] : undefined;
  if (given === undefined) return true;
  if (typeof given === 'number') return given === value;
  if (Array.isArray(given)) return given.includes(value);
  return isInterval(given) ? holds(given, value) : true;
}

type Interval = {
  readonly from?: number;
  readonly to?: number;
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
};

function isInterval(given: unknown): given is Interval {
  return typeof given === 'object' && given !== null && ('from' in given || 'to' in given);
}

function holds({ from, to, fromExcluded, toExcluded }: Interval, value: number): boolean {
  const aboveFrom = from === undefined || value > from || (value === from && fromExcluded !== true);
  const belowTo = to === undefined || value < to || (value === to && toExcluded !== true);
  return aboveFrom && belowTo;
}

/** The numbers in steps of a fact's domain that fit what is stated. */
export function possibleNumbers(stated: Stated, factId: string, step: number): readonly number[] {
  const fact = dorsalMetastasis.facts.find(({ id }) => id === factId);
  if (fact?.domain.kind !== 'number') throw new Error(`${factId} is no number`);
  const { minimum, maximum } = fact.domain;
  const steps = Math.floor((maximum - minimum) / step) + 1;
  const grid = Array.from({ length: steps }, (_, index) => minimum + index * step);
  const given = Object.hasOwn(stated, factId) ? stated[factId] : undefined;
  const listed = typeof given === 'number' ? [given] : Array.isArray(given) ? given.map(Number) : grid;
  return listed.filter((value) => canBeNumber(stated, factId, value));
}

/** One action of the plan. */
export function actionOf(assessment: AssessedCase, id: string): ActionAssessment {
  const found = assessment.actions.find(({ action }) => action === id);
  if (found === undefined) throw new Error(`No action ${id} in the plan`);
  return found;
}

/** Whether a clock is at least as fast as another. */
export function isAtLeastAsFast(clock: Urgency, limit: Urgency): boolean {
  return URGENCIES.indexOf(clock) <= URGENCIES.indexOf(limit);
}

/** The totals of SINS that are still possible. */
export function sinsTotals(assessment: AssessedCase): readonly number[] {
  return assessment.scores.find(({ score }) => score === 'sins')?.possibleTotals ?? [];
}

/** Whether an alert is shown. */
export function alertShown(assessment: AssessedCase, id: string): boolean {
  return assessment.alerts.some((alert) => alert.id === id);
}
