import { all, always, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, rests } from './dispositions.ts';
import { cite, citeSecondHand, DRAFT, is, isOneOf, isOtherThan, the } from './language.ts';

/** The opinion of a spine surgeon. It never depends on survival, and no drug stands before it. */
export const SURGICAL_OPINION: ActionTable = {
  id: 'surgical_opinion',
  label: 'Opinion of a spine surgeon',
  patientLabel: 'Opinion of a spine surgeon',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('request', 'request the opinion of a spine surgeon', 'a spine surgeon is asked for advice'),
    rests(
      'not_required',
      'no surgical opinion needed on what is known',
      'advice from a spine surgeon is not needed now',
    ),
  ],
  rows: [
    {
      id: 'surgical-opinion.emergency',
      tier: 'emergency',
      when: all(
        not(the('late_paraplegia')),
        any(
          is('deficit_progressive', 'yes'),
          all(the('deficit'), any(the('compression'), the('compression_suspected'))),
        ),
      ),
      disposition: 'request',
      urgency: 'now',
      citations: [
        cite('PATCHELL05', 'surgery and radiotherapy each within 24 h', 'trial'),
        cite('DUTCH-MDT', 'urgent cases', 'guideline'),
        cite('ASTRO24', 'evaluate surgery before radiotherapy', 'guideline'),
      ],
      statements: ['SURG-1', 'SURG-2', 'MDT-4', 'B-01', 'B-06', 'B-07'],
      hazards: ['H01', 'H05', 'H10'],
      review: DRAFT,
    },
    {
      id: 'surgical-opinion.instability',
      tier: 'instability',
      when: any(the('mechanical_problem'), the('pain_after_fixation')),
      disposition: 'request',
      urgency: 'day',
      citations: [
        citeSecondHand('FISHER10', 'consultation for SINS 7 to 18', 'consensus'),
        cite('ACR14', 'retropulsed bone or high SINS', 'guideline'),
        cite('DUTCH-RTSURG', 'instability is a surgical indication', 'guideline'),
      ],
      statements: ['SINS-HIGH-1', 'SURG-3', 'SURG-4', 'B-07'],
      hazards: ['H08'],
      review: DRAFT,
    },
    {
      id: 'surgical-opinion.compression',
      tier: 'definitive',
      when: any(the('compression'), the('compression_suspected'), the('deficit')),
      disposition: 'request',
      urgency: 'day',
      citations: [cite('ASTRO24', 'evaluate stability and surgery before radiotherapy', 'guideline')],
      statements: ['SURG-1', 'SURG-2', 'B-01', 'B-07', 'B-25'],
      hazards: ['H01', 'H10'],
      review: DRAFT,
    },
    {
      id: 'surgical-opinion.not-cleared',
      tier: 'definitive',
      when: all(
        not(the('compression')),
        not(the('compression_suspected')),
        not(the('deficit')),
        any(
          the('potentially_unstable'),
          isOneOf('escc', '1b', '1c', '2', '3'),
          is('prior_radiotherapy', 'yes'),
          the('histology_open'),
          isOtherThan('neurological_status', 'intact'),
          is('cord_compression', 'not_imaged'),
          is('posterior_wall', 'breached'),
          is('spine_stabilised', 'yes'),
          isOtherThan('whole_spine_mri', 'adequate'),
        ),
      ),
      disposition: 'request',
      urgency: 'week',
      citations: [
        citeSecondHand('FISHER10', 'consultation for SINS 7 to 18', 'consensus'),
        cite('DECISION', '0003: the conditions under which no opinion is needed', 'decision'),
      ],
      statements: ['SINS-MID-1', 'B-01'],
      hazards: ['H01', 'H02'],
      review: DRAFT,
    },
    {
      id: 'surgical-opinion.all-clear',
      tier: 'default',
      when: always,
      disposition: 'not_required',
      urgency: 'none',
      citations: [
        citeSecondHand('FISHER14', 'threshold of 7 for instability', 'cohort'),
        cite('DECISION', '0003: the conditions under which no opinion is needed', 'decision'),
      ],
      statements: ['SINS-LOW-1', 'B-01'],
      hazards: ['H01'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'surgical-opinion.no-gate',
      dispositions: ['request'],
      text: 'The opinion does not wait for a drug, a score, a survival estimate or a meeting. Mechanical pain after fixation is implant failure until excluded.',
      patientText: 'The surgeon is asked without waiting for anything else.',
      statements: ['STEROID-5', 'B-06', 'B-07'],
    },
  ],
};

/** The joint decision, and how soon. */
export const MDT: ActionTable = {
  id: 'mdt',
  label: 'Multidisciplinary decision',
  patientLabel: 'Team meeting of the specialists',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('ad_hoc', 'ad hoc consultation, outside the schedule', 'the specialists confer at once'),
    acts('meeting', 'multidisciplinary meeting', 'the specialists confer in their meeting'),
  ],
  rows: [
    {
      id: 'mdt.emergency',
      tier: 'emergency',
      when: any(
        all(
          not(the('late_paraplegia')),
          any(is('deficit_progressive', 'yes'), the('compression'), the('compression_suspected')),
        ),
        all(the('severe_pain'), is('pain_progressive', 'yes')),
      ),
      disposition: 'ad_hoc',
      urgency: 'now',
      citations: [
        cite('DUTCH-MDT', 'ad hoc for progressive deficit, progressive severe pain, severe instability', 'guideline'),
        cite('BOLLEN', 'a weekly meeting is too late for fast courses', 'cohort'),
      ],
      statements: ['MDT-3', 'MDT-4', 'B-11'],
      hazards: ['H05'],
      review: DRAFT,
    },
    {
      id: 'mdt.instability',
      tier: 'instability',
      when: the('unstable'),
      disposition: 'ad_hoc',
      urgency: 'now',
      citations: [cite('DUTCH-MDT', 'severe instability', 'guideline')],
      statements: ['SINS-HIGH-1', 'B-11'],
      hazards: ['H08'],
      review: DRAFT,
    },
    {
      id: 'mdt.late-paraplegia',
      tier: 'definitive',
      when: any(the('late_paraplegia'), all(the('bone_fragment'), the('deficit'))),
      disposition: 'meeting',
      urgency: 'day',
      citations: [cite('DECISION', '0003: urgency falls to a senior decision', 'decision')],
      statements: ['B-25'],
      hazards: ['H24'],
      review: DRAFT,
    },
    {
      id: 'mdt.symptomatic',
      tier: 'definitive',
      when: all(
        not(the('late_paraplegia')),
        not(all(the('bone_fragment'), the('deficit'))),
        any(is('symptomatic', 'yes'), the('potentially_unstable'), isOneOf('escc', '1b', '1c', '2', '3')),
      ),
      disposition: 'meeting',
      urgency: 'week',
      citations: [
        cite('DUTCH-MDT', 'weekly meeting for symptomatic patients who are not urgent', 'guideline'),
        cite('CEPO12', 'multidisciplinary decision', 'guideline'),
      ],
      statements: ['MDT-1', 'MDT-3', 'SINS-MID-1', 'B-11'],
      hazards: ['H05'],
      review: DRAFT,
    },
    {
      id: 'mdt.routine',
      tier: 'default',
      when: always,
      disposition: 'meeting',
      urgency: 'routine',
      citations: [cite('ARTICLE', 'MDT-1', 'article')],
      statements: ['MDT-1', 'B-11'],
      hazards: ['H26'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'mdt.members',
      dispositions: ['ad_hoc', 'meeting'],
      text: 'Four disciplines decide together: spine surgery, radiation oncology, medical oncology, rehabilitation medicine. Add radiology, interventional radiology, neurology, haematology or palliative care where the case asks for it.',
      patientText: 'Surgeons, radiation and cancer doctors and rehabilitation doctors decide together.',
      statements: ['MDT-5', 'B-24'],
    },
    {
      id: 'mdt.axes',
      dispositions: ['ad_hoc', 'meeting'],
      text: 'The decision rests on neurology, stability, pain, prognosis and histology, and on the patient’s wishes.',
      patientText: 'Your wishes are part of the decision.',
      statements: ['MDT-2', 'B-14'],
    },
    {
      id: 'mdt.no-wait',
      dispositions: ['ad_hoc', 'meeting'],
      text: 'Emergency treatment (steroid, radiotherapy within 24 h when no operation follows) does not wait for the meeting.',
      patientText: 'Urgent treatment does not wait for a meeting.',
      statements: ['B-11'],
    },
    {
      id: 'mdt.coordinator',
      dispositions: ['ad_hoc', 'meeting'],
      text: 'One named physician coordinates the care and is the contact. Name: to be entered by the team.',
      patientText: 'One named doctor is your contact.',
      statements: ['MDT-6'],
    },
  ],
};
