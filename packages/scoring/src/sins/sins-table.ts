import type { ScoreTable } from '../engine/score-table.ts';

const citation = 'Fisher CG et al. Spine 2010;35(22):E1221-E1229';
const doi = '10.1097/BRS.0b013e3181e16ae2';

/** Spinal Instability Neoplastic Score, 0 to 18, as published in 2010. */
export const SINS = {
  id: 'sins',
  title: 'Spinal Instability Neoplastic Score (SINS)',
  direction: 'higher_is_worse',
  source: { citation, doi, place: 'points table' },
  verification: {
    mark: 'V2',
    readIn: 'three secondary copies that agree; of the paper only the abstract was read',
    tickFirst: ['the points table against the paper', 'the DOI', 'the wording of the posterolateral item'],
  },
  reviewStatus: 'under_review',
  caveats: ['not_shown_prospectively_to_predict', 'not_validated_for_outcome', 'never_prognosis'],
  items: [
    {
      id: 'location',
      label: 'Location',
      source: { citation, doi, place: 'points table, location' },
      options: [
        { value: 'junctional', points: 3, label: 'Junctional (occiput-C2, C7-T2, T11-L1, L5-S1)' },
        { value: 'mobile', points: 2, label: 'Mobile spine (C3-C6, L2-L4)' },
        { value: 'semi_rigid', points: 1, label: 'Semi-rigid (T3-T10)' },
        { value: 'rigid', points: 0, label: 'Rigid (S2-S5)' },
      ],
    },
    {
      id: 'pain',
      label: 'Pain',
      source: { citation, doi, place: 'points table, pain' },
      options: [
        { value: 'mechanical', points: 3, label: 'Mechanical: relief lying down, or pain on movement or loading' },
        { value: 'non_mechanical', points: 1, label: 'Occasional, not mechanical' },
        { value: 'none', points: 0, label: 'Pain-free lesion' },
      ],
    },
    {
      id: 'bone_lesion',
      label: 'Bone lesion',
      source: { citation, doi, place: 'points table, bone lesion' },
      options: [
        { value: 'lytic', points: 2, label: 'Lytic' },
        { value: 'mixed', points: 1, label: 'Mixed (lytic and blastic)' },
        { value: 'blastic', points: 0, label: 'Blastic' },
      ],
    },
    {
      id: 'alignment',
      label: 'Radiographic spinal alignment',
      source: { citation, doi, place: 'points table, alignment' },
      options: [
        { value: 'subluxation', points: 4, label: 'Subluxation or translation' },
        { value: 'deformity', points: 2, label: 'De novo deformity (kyphosis or scoliosis)' },
        { value: 'normal', points: 0, label: 'Normal alignment' },
      ],
    },
    {
      id: 'collapse',
      label: 'Vertebral body collapse',
      source: { citation, doi, place: 'points table, collapse' },
      options: [
        { value: 'over_50', points: 3, label: 'More than 50 % collapse' },
        { value: 'under_50', points: 2, label: 'Less than 50 % collapse' },
        { value: 'none_over_50_involved', points: 1, label: 'No collapse, more than 50 % of the body involved' },
        { value: 'none', points: 0, label: 'None of the above' },
      ],
    },
    {
      id: 'posterolateral',
      label: 'Posterolateral involvement (facet, pedicle or costovertebral joint)',
      source: { citation, doi, place: 'points table, posterolateral involvement' },
      options: [
        { value: 'bilateral', points: 3, label: 'Bilateral' },
        { value: 'unilateral', points: 1, label: 'Unilateral' },
        { value: 'none', points: 0, label: 'None of the above' },
      ],
    },
  ],
  bands: [
    { id: 'stable', label: 'Stable', from: 0, to: 6 },
    { id: 'potentially_unstable', label: 'Potentially unstable', from: 7, to: 12 },
    { id: 'unstable', label: 'Unstable', from: 13, to: 18 },
  ],
} as const satisfies ScoreTable;
