import { all, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, releases, rests } from './dispositions.ts';
import { cite, citeSecondHand, DRAFT, is, isOtherThan, the } from './language.ts';

const upgrade = any(
  the('histology_open'),
  the('high_risk_lesion'),
  the('oligometastatic_long_survival'),
  is('spine_stabilised', 'yes'),
);
const unsuitable = any(is('symptomatic', 'yes'), isOtherThan('neurological_status', 'intact'), the('threat_to_cord'));
const eligible = all(is('symptomatic', 'no'), not(the('threat_to_cord')), not(the('canal_not_imaged')));

/** Active supportive care without local treatment. */
export const OBSERVATION: ActionTable = {
  id: 'observation',
  label: 'Observation',
  patientLabel: 'Watching closely without local treatment',
  safeSide: {
    kind: 'hold',
    interimLabel: 'not observed only, on what is known',
    interimPatientLabel: 'not decided yet',
  },
  needsEveryLesion: true,
  dispositions: [
    rests('not_suitable', 'not suitable: symptoms, or a threat to the cord', 'watching alone is not enough'),
    acts('after_imaging', 'decide as soon as imaging has answered', 'decided as soon as the scan is done'),
    acts('mdt_first', 'the team decides first', 'the specialists decide first'),
    releases(
      'surveillance',
      'surveillance with systemic therapy and warning signs',
      'regular check-ups, with written warning signs',
    ),
    releases(
      'observe',
      'observe with active supportive care and warning signs',
      'supportive care, with written warning signs',
    ),
  ],
  rows: [
    {
      id: 'observation.not-suitable',
      tier: 'contraindication',
      when: unsuitable,
      disposition: 'not_suitable',
      urgency: 'routine',
      citations: [
        cite('ACR14', 'variant 3: irradiation before hospice', 'guideline'),
        cite('SCORAD', 'survival over 8 weeks', 'trial'),
        cite('ASTRO24', 'survival of 4 weeks or more', 'guideline'),
      ],
      statements: ['OBS-2', 'OBS-3', 'OBS-4', 'B-09'],
      hazards: ['H17'],
      review: DRAFT,
    },
    {
      id: 'observation.after-imaging',
      tier: 'contraindication',
      when: all(not(unsuitable), any(the('canal_not_imaged'), isOtherThan('whole_spine_mri', 'adequate'))),
      disposition: 'after_imaging',
      urgency: 'routine',
      citations: [cite('DECISION', '0003: the canal must be known', 'decision')],
      statements: ['B-09'],
      hazards: ['H17'],
      review: DRAFT,
    },
    {
      id: 'observation.team-first',
      tier: 'observation',
      when: all(eligible, upgrade),
      disposition: 'mdt_first',
      urgency: 'routine',
      citations: [
        cite('GILLESPIE24', 'high-risk asymptomatic: events 29 to 1.6 %', 'trial'),
        cite('SABRCOMET', '1 to 5 lesions', 'trial'),
      ],
      statements: ['RT-7', 'OBS-4', 'B-09', 'B-19'],
      hazards: ['H17'],
      review: DRAFT,
    },
    {
      id: 'observation.observe',
      tier: 'observation',
      when: all(eligible, not(upgrade), the('no_benefit_expected')),
      disposition: 'observe',
      urgency: 'routine',
      citations: [
        citeSecondHand('NICE-NG234', 'radiotherapy of asymptomatic disease', 'guideline'),
        cite('ARTICLE', 'OBS-1', 'article'),
      ],
      statements: ['OBS-1', 'OBS-2', 'OBS-3', 'B-09'],
      hazards: ['H17'],
      review: DRAFT,
    },
    {
      id: 'observation.surveillance',
      tier: 'observation',
      when: all(eligible, not(upgrade), not(the('no_benefit_expected'))),
      disposition: 'surveillance',
      urgency: 'routine',
      citations: [cite('DECISION', '0003: asymptomatic, safe, longer survival', 'decision')],
      statements: ['B-09', 'B-19'],
      hazards: ['H17'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'observation.means',
      dispositions: ['observe', 'surveillance', 'mdt_first', 'after_imaging'],
      text: 'Observation is active supportive care with written warning signs.',
      patientText: 'You get written warning signs.',
      statements: ['B-09'],
    },
  ],
};
