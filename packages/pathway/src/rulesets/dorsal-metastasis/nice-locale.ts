import type { ActionTable, Ruleset } from '../../tables/ruleset.ts';
import { rests } from './dispositions.ts';
import { citeSecondHand, DRAFT, is } from './language.ts';
import { BONE_AGENT } from './medical.ts';

const NICE_BONE_AGENT: ActionTable = {
  ...BONE_AGENT,
  dispositions: [
    ...BONE_AGENT.dispositions,
    rests(
      'trials_only',
      'outside trials not offered under the local indication (NICE)',
      'this medicine is used in studies only for this tumour',
    ),
  ],
  rows: [
    ...BONE_AGENT.rows.filter((row) => row.id !== 'bone-agent.consider'),
    {
      id: 'bone-agent.nice-prostate',
      tier: 'definitive',
      when: is('primary_tumor', 'prostate'),
      disposition: 'consider',
      urgency: 'routine',
      citations: [
        citeSecondHand('NICE-NG234', 'prostate only when analgesia fails; denosumab not in prostate', 'guideline'),
      ],
      statements: ['MED-1', 'B-17'],
      hazards: ['H18'],
      review: DRAFT,
    },
    {
      id: 'bone-agent.nice-others',
      tier: 'default',
      when: { kind: 'always' },
      disposition: 'trials_only',
      urgency: 'routine',
      citations: [citeSecondHand('NICE-NG234', 'other tumours: not outside trials', 'guideline')],
      statements: ['MED-1', 'B-17'],
      hazards: ['H18'],
      review: DRAFT,
    },
  ],
};

/**
 * The ruleset with the bone-agent indication of NICE, which is narrower than that of ESMO (B-17).
 * @param ruleset - The ruleset whose bone-agent table is replaced.
 */
export function withNiceBoneAgent(ruleset: Ruleset): Ruleset {
  return {
    ...ruleset,
    version: `${ruleset.version}+nice-bone-agent`,
    actions: ruleset.actions.map((table) => (table.id === NICE_BONE_AGENT.id ? NICE_BONE_AGENT : table)),
  };
}
