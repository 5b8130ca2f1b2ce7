import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, releases, rests } from './dispositions.ts';
import { SURGERY_ROWS } from './surgery-rows.ts';

/** An operation for neurology or stability. Withheld while undecided; the opinion and the clock go on. */
export const SURGERY: ActionTable = {
  id: 'surgery',
  label: 'Surgery',
  patientLabel: 'Operation',
  safeSide: {
    kind: 'hold',
    interimLabel: 'the team decides; not refused, not started on what is known',
    interimPatientLabel: 'the specialists decide together whether an operation can help',
  },
  dispositions: [
    releases('recommended', 'recommended', 'an operation is recommended'),
    acts('mdt_choice', 'the team decides for or against', 'the team decides for or against an operation'),
    acts(
      'less_invasive_mdt',
      'not fit for open surgery: the team decides on a less invasive route',
      'the team looks at a smaller operation',
    ),
    acts('after_imaging', 'decide as soon as imaging has answered', 'decided as soon as the scan is done'),
    rests('not_first_line', 'not the first treatment: radiotherapy first', 'radiotherapy comes first'),
    rests(
      'not_recommended',
      'not recommended unless the team overrides with a reason',
      'an operation is not recommended unless the team sees a special reason',
    ),
    rests(
      'no_indication_found',
      'no indication found on what is known',
      'no reason for an operation was found on what is known',
    ),
  ],
  rows: SURGERY_ROWS,
  contents: [
    {
      id: 'surgery.large-procedures',
      dispositions: ['recommended', 'mdt_choice', 'less_invasive_mdt', 'not_recommended'],
      text: 'A survival estimate names who made it and when; estimates are right in about half (CUREUS26). Large or combined procedures ask for 6 months or more.',
      patientText: 'The size of an operation is matched to your general condition.',
      statements: ['SURG-5', 'B-07'],
    },
    {
      id: 'surgery.reason-for-override',
      dispositions: ['not_recommended'],
      text: 'In late paraplegia this is about neurology: pain and stability are still treated. The opinion of the surgeon stays requested. An override by the team needs a recorded reason; percutaneous fixation is the usual one.',
      patientText: 'A surgeon is asked all the same.',
      statements: ['PITFALL-4', 'B-07', 'B-25'],
    },
    {
      id: 'surgery.separation',
      dispositions: ['recommended', 'mdt_choice', 'less_invasive_mdt'],
      text: 'Options have three codes: separation_surgery, minimally_invasive_stabilisation, hybrid_therapy (either, then SBRT). Non-randomised evidence.',
      patientText: 'There are smaller operations that are combined with precise radiotherapy.',
      statements: ['HYBRID-1', 'HYBRID-2', 'HYBRID-4'],
    },
    {
      id: 'surgery.unfit',
      dispositions: ['less_invasive_mdt'],
      text: 'Unfit for open surgery is not "inoperable": low performance that the lesion explains does not disqualify, and a less invasive route is offered to the team.',
      patientText: 'A smaller operation may be possible.',
      statements: ['SURG-6', 'HYBRID-4', 'B-16'],
    },
  ],
};
