import { all, always, any, disposed, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, releases, rests } from './dispositions.ts';
import { atLeast, below, cite, DRAFT, is, isOneOf, the } from './language.ts';

const surgeryRecommended = disposed('surgery', 'recommended');
const worthTreating = any(is('symptomatic', 'yes'), the('high_risk_lesion'), the('oligometastatic_long_survival'));

/** Whether a stereotactic technique may be offered. */
export const SBRT: ActionTable = {
  id: 'sbrt',
  label: 'Stereotactic radiotherapy (SBRT)',
  patientLabel: 'High-precision radiotherapy',
  safeSide: {
    kind: 'hold',
    interimLabel: 'not offered on what is known',
    interimPatientLabel: 'not decided yet',
  },
  dispositions: [
    releases('option', 'an option', 'high-precision radiotherapy is an option'),
    releases(
      'specialist_option',
      'an option for a specialist to judge',
      'a specialist judges high-precision radiotherapy',
    ),
    releases(
      'after_surgery_option',
      'an option after separation surgery or stabilisation',
      'high-precision radiotherapy may follow the operation',
    ),
    acts('not_preferred', 'not preferred: conventional radiotherapy', 'ordinary radiotherapy is preferred'),
    rests('not_offered', 'not offered', 'high-precision radiotherapy is not offered'),
  ],
  rows: [
    {
      id: 'sbrt.not-beside-the-cord',
      tier: 'contraindication',
      when: all(
        not(surgeryRecommended),
        any(the('compression'), the('canal_not_imaged'), isOneOf('escc', '2', '3'), the('unstable')),
      ),
      disposition: 'not_offered',
      urgency: 'none',
      citations: [
        cite('SC24', 'excluded instability and symptomatic compression', 'trial'),
        cite('ASTRO24', 'SBRT: conditional', 'guideline'),
        cite('ACR14', 'SBRT in emergencies', 'guideline'),
        cite('SAHGAL13', 'fracture after SBRT 14 %', 'cohort'),
      ],
      statements: ['B-15', 'RT-9'],
      hazards: ['H14'],
      review: DRAFT,
    },
    {
      id: 'sbrt.not-suitable',
      tier: 'contraindication',
      when: any(
        is('over_3_contiguous', 'yes'),
        the('poor_performance'),
        the('short_survival'),
        is('cord_dose_achievable', 'no'),
        is('radiotherapy_possible', 'no'),
      ),
      disposition: 'not_offered',
      urgency: 'none',
      citations: [cite('SC24', 'eligibility: 3 segments, ECOG 0 to 2', 'trial')],
      statements: ['B-15', 'RT-2'],
      hazards: ['H14'],
      review: DRAFT,
    },
    {
      id: 'sbrt.radiosensitive',
      tier: 'histology',
      when: isOneOf('histology_class', 'radiosensitive', 'unknown'),
      disposition: 'not_preferred',
      urgency: 'none',
      citations: [cite('BILSKY-NOMS10', 'radiosensitive: conventional radiotherapy', 'consensus')],
      statements: ['B-14'],
      hazards: ['H12'],
      review: DRAFT,
    },
    {
      id: 'sbrt.after-surgery',
      tier: 'definitive',
      when: surgeryRecommended,
      disposition: 'after_surgery_option',
      urgency: 'none',
      citations: [
        cite('LAUFER13-SEP', '186 patients, 1-year progression 16.4 %', 'cohort'),
        cite('ALOMAIR13', '1-year control 84 %', 'cohort'),
      ],
      statements: ['HYBRID-1', 'HYBRID-4', 'B-15', 'B-21'],
      hazards: ['H14'],
      review: DRAFT,
    },
    {
      id: 'sbrt.specialist',
      tier: 'definitive',
      when: all(
        not(surgeryRecommended),
        any(is('escc', '1c'), the('potentially_unstable'), atLeast('ecog', 3)),
        worthTreating,
      ),
      disposition: 'specialist_option',
      urgency: 'none',
      citations: [cite('DECISION', '0003: 1c and SINS 7 to 12 by a specialist', 'decision')],
      statements: ['RT-2', 'RT-5', 'B-15'],
      hazards: ['H14'],
      review: DRAFT,
    },
    {
      id: 'sbrt.option',
      tier: 'definitive',
      when: all(
        not(surgeryRecommended),
        isOneOf('escc', '0', '1a', '1b'),
        not(the('potentially_unstable')),
        below('ecog', 3),
        worthTreating,
      ),
      disposition: 'option',
      urgency: 'none',
      citations: [
        cite('SC24', '24 Gy in 2 fractions: complete response 35 against 14 %', 'trial'),
        cite('RTOG0631', '16 to 18 Gy in 1 fraction was worse: pain response 41.3 against 60.5 %', 'trial'),
        cite('SABRCOMET', '1 to 5 lesions', 'trial'),
      ],
      statements: ['RT-2', 'RT-5', 'RT-7', 'B-15', 'B-19'],
      hazards: ['H14'],
      review: DRAFT,
    },
    {
      id: 'sbrt.not-offered',
      tier: 'default',
      when: always,
      disposition: 'not_offered',
      urgency: 'none',
      citations: [cite('ASTRO24', 'SBRT: conditional', 'guideline')],
      statements: ['RT-6', 'B-15'],
      hazards: ['H14'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'sbrt.evidence',
      dispositions: ['option', 'specialist_option'],
      text: 'Randomised pain results conflict: SC24 better (complete response 35 against 14 %), RTOG0631 worse (response 41.3 against 60.5 %, p = 0.01). Not shown to cure.',
      patientText: 'Studies disagree on how much better it is.',
      statements: ['RT-5', 'RT-7'],
    },
  ],
};
