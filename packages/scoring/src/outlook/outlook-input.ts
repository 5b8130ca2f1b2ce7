import * as z from 'zod';
import { fieldNames } from '../engine/fact-shape.ts';
import type { FactInput, FactTable } from '../engine/fact-table.ts';
import { describeReceived, type Issue, nonEmpty } from '../engine/issue.ts';
import { type Reading, readInput } from '../engine/read-input.ts';
import { ECOG_GRADES, ecogOfKarnofsky, KARNOFSKY_GRADES, karnofskyOfEcog } from '../scales/ecog-karnofsky.ts';
import type { BAUER_MODIFIED_2008 } from '../scores/bauer-modified-2008.ts';
import type { BOLLEN_2014 } from '../scores/bollen-2014.ts';
import type { KATAGIRI_2014 } from '../scores/katagiri-2014.ts';
import type { MIZUMOTO_2008 } from '../scores/mizumoto-2008.ts';
import type { NESMS_2015 } from '../scores/nesms-2015.ts';
import type { OSRI_2013 } from '../scores/osri-2013.ts';
import type { RADES_SUPPORTIVE_CARE_2013 } from '../scores/rades-supportive-care-2013.ts';
import type { TOKUHASHI_2005 } from '../scores/tokuhashi-2005.ts';
import type { TOMITA_2001 } from '../scores/tomita-2001.ts';
import type { VAN_DER_LINDEN_2005 } from '../scores/van-der-linden-2005.ts';
import { ECOG_SCALE } from '../vocabulary/number-scales.ts';
import type { ThreeMonthAnswer } from './three-month-rule.ts';

/** What a clinician estimates, who and when: it overrides the scores and is recorded as such. */
export type ClinicianEstimate = {
  readonly answer: ThreeMonthAnswer;
  /** Role or name of the person, as the caller records it. */
  readonly estimated_by: string;
  /** Date, `YYYY-MM-DD`. */
  readonly estimated_on: string;
};

/** Facts for all scores at once; each score takes the fields it knows. A field means the same in every score. */
export type SurvivalOutlookInput = FactInput<typeof KATAGIRI_2014> &
  FactInput<typeof BOLLEN_2014> &
  FactInput<typeof OSRI_2013> &
  FactInput<typeof MIZUMOTO_2008> &
  FactInput<typeof RADES_SUPPORTIVE_CARE_2013> &
  FactInput<typeof VAN_DER_LINDEN_2005> &
  FactInput<typeof TOKUHASHI_2005> &
  FactInput<typeof NESMS_2015> &
  FactInput<typeof BAUER_MODIFIED_2008> &
  FactInput<typeof TOMITA_2001> & { readonly clinician_estimate?: ClinicianEstimate };

/** A performance status that was not given and follows from the other scale, as a set. */
export type Converted = {
  readonly from: 'ecog' | 'kps';
  readonly to: 'ecog' | 'kps';
  readonly values: readonly number[];
};

/** The outlook's input after reading. */
export type ReadOutlook = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly converted: readonly Converted[];
  readonly estimate?: ClinicianEstimate;
};

/**
 * Reads what all scores share: a field that no score knows is refused, performance status is completed as a set.
 * @param tables - the tables of the scores
 * @param input - what the caller sent
 * @returns facts as given, completed by conversions of performance status, or at least one issue
 */
export const readOutlook = (tables: readonly FactTable[], input: SurvivalOutlookInput): Reading<ReadOutlook> => {
  const reading = readInput(OUTLOOK_SHAPE, input);
  if (reading.status === 'refused') return reading;
  const issues = nonEmpty(unknownFields(tables, reading.value));
  if (issues !== undefined) return { status: 'refused', issues };
  const { clinician_estimate: estimate, ...given } = reading.value;
  const converted = conversions(given);
  const facts = { ...given, ...Object.fromEntries(converted.map(({ to, values }) => [to, values])) };
  return { status: 'read', value: { facts, converted, ...(estimate === undefined ? {} : { estimate }) } };
};

const OUTLOOK_SHAPE = /* @__PURE__ */ (() =>
  z.looseObject({
    clinician_estimate: z
      .strictObject({
        answer: z.enum(['likely', 'unlikely', 'undecided']),
        estimated_by: z.string().min(1),
        estimated_on: z.iso.date(),
      })
      .optional(),
  }))();

const unknownFields = (tables: readonly FactTable[], facts: Readonly<Record<string, unknown>>): readonly Issue[] => {
  const known = new Set(['clinician_estimate', ...tables.flatMap((table) => fieldNames(table))]);
  return Object.keys(facts)
    .filter((name) => !known.has(name))
    .map((name) => ({
      code: 'unknown_item',
      path: [name],
      expected: 'a fact of one of the scores',
      received: describeReceived(facts[name]),
    }));
};

/** Values that are no grade are left to the scores, which refuse them. */
const conversions = (facts: Readonly<Record<string, unknown>>): readonly Converted[] => {
  const ecog = ECOG_GRADES.filter((grade) => asList(facts['ecog']).includes(grade));
  const kps = KARNOFSKY_GRADES.filter((grade) => asList(facts['kps']).includes(grade));
  if (facts['kps'] === undefined && ecog.length > 0) {
    return [{ from: 'ecog', to: 'kps', values: [...new Set(ecog.flatMap(karnofskyOfEcog))] }];
  }
  const grades = [...new Set(kps.flatMap(ecogOfKarnofsky))].filter((grade) => grade <= ECOG_SCALE.to);
  return facts['ecog'] === undefined && grades.length > 0 ? [{ from: 'kps', to: 'ecog', values: grades }] : [];
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * The facts that one score knows.
 * @param table - the table of the score
 * @param facts - the facts of all scores
 * @returns the fields that the table has
 */
export const factsFor = (
  table: FactTable,
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const names = fieldNames(table);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
};
