import type { AlertRule, Urgency } from '../tables/ruleset.ts';

/** Who reads the plan. Audience changes words only: codes, clocks and doses are the same. */
export type Audience = 'clinician' | 'patient';

/** One action in words, with its codes. */
export type RenderedAction = {
  readonly action: string;
  readonly label: string;
  readonly status: 'decided' | 'undecided';
  /** The disposition to act on; `held` when the act is not released on what is known. */
  readonly act: string;
  readonly clock: Urgency;
  readonly text: string;
  readonly clockText: string;
  /** Dose, protocol, members, checks. */
  readonly contents: readonly string[];
  /** The first questions whose answers could still change the action; empty when it is decided, and for patients. */
  readonly couldChangeWith: readonly string[];
};

/** A warning in words. */
export type RenderedAlert = {
  readonly id: string;
  readonly severity: AlertRule['severity'];
  readonly certainty: 'present' | 'possible';
  readonly text: string;
};

/** A plan in words. Reassuring answers that are merely possible are never among them. */
export type RenderedPlan = {
  readonly audience: Audience;
  readonly scopeNotice: string;
  /** Axes of which nothing is known, and what to ask first. */
  readonly missing: readonly string[];
  readonly askFirst: readonly string[];
  /** Something is still open that could change the plan. */
  readonly stillOpen: boolean;
  /** Facts that were derived and not stated, and how far they can be trusted. */
  readonly derived: readonly string[];
  readonly actions: readonly RenderedAction[];
  readonly alerts: readonly RenderedAlert[];
  readonly scores: readonly string[];
  readonly notices: readonly string[];
};
