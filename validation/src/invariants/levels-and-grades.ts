import { assess, type Ruleset } from '@oncospine/pathway';
import type { ListRule } from './list-rule.ts';

const levels = (letter: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);

/** Written from Fisher 2010 once more, not from the tables of the program: points of each level. */
const POINTS_OF_LEVELS: readonly { readonly points: number; readonly levels: readonly string[] }[] = [
  { points: 3, levels: ['O', 'C1', 'C2', 'C7', 'T1', 'T2', 'T11', 'T12', 'L1', 'L5', 'S1'] },
  { points: 2, levels: [...levels('C', 3, 6), ...levels('L', 2, 4)] },
  { points: 1, levels: levels('T', 3, 10) },
  { points: 0, levels: levels('S', 2, 5) },
];

const NO_LEVELS: readonly unknown[] = ['T0', 'T13', 'L6', 'C0', 'S6', 't7', 'T07', '7', 7, ''];

/** The grades in their order; 1a, 1b and 1c are three grades. */
const GRADES = ['0', '1a', '1b', '1c', '2', '3'];

const NO_GRADES: readonly unknown[] = [0, 1, 2, 3, 1.5, '1', '1d', '1A', '4', '2.0', ''];

/** Hazards H19 and H21: levels and grades, each of them tried. */
export function levelAndGradeRules(ruleset: Ruleset): readonly ListRule[] {
  return [levelRule(ruleset), gradeRule(ruleset)];
}

function levelRule(ruleset: Ruleset): ListRule {
  const known = POINTS_OF_LEVELS.flatMap(({ points, levels: ofPoints }) =>
    ofPoints.map((level) => ({ input: level, fault: levelFault(ruleset, level, points) })),
  );
  return {
    id: 'INV-19',
    hazards: ['H19'],
    statement:
      'Every level from O to S5 has the points of Fisher 2010; T1 to T12 are in scope, all others outside; anything else is refused.',
    entries: [...known, ...NO_LEVELS.map((input) => ({ input, fault: refusalFault(ruleset, 'index_level', input) }))],
  };
}

function levelFault(ruleset: Ruleset, level: string, points: number): string | undefined {
  const assessment = assess(ruleset, { index_level: level });
  if (assessment.status === 'invalid') return `${level} is refused`;
  const inside = assessment.status === 'assessed' && assessment.scope === 'established';
  if (inside !== /^T\d+$/.test(level)) return `${level} is ${inside ? 'in' : 'out of'} scope`;
  const item = assessment.scores
    .find(({ score }) => score === 'sins')
    ?.items.find(({ fact }) => fact === 'index_level');
  const found = (item?.possible ?? []).map((option) => option.points);
  return found.length === 1 && found[0] === points
    ? undefined
    : `${level} has ${found.join(' or ')} points, not ${points}`;
}

function gradeRule(ruleset: Ruleset): ListRule {
  const fact = ruleset.facts.find(({ id }) => id === 'escc');
  const listed = fact?.domain.kind === 'category' ? fact.domain.values.map(({ value }) => value) : [];
  const inOrder = JSON.stringify(listed) === JSON.stringify(GRADES) ? undefined : `the grades are ${listed.join(', ')}`;
  const taken = GRADES.map((grade) => ({
    input: grade,
    fault: assess(ruleset, { escc: grade }).status === 'assessed' ? undefined : `${grade} is refused`,
  }));
  return {
    id: 'INV-21',
    hazards: ['H21'],
    statement:
      'ESCC is the list 0, 1a, 1b, 1c, 2, 3 in this order; a number, or a grade without its letter, is refused and never read as another.',
    entries: [
      { input: GRADES, fault: inOrder },
      ...taken,
      ...NO_GRADES.map((input) => ({ input, fault: refusalFault(ruleset, 'escc', input) })),
    ],
  };
}

function refusalFault(ruleset: Ruleset, fact: string, input: unknown): string | undefined {
  return assess(ruleset, { [fact]: input }).status === 'invalid' ? undefined : `${JSON.stringify(input)} is taken`;
}
