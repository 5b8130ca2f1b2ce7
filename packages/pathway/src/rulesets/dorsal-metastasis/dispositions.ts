import type { Disposition } from '../../tables/ruleset.ts';

/** A disposition that puts the action into the plan and can do no harm by being early. */
export const acts = (id: string, label: string, patientLabel: string): Disposition => ({
  id,
  label,
  patientLabel,
  releases: false,
  active: true,
});

/** A disposition that lets a treatment happen, which can harm. */
export const releases = (id: string, label: string, patientLabel: string): Disposition => ({
  id,
  label,
  patientLabel,
  releases: true,
  active: true,
});

/** A disposition that leaves the action out of the plan, for now or at all. */
export const rests = (id: string, label: string, patientLabel: string): Disposition => ({
  id,
  label,
  patientLabel,
  releases: false,
  active: false,
});
