import type { AssessedCase } from '@oncospine/pathway';

/** What is stated of a case, in the form that `assess` takes. */
export type Stated = Readonly<Record<string, unknown>>;

/** What an invariant says of one case. */
export type Verdict =
  | { readonly status: 'not_concerned' }
  | { readonly status: 'held' }
  | { readonly status: 'violated'; readonly message: string };

/** A property that every case must have, named by the hazard it controls. */
export type Invariant = {
  readonly id: string;
  readonly hazards: readonly string[];
  readonly statement: string;
  readonly check: (stated: Stated, assessment: AssessedCase) => Verdict;
};

/** The premise of the invariant is not true of the case. */
export const NOT_CONCERNED: Verdict = { status: 'not_concerned' };

/** Held, or violated by the first demand that is not met. */
export function demand(...demands: readonly (readonly [met: boolean, message: string])[]): Verdict {
  const broken = demands.find(([met]) => !met);
  return broken === undefined ? { status: 'held' } : { status: 'violated', message: broken[1] };
}
