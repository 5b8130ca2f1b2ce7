import type { FactTable } from '../engine/fact-table.ts';
import { PRIMARY_TUMORS } from '../vocabulary/primary-tumor.ts';

/**
 * What is wrong with the facts and gates of a table: laws that all of them obey.
 * @param table - a table with facts
 * @returns one sentence a fault; none for a sound table
 */
export const factFaultsOf = (table: FactTable): readonly string[] => [
  ...table.facts.flatMap((fact) => {
    const options = table.items.find(({ id }) => id === fact.item)?.options.map(({ value }) => value);
    if (options === undefined) return [`no item ${fact.item}`];
    const named = namedValues(fact);
    return [
      ...named.filter((value) => !options.includes(value)).map((value) => `${fact.item} has no answer ${value}`),
      ...options.filter((value) => !named.includes(value)).map((value) => `no fact means ${fact.item} ${value}`),
    ];
  }),
  ...table.facts.flatMap((fact) => {
    if (fact.kind !== 'classes') return [];
    const listed = new Set(Object.values(fact.classes).flat());
    const gated = table.gates.filter(({ field }) => field === fact.field).flatMap(({ excluded }) => excluded);
    return [
      ...fact.values
        .filter((value) => !listed.has(value) && !gated.includes(value))
        .map((value) => `${value} unlisted`),
      ...[...listed].filter((value) => !fact.values.includes(value)).map((value) => `${value} is no ${fact.field}`),
    ];
  }),
];

const namedValues = (fact: FactTable['facts'][number]): readonly string[] => {
  switch (fact.kind) {
    case 'classes':
      return Object.keys(fact.classes);
    case 'ranges':
    case 'totals':
      return fact.ranges.map(({ value }) => value);
    case 'measure':
      return [fact.whenTrue, fact.whenFalse];
    case 'tiers':
      return [...fact.tiers.map(({ value }) => value), fact.otherwise];
    default:
      return fact satisfies never;
  }
};

/**
 * How each case histology is read by a table, as a test can write it out.
 * @param table - a table with a fact `primary_tumor`
 * @returns the possible answers by histology, joined by a bar; none for a histology that a gate excludes
 */
export const histologyReading = (table: FactTable): Readonly<Record<string, string>> => {
  const fact = table.facts.find((one) => one.kind === 'classes' && one.field === 'primary_tumor');
  if (fact?.kind !== 'classes') throw new Error(`table ${table.id} reads no histology`);
  return Object.fromEntries(
    PRIMARY_TUMORS.map((tumor) => [
      tumor,
      Object.entries(fact.classes)
        .filter(([, tumors]) => tumors.includes(tumor))
        .map(([value]) => value)
        .join('|'),
    ]),
  );
};
