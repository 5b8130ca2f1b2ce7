export { withNiceBoneAgent } from './nice-locale.ts';

import { LEVELS, SINS, sinsLocation } from '@oncospine/scoring';
import { LEVEL_LIST } from '../../facts/level-list.ts';
import { SPINAL_FACTS } from '../../facts/spinal-facts.ts';
import type { Ruleset } from '../../tables/ruleset.ts';
import { ALERTS } from './alerts.ts';
import { BIOPSY } from './biopsy.ts';
import { CONSTRAINTS } from './constraints.ts';
import { DEXAMETHASONE } from './dexamethasone.ts';
import { DIAGRAM_ORDER } from './diagram-order.ts';
import { EVIDENCE } from './evidence.ts';
import { IMAGING } from './imaging.ts';
import { AXES, INDEPENDENCES, INVARIANTS, WORSENINGS } from './invariants.ts';
import { BONE_AGENT, ONCOLOGY_REVIEW, SUPPORTIVE_CARE } from './medical.ts';
import { MOBILISATION } from './mobilisation.ts';
import { NAMED_CONDITIONS } from './named-conditions.ts';
import { GOVERNANCE, NOTICES, SCOPE } from './notices.ts';
import { OBSERVATION } from './observation.ts';
import { MDT, SURGICAL_OPINION } from './opinion-and-mdt.ts';
import { ORDERINGS } from './orderings.ts';
import { ABLATION, AUGMENTATION } from './percutaneous.ts';
import { RADIOTHERAPY } from './radiotherapy.ts';
import { SBRT } from './sbrt.ts';
import { SOURCES } from './sources.ts';
import { ARTICLE_STATEMENTS } from './statements-article.ts';
import { RESOLUTIONS } from './statements-resolutions.ts';
import { STRATEGY } from './strategy.ts';
import { SURGERY } from './surgery.ts';

/**
 * The management of thoracic (dorsal) vertebral metastasis as decision tables.
 * No person has reviewed it yet: its review status is pending, and every result says so.
 */
export const dorsalMetastasis: Ruleset = {
  id: 'dorsal-metastasis',
  version: '2026-02-03.1',
  title: 'Management of thoracic vertebral metastasis',
  facts: SPINAL_FACTS,
  lists: [LEVEL_LIST],
  diagramOrder: DIAGRAM_ORDER,
  scores: {
    sins: {
      table: SINS,
      facts: {
        location: 'index_level',
        pain: 'pain',
        bone_lesion: 'bone_lesion',
        alignment: 'alignment',
        collapse: 'collapse',
        posterolateral: 'posterolateral',
      },
      translate: { location: Object.fromEntries(LEVELS.map((level) => [level, sinsLocation(level)])) },
    },
  },
  conditions: NAMED_CONDITIONS,
  constraints: CONSTRAINTS,
  actions: [
    DEXAMETHASONE,
    IMAGING,
    SURGICAL_OPINION,
    MDT,
    MOBILISATION,
    BIOPSY,
    SURGERY,
    RADIOTHERAPY,
    SBRT,
    AUGMENTATION,
    ABLATION,
    OBSERVATION,
    ONCOLOGY_REVIEW,
    BONE_AGENT,
    SUPPORTIVE_CARE,
  ],
  strategy: STRATEGY,
  alerts: ALERTS,
  orderings: ORDERINGS,
  notices: NOTICES,
  emergencyActions: ['imaging', 'dexamethasone', 'surgical_opinion', 'mdt', 'oncology_review'],
  axes: AXES,
  invariants: INVARIANTS,
  independences: INDEPENDENCES,
  worsenings: WORSENINGS,
  scope: SCOPE,
  statements: [...ARTICLE_STATEMENTS, ...RESOLUTIONS],
  evidence: EVIDENCE,
  sources: SOURCES,
  governance: GOVERNANCE,
};
