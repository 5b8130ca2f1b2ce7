import type { Urgency } from '../tables/ruleset.ts';
import type { Audience } from './rendered-plan.ts';

type Words = Readonly<Record<Audience, string>>;

/** What a clock is called. */
export const CLOCK_WORDS: Readonly<Record<Urgency, Words>> = {
  now: { clinician: 'now (within 1 h)', patient: 'now' },
  hours: { clinician: 'within hours (target 12 h, alarm at 24 h)', patient: 'within hours' },
  day: { clinician: 'within 24 h', patient: 'within a day' },
  week: { clinician: 'within 7 days', patient: 'within a week' },
  routine: { clinician: 'routine', patient: 'at the usual time' },
  none: { clinician: 'no clock of its own', patient: 'the doctors say when' },
};

/** Sentences of a plan that belong to no action. */
export const PLAN_WORDS = {
  undecided: {
    clinician: 'Not decided on what is known; on the safe side meanwhile',
    patient: 'Not decided yet; until then',
  },
  decided: { clinician: 'Decided', patient: 'Decided' },
  couldChange: { clinician: 'Could change with', patient: 'This depends on' },
  possibleAlert: { clinician: 'Possible, until more is known', patient: 'Possible' },
  scopeNotEstablished: {
    clinician: 'Level not stated: assessed as thoracic, scope not established.',
    patient: 'The exact level of the spine was not stated.',
  },
  scopeExtrapolated: {
    clinician: 'Outside the scope of the ruleset: extrapolated at the caller’s request.',
    patient: 'This information was written for another part of the spine.',
  },
  missingAxes: {
    clinician: 'Nothing is known of',
    patient: 'Not known yet',
  },
  derived: {
    clinician: 'Derived, not stated',
    patient: 'Some of this rests on statistics and not on your doctors’ own estimate.',
  },
  stillOpen: { clinician: 'More is needed', patient: 'Your doctors still need some results.' },
  askFirst: { clinician: 'Ask first', patient: 'The doctors ask first' },
} as const satisfies Readonly<Record<string, Words>>;
