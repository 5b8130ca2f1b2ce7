import { always, any } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts } from './dispositions.ts';
import { cite, DRAFT, is, isOtherThan, the } from './language.ts';

/** Physiotherapy and loading. Chest care, positioning and pressure care are never suspended. */
export const MOBILISATION: ActionTable = {
  id: 'mobilisation',
  label: 'Mobilisation and physiotherapy',
  patientLabel: 'Moving and physiotherapy',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts(
      'restricted_pending_plan',
      'no loading or mobilising exercise until the spine team has written handling instructions',
      'do not load the spine until the specialists have said how to move',
    ),
    acts('individual', 'individual plan: modified activity', 'the physiotherapist makes a plan for you'),
    acts('unrestricted', 'no restriction on what is known', 'no restriction is needed on what is known'),
  ],
  rows: [
    {
      id: 'mobilisation.unstable',
      tier: 'instability',
      when: the('unstable'),
      disposition: 'restricted_pending_plan',
      urgency: 'now',
      citations: [
        cite('ARTICLE', 'SINS-HIGH-2', 'article'),
        cite('COCHRANE-BRACE', 'no randomised trial', 'guideline'),
      ],
      statements: ['SINS-HIGH-2', 'PITFALL-2', 'B-13'],
      hazards: ['H08', 'H09'],
      review: DRAFT,
    },
    {
      id: 'mobilisation.individual',
      tier: 'definitive',
      when: any(
        the('potentially_unstable'),
        isOtherThan('neurological_status', 'intact'),
        the('compression'),
        the('compression_suspected'),
        the('bone_fragment'),
        is('spine_stabilised', 'yes'),
      ),
      disposition: 'individual',
      urgency: 'week',
      citations: [cite('ARTICLE', 'SINS-MID-2', 'article'), cite('CHRISTIE', 'physiotherapy within 24 h', 'consensus')],
      statements: ['SINS-MID-2', 'B-13', 'REHAB-1'],
      hazards: ['H08'],
      review: DRAFT,
    },
    {
      id: 'mobilisation.unrestricted',
      tier: 'default',
      when: always,
      disposition: 'unrestricted',
      urgency: 'routine',
      citations: [cite('ARTICLE', 'SINS-LOW-2', 'article')],
      statements: ['SINS-LOW-2'],
      hazards: ['H08'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'mobilisation.never-suspended',
      dispositions: ['restricted_pending_plan', 'individual'],
      text: 'Never suspended: chest care, positioning, pressure care, log-roll, education.',
      patientText: 'Breathing exercises and careful turning go on.',
      statements: ['B-13', 'REHAB-1'],
    },
    {
      id: 'mobilisation.owner',
      dispositions: ['restricted_pending_plan'],
      text: 'Owner: the spine team on call. Time limit: a written mobilisation or brace plan within 24 h, at most 7 days; if an operation is excluded, the team gives the plan all the same.',
      patientText: 'The specialists give a plan within a day, at most within a week.',
      statements: ['B-13'],
    },
  ],
};
