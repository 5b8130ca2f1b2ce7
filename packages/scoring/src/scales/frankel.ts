import type { Source } from '../engine/score-table.ts';

/** Frankel grades from complete loss to no deficit; labels, not numbers, and no AIS grades. */
export const FRANKEL_GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** A Frankel grade. Frankel C and D are told apart by use, AIS C and D by muscle grades: there is no converter. */
export type FrankelGrade = (typeof FRANKEL_GRADES)[number];

/** The Frankel scale; read in a secondary copy. */
export const FRANKEL = {
  id: 'frankel',
  title: 'Frankel scale',
  source: { citation: 'Frankel HL et al. Paraplegia 1969;7:179', place: 'grades' },
  mark: 'V2',
  grades: {
    A: 'Complete loss of motor and sensory function',
    B: 'Sensation only',
    C: 'Motor function present, not useful',
    D: 'Motor function useful: walks, with or without aid',
    E: 'No deficit; abnormal reflexes allowed',
  },
} as const satisfies {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly mark: string;
  readonly grades: Readonly<Record<FrankelGrade, string>>;
};
