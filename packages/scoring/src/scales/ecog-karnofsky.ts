import type { Source, VerificationMark } from '../engine/score-table.ts';

/** ECOG performance status; 5 is dead. */
export const ECOG_GRADES = [0, 1, 2, 3, 4, 5] as const;

/** An ECOG grade. */
export type Ecog = (typeof ECOG_GRADES)[number];

/** Karnofsky performance status, in tens; 0 is dead. */
export const KARNOFSKY_GRADES = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** A Karnofsky grade. */
export type Karnofsky = (typeof KARNOFSKY_GRADES)[number];

type Mapping = { readonly source: Source; readonly mark: VerificationMark };
type Row = {
  readonly ecog: Ecog;
  readonly tableA: readonly Karnofsky[];
  readonly tableB: readonly Karnofsky[];
  readonly single: Karnofsky;
};

/** The mapping tables that circulate. No formal mapping exists and 5,844 pairs scatter widely: hence sets, never a value. */
export const ECOG_KARNOFSKY = {
  tableA: { source: { citation: 'myelomacomorbidityindex.org', place: 'table, after Oken' }, mark: 'V' },
  tableB: { source: { citation: 'a second table in circulation', place: 'from memory' }, mark: 'M' },
  single: { source: { citation: 'Buccheri 1996', place: 'one value a grade, secondary copy' }, mark: 'V2' },
  rows: [
    { ecog: 0, tableA: [90, 100], tableB: [100], single: 90 },
    { ecog: 1, tableA: [70, 80], tableB: [80, 90], single: 80 },
    { ecog: 2, tableA: [50, 60], tableB: [60, 70], single: 60 },
    { ecog: 3, tableA: [30, 40], tableB: [40, 50], single: 40 },
    { ecog: 4, tableA: [10, 20], tableB: [10, 20, 30], single: 20 },
    { ecog: 5, tableA: [0], tableB: [0], single: 0 },
  ],
} as const satisfies {
  readonly tableA: Mapping;
  readonly tableB: Mapping;
  readonly single: Mapping;
  readonly rows: readonly Row[];
};

const karnofskysOf = ({ tableA, tableB, single }: Row): readonly Karnofsky[] =>
  KARNOFSKY_GRADES.filter((kps) => tableA.includes(kps) || tableB.includes(kps) || single === kps);

/**
 * Every Karnofsky value that a published table gives for an ECOG grade.
 * @param ecog - ECOG grade, 0 to 5
 * @returns the set of values, ascending; a score takes it as the values still possible
 * @example karnofskyOfEcog(1) // => [70, 80, 90]
 * @example karnofskyOfEcog(5) // => [0]
 */
export const karnofskyOfEcog = (ecog: Ecog): readonly Karnofsky[] =>
  ECOG_KARNOFSKY.rows.filter((row) => row.ecog === ecog).flatMap((row) => karnofskysOf(row));

/**
 * Every ECOG grade that a published table gives for a Karnofsky value.
 * @param kps - Karnofsky, 0 to 100 in tens
 * @returns the set of grades, ascending
 * @example ecogOfKarnofsky(50) // => [2, 3]
 * @example ecogOfKarnofsky(60) // => [2]
 */
export const ecogOfKarnofsky = (kps: Karnofsky): readonly Ecog[] =>
  ECOG_KARNOFSKY.rows.filter((row) => karnofskysOf(row).includes(kps)).map((row) => row.ecog);

/** What a Karnofsky class means for daily life. */
export type KarnofskyCapacity =
  | 'normal_activity_and_work'
  | 'unable_to_work_cares_for_most_needs'
  | 'unable_to_care_for_self';

/** The three classes of the scale; 0, dead, is in none. */
export const KARNOFSKY_CAPACITY = [
  { id: 'normal_activity_and_work', from: 80, to: 100 },
  { id: 'unable_to_work_cares_for_most_needs', from: 50, to: 70 },
  { id: 'unable_to_care_for_self', from: 10, to: 40 },
] as const satisfies readonly { readonly id: KarnofskyCapacity; readonly from: Karnofsky; readonly to: Karnofsky }[];

/**
 * The capacity class of a Karnofsky value of a living patient.
 * @param kps - Karnofsky, 10 to 100 in tens
 * @returns the class
 * @example karnofskyCapacity(70) // => 'unable_to_work_cares_for_most_needs'
 * @example karnofskyCapacity(80) // => 'normal_activity_and_work'
 */
export const karnofskyCapacity = (kps: Exclude<Karnofsky, 0>): KarnofskyCapacity => {
  const found = KARNOFSKY_CAPACITY.find(({ from, to }) => from <= kps && kps <= to);
  if (found === undefined) throw new Error(`table karnofsky: no class holds ${kps}`);
  return found.id;
};
