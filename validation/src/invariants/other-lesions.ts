import { type AssessedCase, assessLesions, type PatientAssessment, URGENCIES } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { demand, type Invariant, NOT_CONCERNED, type Stated, type Verdict } from './invariant.ts';
import { isAtLeastAsFast, sinsTotals } from './what-is-known.ts';

/** A second lesion that asks for nothing, one that asks for everything, and one of which nothing is known. */
const SECOND_LESIONS: readonly Stated[] = [
  { index_level: 'T4', pain: 'none', neurological_status: 'intact', cord_compression: 'no', escc: '0' },
  { index_level: 'T10', cord_compression: 'yes', deficit_progressive: 'yes' },
  { index_level: 'T2' },
];

/** Hazard H20: lesions are merged by the most urgent one, and SINS is never added up. */
export const OTHER_LESIONS: readonly Invariant[] = [
  {
    id: 'INV-20',
    hazards: ['H20'],
    statement:
      'A second lesion never makes a clock of the plan slower, and never changes the totals of SINS of the first.',
    check: (stated, assessment) => {
      const verdicts = SECOND_LESIONS.map((second) =>
        mergedPlan(assessment, assessLesions(dorsalMetastasis, {}, [stated, second])),
      );
      return verdicts.find(({ status }) => status !== 'held') ?? { status: 'held' };
    },
  },
];

/** What the plan of several lesions, the given one first, must keep of the plan of one. */
export function mergedPlan(alone: AssessedCase, merged: PatientAssessment): Verdict {
  if (merged.status !== 'assessed') return NOT_CONCERNED;
  const [first] = merged.lesions;
  const slower = alone.actions.filter(({ action, interim }) => {
    const clock = merged.actions.find((one) => one.action === action)?.clock ?? URGENCIES.at(-1);
    return clock === undefined || !isAtLeastAsFast(clock, interim.clock);
  });
  const same = first?.status === 'assessed' && JSON.stringify(sinsTotals(first)) === JSON.stringify(sinsTotals(alone));
  return demand(
    [slower.length === 0, `slower with a second lesion: ${slower.map(({ action }) => action).join(', ')}`],
    [same, 'SINS of the first lesion changed with a second one'],
  );
}
