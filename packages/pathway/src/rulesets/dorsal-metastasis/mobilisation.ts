import { all, always, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts } from './dispositions.ts';
import { cite, DRAFT, is, isOneOf, isOtherThan, the } from './language.ts';

const cordAtRisk = all(
  the('deficit'),
  any(the('bone_fragment'), all(the('compression'), is('deficit_progressive', 'yes'))),
);

const neurologicalRisk = any(
  the('compression'),
  the('compression_suspected'),
  the('deficit'),
  the('bone_fragment'),
  the('pain_after_fixation'),
);

/** SINS alone never frees: everything else must be clear too. */
const notCleared = any(
  the('potentially_unstable'),
  isOtherThan('neurological_status', 'intact'),
  is('spine_stabilised', 'yes'),
  the('canal_not_imaged'),
  isOneOf('escc', '1b', '1c', '2', '3'),
  isOtherThan('posterior_wall', 'intact'),
  isOtherThan('whole_spine_mri', 'adequate'),
);

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
      'do not sit up, stand, lift or exercise until the spine team has told you how; ask for help to turn',
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
      id: 'mobilisation.cord-at-risk',
      tier: 'instability',
      when: cordAtRisk,
      disposition: 'restricted_pending_plan',
      urgency: 'now',
      citations: [cite('DECISION', '0003: a cord that is being lost is not loaded', 'decision')],
      statements: ['B-13'],
      hazards: ['H08', 'H09'],
      review: DRAFT,
    },
    {
      id: 'mobilisation.individual-day',
      tier: 'definitive',
      when: neurologicalRisk,
      disposition: 'individual',
      urgency: 'day',
      citations: [cite('CHRISTIE', 'physiotherapy within 24 h', 'consensus')],
      statements: ['B-13', 'REHAB-1'],
      hazards: ['H08'],
      review: DRAFT,
    },
    {
      id: 'mobilisation.individual',
      tier: 'definitive',
      when: all(not(neurologicalRisk), notCleared),
      disposition: 'individual',
      urgency: 'week',
      citations: [cite('ARTICLE', 'SINS-MID-2', 'article')],
      statements: ['SINS-MID-2', 'B-10', 'B-13', 'REHAB-1'],
      hazards: ['H01', 'H08'],
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
