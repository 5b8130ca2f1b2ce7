import { all, always, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { releases, rests } from './dispositions.ts';
import { cite, citeSecondHand, DRAFT, is, isOneOf, isOtherThan, the } from './language.ts';

/** Vertebroplasty or kyphoplasty through the skin. */
export const AUGMENTATION: ActionTable = {
  id: 'augmentation',
  label: 'Cement augmentation',
  patientLabel: 'Bone cement through the skin',
  safeSide: {
    kind: 'hold',
    interimLabel: 'held: caution until the open facts are known',
    interimPatientLabel: 'not decided yet',
  },
  dispositions: [
    releases('consider', 'consider', 'bone cement is considered'),
    releases(
      'specialist_option',
      'only as a specialist option, with caution',
      'a specialist judges whether cement is safe',
    ),
    rests('not_indicated', 'not indicated', 'bone cement is not needed'),
    rests('blocked', 'blocked', 'bone cement is not safe here'),
  ],
  rows: [
    {
      id: 'augmentation.blocked',
      tier: 'contraindication',
      when: any(
        isOtherThan('cord_compression', 'no'),
        isOneOf('escc', '2', '3'),
        isOtherThan('percutaneous_safety', 'clear'),
        the('deficit'),
        the('canal_not_imaged'),
      ),
      disposition: 'blocked',
      urgency: 'none',
      citations: [cite('NASS-AUC', 'stenosis, deficit, posterior wall', 'consensus')],
      statements: ['B-18', 'PERC-2'],
      hazards: ['H16'],
      review: DRAFT,
    },
    {
      id: 'augmentation.caution',
      tier: 'definitive',
      when: all(the('painful_fracture'), the('canal_caution')),
      disposition: 'specialist_option',
      urgency: 'none',
      citations: [cite('NASS-AUC', 'best profile: intact posterior wall, under 80 % height loss', 'consensus')],
      statements: ['PERC-1', 'B-18'],
      hazards: ['H16'],
      review: DRAFT,
    },
    {
      id: 'augmentation.consider',
      tier: 'definitive',
      when: all(the('painful_fracture'), not(the('canal_caution'))),
      disposition: 'consider',
      urgency: 'none',
      citations: [
        cite('CAFE11', '134 patients, unblinded', 'trial'),
        cite('ACR13', 'malignant fracture: 7/9 after failed conservative care', 'guideline'),
      ],
      statements: ['PERC-1', 'B-18'],
      hazards: ['H16'],
      review: DRAFT,
    },
    {
      id: 'augmentation.not-indicated',
      tier: 'default',
      when: always,
      disposition: 'not_indicated',
      urgency: 'none',
      citations: [cite('DUTCH-PERC', 'pain from a fracture', 'guideline')],
      statements: ['PERC-1'],
      hazards: ['H16'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'augmentation.not-instead',
      dispositions: ['consider', 'specialist_option'],
      text: 'Cement does not replace radiotherapy, and it does not stabilise an unstable spine.',
      patientText: 'Cement does not replace radiotherapy.',
      statements: ['PERC-4', 'B-18'],
    },
    {
      id: 'augmentation.conservative-first',
      dispositions: ['consider', 'specialist_option'],
      text: 'For pain that conservative care has not relieved.',
      patientText: 'It is meant for pain that medicines do not relieve.',
      statements: ['PERC-1'],
    },
  ],
};

/** Radiofrequency ablation, with cement where that is not blocked. */
export const ABLATION: ActionTable = {
  id: 'ablation',
  label: 'Radiofrequency ablation',
  patientLabel: 'Heat treatment through the skin',
  safeSide: {
    kind: 'hold',
    interimLabel: 'held: blocked until the canal is known to be clear',
    interimPatientLabel: 'not decided yet',
  },
  dispositions: [
    releases('mdt_option', 'an option for the team', 'the team may offer heat treatment'),
    releases(
      'specialist_option',
      'only as a specialist option, with thermal protection of the cord',
      'a specialist judges whether heat treatment is safe',
    ),
    rests('not_indicated', 'not indicated', 'heat treatment is not needed'),
    rests('blocked', 'blocked', 'heat treatment is not safe here'),
  ],
  rows: [
    {
      id: 'ablation.blocked',
      tier: 'contraindication',
      when: any(
        isOtherThan('cord_compression', 'no'),
        the('canal_not_imaged'),
        isOneOf('escc', '1c', '2', '3'),
        is('percutaneous_safety', 'blocked'),
      ),
      disposition: 'blocked',
      urgency: 'none',
      citations: [
        cite('NASS-AUC', 'stenosis is the main modifier against ablation', 'consensus'),
        cite('SOLA15', 'more than 10 mm from the canal', 'cohort'),
        citeSecondHand('BILSKY10', 'abutment is grade 1c', 'consensus'),
      ],
      statements: ['PERC-7', 'PITFALL-3', 'B-12'],
      hazards: ['H15'],
      review: DRAFT,
    },
    {
      id: 'ablation.caution',
      tier: 'definitive',
      when: all(is('symptomatic', 'yes'), the('radiotherapy_exhausted'), is('escc', '1b')),
      disposition: 'specialist_option',
      urgency: 'none',
      citations: [cite('DECISION', '0003: 1b with thermal protection by a specialist', 'decision')],
      statements: ['PERC-5', 'B-12'],
      hazards: ['H15'],
      review: DRAFT,
    },
    {
      id: 'ablation.option',
      tier: 'definitive',
      when: all(is('symptomatic', 'yes'), the('radiotherapy_exhausted'), isOneOf('escc', '0', '1a')),
      disposition: 'mdt_option',
      urgency: 'none',
      citations: [cite('CIRSE22', 'multidisciplinary decision', 'guideline')],
      statements: ['PERC-5'],
      hazards: ['H15'],
      review: DRAFT,
    },
    {
      id: 'ablation.not-indicated',
      tier: 'default',
      when: always,
      disposition: 'not_indicated',
      urgency: 'none',
      citations: [cite('DUTCH-PERC', 'insufficient studies of ablation', 'guideline')],
      statements: ['PERC-5'],
      hazards: ['H15'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'ablation.team-only',
      dispositions: ['mdt_option', 'specialist_option'],
      text: 'Only by decision of the team. NASS-AUC: rarely appropriate in 232 of 432 scenarios, in none appropriate with agreement.',
      patientText: 'Only the team of specialists decides about this.',
      statements: ['PERC-5'],
    },
  ],
};
