import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { demand, type Invariant, NOT_CONCERNED, type Stated } from './invariant.ts';
import { actionOf, canBeNumber, possibleNumbers } from './what-is-known.ts';

const SURVIVAL = 'life_expectancy_months';
const THRESHOLD_MONTHS = 3;
const TRIED_MONTHS = [0.5, 2, 3, 4, 12] as const;

/** Every survival that can be stated must leave the opinion as it is. */
function opinionsBySurvival(stated: Stated): ReadonlySet<string> {
  const { [SURVIVAL]: _, ...rest } = stated;
  const inputs: readonly Stated[] = [rest, ...TRIED_MONTHS.map((months) => ({ ...rest, [SURVIVAL]: months }))];
  return new Set(
    inputs.flatMap((input) => {
      const assessment = assess(dorsalMetastasis, input);
      if (assessment.status !== 'assessed') return [];
      const { act, clock } = actionOf(assessment, 'surgical_opinion').interim;
      return [`${act} ${clock}`];
    }),
  );
}

/** H10, H11: a salvageable patient refused, or a dying one operated on. */
export const SURVIVAL_AND_SURGERY: readonly Invariant[] = [
  {
    id: 'INV-10',
    hazards: ['H10'],
    statement: 'No survival estimate, and no missing one, changes the surgical opinion or its clock.',
    check: (stated) => {
      const opinions = opinionsBySurvival(stated);
      return demand([opinions.size === 1, `the opinion depends on survival: ${[...opinions].join(' / ')}`]);
    },
  },
  {
    id: 'INV-10b',
    hazards: ['H10'],
    statement: 'An unknown survival, or an interval that reaches 3 months, never refuses surgery for short survival.',
    check: (stated, assessment) => {
      if (!canBeNumber(stated, SURVIVAL, THRESHOLD_MONTHS)) return NOT_CONCERNED;
      const { rows } = actionOf(assessment, 'surgery');
      return demand([rows.some((row) => row !== 'surgery.short-survival'), 'surgery is refused for short survival']);
    },
  },
  {
    id: 'INV-11',
    hazards: ['H11'],
    statement:
      'Life expectancy certainly under 3 months: surgery is never above "not recommended unless the team overrides", and an override asks for a reason.',
    check: (stated, assessment) => {
      const months = Object.hasOwn(stated, SURVIVAL) ? possibleNumbers(stated, SURVIVAL, 0.5) : [];
      const short = months.length > 0 && months.every((value) => value < THRESHOLD_MONTHS);
      if (!short || canBeNumber(stated, SURVIVAL, THRESHOLD_MONTHS)) return NOT_CONCERNED;
      const possible = actionOf(assessment, 'surgery').possible.map(({ disposition }) => disposition);
      const above = possible.filter((id) => ['recommended', 'mdt_choice', 'less_invasive_mdt'].includes(id));
      return demand(
        [above.length === 0, `surgery can be ${above.join(', ')}`],
        [!possible.includes('not_recommended') || asksForReason(), 'no reason is asked for'],
      );
    },
  },
];

function asksForReason(): boolean {
  const table = dorsalMetastasis.actions.find(({ id }) => id === 'surgery');
  const texts = (table?.contents ?? []).filter(({ dispositions }) => dispositions.includes('not_recommended'));
  return texts.some(({ text }) => /reason/.test(text));
}
