import { HISTOLOGY_RULE, READINGS } from './readings.ts';

/** Every fact that the import rule or a reading may take for granted; a set of them is a word of bits in this order. */
export const ASSUMED_FACTS: readonly string[] = [
  ...new Set([HISTOLOGY_RULE.fact, ...READINGS.flatMap(({ assumptions }) => assumptions.map(({ fact }) => fact))]),
];

/** The bit of a fact in such a word; 0 for a fact that is never assumed. */
export function assumedBit(fact: string): number {
  const place = ASSUMED_FACTS.indexOf(fact);
  return place < 0 ? 0 : 1 << place;
}

/** Whether what a row states of the tumour makes the import rule for histology apply. */
export function isTumourNamed(input: Readonly<Record<string, unknown>>): boolean {
  const { when } = HISTOLOGY_RULE;
  const given = Object.hasOwn(input, when.fact) ? input[when.fact] : undefined;
  const answers = Array.isArray(given) ? given : [given];
  return given !== undefined && answers.every((answer) => !when.noneOf.includes(String(answer)));
}
