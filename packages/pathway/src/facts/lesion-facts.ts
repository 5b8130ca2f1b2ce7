import { LEVELS, type Level } from '@oncospine/scoring';
import type { Dictionary } from './fact.ts';
import { YES_NO } from './yes-no.ts';

const LEVEL_VALUES: readonly { readonly value: Level; readonly label: string }[] = LEVELS.map((level) => ({
  value: level,
  label: level,
}));

/** Facts about the lesion that is being decided about, as imaging and examination give them. */
export const LESION_FACTS = [
  {
    id: 'index_level',
    label: 'Index level',
    question: 'Which vertebra is being decided about?',
    scope: 'lesion',
    remeasurable: false,
    domain: { kind: 'category', values: LEVEL_VALUES },
    note: 'A lesion that spans two levels is entered at the level with the higher SINS location class.',
  },
  {
    id: 'over_3_contiguous',
    label: 'More than three contiguous levels',
    question: 'Are more than three vertebrae in a row involved?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
    note: 'Derived from the list of levels when that is given.',
  },
  {
    id: 'multiple_levels',
    label: 'More than one level',
    question: 'Is more than one vertebra involved?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
    note: 'Derived from the list of levels when that is given. A caution, never a block (B-20).',
  },
  {
    id: 'pain',
    label: 'Spine pain',
    question: 'Is there spine pain, and is it worse on movement or loading and better lying down?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'mechanical', label: 'mechanical: worse on movement or loading, better lying down' },
        { value: 'non_mechanical', label: 'pain, but not mechanical' },
        { value: 'none', label: 'no pain' },
      ],
    },
  },
  {
    id: 'symptomatic',
    label: 'Symptomatic lesion',
    question: 'Does this lesion cause pain or neurological symptoms?',
    scope: 'lesion',
    remeasurable: true,
    restates: ['pain', 'neurological_status'],
    domain: YES_NO,
  },
  {
    id: 'bone_lesion',
    label: 'Bone lesion on CT',
    question: 'Is the bone lesion lytic, mixed or blastic on CT?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'lytic', label: 'lytic' },
        { value: 'mixed', label: 'mixed lytic and blastic' },
        { value: 'blastic', label: 'blastic' },
      ],
    },
    note: 'MRI alone is not enough for this item.',
  },
  {
    id: 'alignment',
    label: 'Spinal alignment',
    question: 'Is there subluxation, translation or a new deformity?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'subluxation', label: 'subluxation or translation' },
        { value: 'deformity', label: 'new kyphosis or scoliosis' },
        { value: 'normal', label: 'normal' },
      ],
    },
  },
  {
    id: 'collapse',
    label: 'Vertebral body collapse',
    question: 'How far has the vertebral body collapsed, or how much of it is involved?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'over_50', label: 'collapse of 50 % or more' },
        { value: 'under_50', label: 'collapse of less than 50 %' },
        { value: 'none_over_50_involved', label: 'no collapse, 50 % or more of the body involved' },
        { value: 'none', label: 'none of these' },
      ],
    },
    note: 'Exactly 50 % counts as the higher class (B-26).',
  },
  {
    id: 'posterolateral',
    label: 'Posterolateral elements',
    question: 'Are facet, pedicle or costovertebral joint fractured or replaced by tumour, on one side or both?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'bilateral', label: 'both sides' },
        { value: 'unilateral', label: 'one side' },
        { value: 'none', label: 'neither side' },
      ],
    },
  },
  {
    id: 'sins_reported',
    label: 'SINS total as reported',
    question: 'Which SINS total was reported?',
    scope: 'lesion',
    remeasurable: true,
    restates: ['index_level', 'pain', 'bone_lesion', 'alignment', 'collapse', 'posterolateral'],
    domain: {
      kind: 'number',
      minimum: 0,
      maximum: 18,
      integer: true,
      unit: 'points',
      limitsSource: 'FISHER10: the scale runs from 0 to 18',
    },
    note: 'Constrains the sum of the items; items that contradict it are refused.',
  },
  {
    id: 'spine_stabilised',
    label: 'Segment stabilised',
    question: 'Has this segment been stabilised surgically, and is the fixation intact?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
    note: 'SINS was not made for fixed spines; with an intact fixation its band is not used.',
  },
  {
    id: 'posterior_wall',
    label: 'Posterior vertebral wall',
    question: 'Is the posterior wall intact, or is bone pushed into the canal?',
    scope: 'lesion',
    remeasurable: true,
    domain: {
      kind: 'category',
      values: [
        { value: 'intact', label: 'intact' },
        { value: 'breached', label: 'breached, no bone in the canal' },
        { value: 'retropulsed', label: 'bone pushed into the canal' },
      ],
    },
  },
  {
    id: 'height_loss_over_80',
    label: 'Height loss of 80 % or more',
    question: 'Has the vertebral body lost 80 % or more of its height?',
    scope: 'lesion',
    remeasurable: true,
    domain: YES_NO,
  },
] as const satisfies Dictionary;
