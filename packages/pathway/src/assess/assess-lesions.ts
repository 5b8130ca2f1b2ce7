import type { Issues } from '../facts/issue.ts';
import { type Ruleset, URGENCIES, type Urgency } from '../tables/ruleset.ts';
import { HELD } from './action-assessment.ts';
import type { ActionPlan } from './action-plan.ts';
import { type AssessOptions, assess } from './assess.ts';
import type { ActionAssessment, AssessedCase, Assessment, Interim, OutOfScopeCase } from './assessment.ts';
import { engineOf } from './engine.ts';

/** What one lesion asks of an action. */
export type LesionInterim = {
  readonly lesion: number;
  readonly status: ActionAssessment['status'];
  readonly interim: Interim;
};

/** One action for the whole patient. */
export type PatientAction = {
  readonly action: string;
  /**
   * Precautions: the most urgent or restrictive of all lesions. Actions that need every lesion: released only when each
   * lesion releases them. Other actions: listed lesion by lesion.
   */
  readonly merged: Interim | 'per_lesion';
  readonly clock: Urgency;
  readonly lesions: readonly LesionInterim[];
};

/** A patient with several lesions: each assessed, the plan merged. */
export type PatientAssessment =
  | {
      readonly status: 'assessed';
      readonly lesions: readonly Exclude<Assessment, { readonly status: 'invalid' }>[];
      readonly actions: readonly PatientAction[];
    }
  | { readonly status: 'out_of_scope'; readonly lesions: readonly OutOfScopeCase[] }
  | {
      readonly status: 'invalid';
      readonly lesions: readonly { readonly lesion: number; readonly issues: Issues; readonly redFlags: string }[];
    };

/**
 * Assesses every lesion of a patient and merges the plan. Adding a lesion never lowers an urgency; their order does not
 * matter for the merged plan; SINS is never added up.
 * @param ruleset - The guideline.
 * @param patient - Facts about the patient, true for every lesion.
 * @param lesions - Facts about each lesion; at least one.
 * @param options - As for `assess`.
 */
export function assessLesions(
  ruleset: Ruleset,
  patient: Readonly<Record<string, unknown>>,
  lesions: readonly [Readonly<Record<string, unknown>>, ...Readonly<Record<string, unknown>>[]],
  options: AssessOptions = {},
): PatientAssessment {
  const assessments = lesions.map((lesion) => assess(ruleset, { ...patient, ...lesion }, options));
  const invalid = assessments.flatMap((assessment, lesion) =>
    assessment.status === 'invalid' ? [{ lesion, issues: assessment.issues, redFlags: assessment.redFlags }] : [],
  );
  if (invalid.length > 0) return { status: 'invalid', lesions: invalid };
  const valid = assessments.filter((assessment) => assessment.status !== 'invalid');
  const outside = valid.filter((assessment) => assessment.status === 'out_of_scope');
  if (outside.length === valid.length) return { status: 'out_of_scope', lesions: outside };
  const assessed = valid.map((assessment) => (assessment.status === 'assessed' ? assessment : undefined));
  return {
    status: 'assessed',
    lesions: valid,
    actions: engineOf(ruleset).actions.map((plan, index) =>
      mergeAction(plan, lesionInterims(assessed, index), assessed.length),
    ),
  };
}

function mergeAction({ table }: ActionPlan, lesions: readonly LesionInterim[], count: number): PatientAction {
  const clock = mostUrgent(lesions.map(({ interim }) => interim.clock));
  const acts = lesions.map(({ interim }) => interim.act);
  const foremost = table.dispositions.find(({ id }) => acts.includes(id))?.id ?? HELD;
  const base = { action: table.id, clock, lesions };
  if (table.safeSide.kind === 'precaution') return { ...base, merged: { act: foremost, clock } };
  if (table.needsEveryLesion !== true) return { ...base, merged: 'per_lesion' };
  const released =
    acts.length === count && acts.every((act) => table.dispositions.some(({ id, releases }) => id === act && releases));
  return { ...base, merged: { act: released ? foremost : HELD, clock } };
}

function lesionInterims(assessed: readonly (AssessedCase | undefined)[], index: number): readonly LesionInterim[] {
  return assessed.flatMap((assessment, lesion): readonly LesionInterim[] => {
    const action = assessment?.actions[index];
    return action === undefined ? [] : [{ lesion, status: action.status, interim: action.interim }];
  });
}

function mostUrgent(clocks: readonly Urgency[]): Urgency {
  return URGENCIES.find((urgency) => clocks.includes(urgency)) ?? 'none';
}
