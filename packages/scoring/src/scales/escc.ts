import type { Source } from '../engine/score-table.ts';

/** Epidural compression grades in order; labels, never numbers: 1a, 1b and 1c are three grades. */
export const ESCC_GRADES = ['0', '1a', '1b', '1c', '2', '3'] as const;

/** A Bilsky grade of epidural spinal cord compression. */
export type EsccGrade = (typeof ESCC_GRADES)[number];

/** How a grade is counted: 1c is low in some lists and high in others, so it is neither here. */
export type EsccBand = 'low' | 'contested' | 'high';

type EsccEntry = { readonly key: string; readonly label: string; readonly band: EsccBand };

/** The scale: axial T2, most severe level. It grades compression, not neurology; below the conus it grades the sac. */
export const ESCC = {
  id: 'escc',
  title: 'Epidural spinal cord compression scale (ESCC, Bilsky)',
  source: {
    citation: 'Bilsky MH et al. J Neurosurg Spine 2010;13:324-8',
    doi: '10.3171/2010.3.SPINE09459',
    place: 'grades, read in two secondary copies',
  },
  mark: 'V2',
  grades: {
    0: { key: 'bone_only', label: 'Bone disease only', band: 'low' },
    '1a': { key: 'epidural_no_sac_deformation', label: 'Epidural, thecal sac not deformed', band: 'low' },
    '1b': { key: 'sac_deformed_no_cord_abutment', label: 'Sac deformed, cord not touched', band: 'low' },
    '1c': { key: 'cord_abutted_not_compressed', label: 'Cord touched, not compressed', band: 'contested' },
    2: { key: 'cord_compressed_csf_visible', label: 'Cord compressed, CSF visible', band: 'high' },
    3: { key: 'cord_compressed_no_csf', label: 'Cord compressed, no CSF visible', band: 'high' },
  },
} as const satisfies {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly mark: string;
  readonly grades: Readonly<Record<EsccGrade, EsccEntry>>;
};

/**
 * Whether a value is a grade of the scale.
 * @param value - anything
 * @returns true for one of the six labels
 * @example isEsccGrade('1c') // => true
 * @example isEsccGrade('1') // => false
 */
export const isEsccGrade = (value: unknown): value is EsccGrade => ESCC_GRADES.some((grade) => grade === value);

/**
 * The place of a grade in the order of the scale.
 * @param grade - a grade
 * @returns 0 for grade 0 to 5 for grade 3
 * @example esccRank('2') // => 4
 */
export const esccRank = (grade: EsccGrade): number => ESCC_GRADES.indexOf(grade);

/**
 * Whether a grade is at least as severe as another.
 * @param grade - a grade
 * @param threshold - the grade to compare with
 * @returns true at the threshold and beyond
 * @example esccAtLeast('2', '1c') // => true
 * @example esccAtLeast('1b', '1c') // => false
 */
export const esccAtLeast = (grade: EsccGrade, threshold: EsccGrade): boolean => esccRank(grade) >= esccRank(threshold);

/**
 * How a grade is counted.
 * @param grade - a grade
 * @returns low for 0 to 1b, contested for 1c, high for 2 and 3
 * @example esccBand('1c') // => 'contested'
 */
export const esccBand = (grade: EsccGrade): EsccBand => ESCC.grades[grade].band;
