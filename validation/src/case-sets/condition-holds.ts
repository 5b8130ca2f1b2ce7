import type { Condition } from '@oncospine/pathway';

/** A patient of whom every fact is known that a condition speaks of. */
export type KnownPatient = Readonly<Record<string, string | number>>;

/**
 * Whether a condition on facts alone holds for a patient of whom these facts are known.
 * Enough to draw patients: whether one is possible is said by `assess` alone.
 */
export function conditionHolds(condition: Condition, patient: KnownPatient): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'one_of':
      return condition.values.includes(String(patient[condition.fact]));
    case 'range':
      return isWithin(condition, Number(patient[condition.fact]));
    case 'all':
      return condition.of.every((part) => conditionHolds(part, patient));
    case 'any':
      return condition.of.some((part) => conditionHolds(part, patient));
    case 'not':
      return !conditionHolds(condition.of, patient);
    default:
      throw new Error(`A patient cannot be drawn for a condition of the kind ${condition.kind}`);
  }
}

/** The facts that a condition on facts alone speaks of. */
export function factsNamed(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'one_of':
    case 'range':
      return [condition.fact];
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(factsNamed))];
    case 'not':
      return factsNamed(condition.of);
    default:
      throw new Error(`A patient cannot be drawn for a condition of the kind ${condition.kind}`);
  }
}

type Range = Extract<Condition, { readonly kind: 'range' }>;

function isWithin({ from, to, fromExcluded, toExcluded }: Range, value: number): boolean {
  const overFrom = from === undefined || value > from || (value === from && fromExcluded !== true);
  const underTo = to === undefined || value < to || (value === to && toExcluded !== true);
  return overFrom && underTo;
}
