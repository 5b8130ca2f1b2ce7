import { assess, type FactDefinition } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { conditionHolds, factsNamed, type KnownPatient } from './condition-holds.ts';
import type { Draws } from './draws.ts';
import { SYNTHETIC_FACTS } from './synthetic-columns.ts';

type Answer = string | number;

/** The share of patients whose level is drawn inside the scope; the others may have any level. */
const IN_SCOPE_SHARE = 0.9;

/** Numbers that are drawn otherwise than every whole number of the scale. Nothing clinical: rows that look usual. */
const NUMBERS: Readonly<Record<string, { readonly from: number; readonly to: number; readonly step: number }>> = {
  life_expectancy_months: { from: 0, to: 24, step: 1 },
  kps: { from: 10, to: 100, step: 10 },
};

/** A constraint with the facts that it connects. */
type Rule = { readonly holds: (patient: KnownPatient) => boolean; readonly facts: readonly string[] };

const { constraints, facts: dictionary, scope } = dorsalMetastasis;

/** Totals follow from the items: they are read from the assessment and never drawn. */
const TOTALS = constraints.flatMap(({ holds }) => (holds.kind === 'total_equals' ? [holds] : []));

const RULES: readonly Rule[] = constraints
  .filter(({ holds }) => holds.kind !== 'total_equals')
  .map(({ holds }) => ({ holds: (patient) => conditionHolds(holds, patient), facts: factsNamed(holds) }));

const ANSWERS: ReadonlyMap<string, readonly Answer[]> = new Map(dictionary.map((fact) => [fact.id, answersTo(fact)]));

/** Every fact of a column or a constraint, so that each constraint is true or false of a drawn patient. */
const DRAWN = [...new Set([...SYNTHETIC_FACTS, ...RULES.flatMap(({ facts }) => facts)])].filter(
  (id) => !TOTALS.some(({ fact }) => fact === id),
);

/** The rules that speak of a fact. */
const RULES_ON: ReadonlyMap<string, readonly Rule[]> = new Map(
  DRAWN.map((fact) => [fact, RULES.filter(({ facts }) => facts.includes(fact))]),
);

/** The answers from which a fact is drawn. */
export function syntheticAnswers(fact: string): readonly Answer[] {
  const answers = ANSWERS.get(fact);
  if (answers === undefined) throw new Error(`The dictionary has no fact ${fact}`);
  return answers;
}

/**
 * Draws a patient of whom everything is known and who contradicts no constraint of the ruleset.
 * Answers are drawn each for itself, then those that contradict each other are drawn again. What comes out has the
 * distribution of no population.
 */
export function drawPatient(draws: Draws): KnownPatient {
  for (;;) {
    const drawn = Object.fromEntries(DRAWN.map((fact) => [fact, drawAnswer(fact, draws)]));
    if (repair(drawn, draws)) return withTotals(drawn);
  }
}

function answersTo({ id, domain }: FactDefinition): readonly Answer[] {
  if (domain.kind === 'category') return domain.values.map(({ value }) => value);
  const { from, to, step } = NUMBERS[id] ?? { from: domain.minimum, to: domain.maximum, step: 1 };
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function drawAnswer(fact: string, draws: Draws): Answer {
  const inScope = fact === scope.fact && draws.happens(IN_SCOPE_SHARE);
  return draws.one(inScope ? scope.inScope : syntheticAnswers(fact));
}

/** After so many answers drawn again a patient is given up. */
const MOST_REPAIRS = 500;

/** Draws again one fact of one broken constraint, until none is broken. */
function repair(patient: { [fact: string]: Answer }, draws: Draws): boolean {
  let broken = RULES.filter(({ holds }) => !holds(patient));
  for (let repairs = 0; broken.length > 0; repairs += 1) {
    if (repairs === MOST_REPAIRS) return false;
    const fact = draws.one(draws.one(broken).facts);
    patient[fact] = drawAnswer(fact, draws);
    const touched = RULES_ON.get(fact) ?? [];
    const others = broken.filter((rule) => !touched.includes(rule));
    broken = [...others, ...touched.filter(({ holds }) => !holds(patient))];
  }
  return true;
}

/** The pathway itself says that the patient is possible, and what the scores come to. */
function withTotals(patient: KnownPatient): KnownPatient {
  const assessment = assess(dorsalMetastasis, patient);
  if (assessment.status === 'invalid')
    throw new Error(`A drawn patient is refused: ${JSON.stringify(assessment.issues)}`);
  const totals = TOTALS.flatMap(({ score, fact }) => {
    const found = assessment.scores.find((candidate) => candidate.score === score);
    return found?.status === 'complete' ? [[fact, found.lowest] as const] : [];
  });
  return { ...patient, ...Object.fromEntries(totals) };
}
