import type { Source } from '../engine/score-table.ts';

/** AIS grades, spelled so that they cannot be taken for Frankel grades. */
export const AIS_GRADES = ['ais_a', 'ais_b', 'ais_c', 'ais_d', 'ais_e'] as const;

/** A grade of the ASIA impairment scale. It needs the full ISNCSCI examination: it is stated, never computed here. */
export type AisGrade = (typeof AIS_GRADES)[number];

/** The ASIA impairment scale. There is no converter to Frankel. */
export const AIS = {
  id: 'ais',
  title: 'ASIA impairment scale (AIS)',
  source: { citation: 'ISNCSCI, American Spinal Injury Association', place: 'impairment scale, read in two copies' },
  mark: 'V',
  grades: {
    ais_a: 'No sensory or motor function in S4-5',
    ais_b: 'Sensory but no motor function below the neurological level, S4-5 included',
    ais_c: 'Motor function preserved; more than half of the key muscles below the level are weaker than 3',
    ais_d: 'Motor function preserved; at least half of the key muscles below the level are 3 or stronger',
    ais_e: 'All normal after a prior deficit; without a deficit ever, AIS does not apply',
  },
} as const satisfies {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly mark: string;
  readonly grades: Readonly<Record<AisGrade, string>>;
};
