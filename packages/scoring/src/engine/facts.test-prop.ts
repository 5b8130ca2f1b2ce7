import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAUER_MODIFIED_2008 } from '../scores/bauer-modified-2008.ts';
import { BOLLEN_2014 } from '../scores/bollen-2014.ts';
import { KATAGIRI_2014 } from '../scores/katagiri-2014.ts';
import { KOWALCHUK_2022 } from '../scores/kowalchuk-2022.ts';
import { MIZUMOTO_2008 } from '../scores/mizumoto-2008.ts';
import { NESMS_2015 } from '../scores/nesms-2015.ts';
import { OSRI_2013 } from '../scores/osri-2013.ts';
import { RADES_SUPPORTIVE_CARE_2013 } from '../scores/rades-supportive-care-2013.ts';
import { TOKUHASHI_2005 } from '../scores/tokuhashi-2005.ts';
import { TOMITA_2001 } from '../scores/tomita-2001.ts';
import { VAN_DER_LINDEN_2005 } from '../scores/van-der-linden-2005.ts';
import { type FactScoreTable, scoreFacts } from './evaluate-facts.ts';
import { type FactFlowTable, followFlow } from './evaluate-flow.ts';
import type { Fact, FactTable } from './fact-table.ts';

const ADDITIVE: readonly FactScoreTable[] = [
  BAUER_MODIFIED_2008,
  KATAGIRI_2014,
  KOWALCHUK_2022,
  MIZUMOTO_2008,
  NESMS_2015,
  OSRI_2013,
  RADES_SUPPORTIVE_CARE_2013,
  TOKUHASHI_2005,
  TOMITA_2001,
  VAN_DER_LINDEN_2005,
];
const FLOWS: readonly FactFlowTable[] = [BOLLEN_2014];

/** A single value for each field of a fact; measures around their plausible range. */
const fieldsOf = (fact: Fact): Record<string, fc.Arbitrary<unknown>> => {
  switch (fact.kind) {
    case 'classes':
      return { [fact.field]: fc.constantFrom(...fact.values) };
    case 'ranges': {
      const { from, to, step = 1 } = fact.scale;
      return {
        [fact.field]: fc.integer({ min: 0, max: Math.floor((to - from) / step) }).map((steps) => from + steps * step),
      };
    }
    case 'measure':
      return { [fact.analyte.id]: measure(fact.analyte) };
    case 'tiers':
      return Object.fromEntries(
        fact.tiers.flatMap(({ anyOf }) => anyOf.map(({ analyte }) => [analyte.id, measure(analyte)])),
      );
    case 'totals':
      return Object.assign({}, ...fact.table.facts.map(fieldsOf));
    default:
      return fact satisfies never;
  }
};

const measure = ({
  unit,
  plausible,
  localUpperLimit,
}: {
  unit: string;
  plausible: { from: number; to: number };
  localUpperLimit?: object;
}) =>
  fc.double({ min: plausible.from, max: plausible.to, noNaN: true }).map((value) => ({
    value,
    unit,
    ...(localUpperLimit === undefined ? {} : { upper_limit: 250 }),
  }));

const inputOf = (table: FactTable) =>
  fc.record(
    {
      ...Object.fromEntries(
        table.items.map((item) => [item.id, fc.constantFrom(...item.options.map(({ value }) => value))]),
      ),
      ...Object.assign({}, ...table.facts.map(fieldsOf)),
      ...Object.fromEntries(
        table.gates.flatMap(({ field, values }) => (values ? [[field, fc.constantFrom(...values)]] : [])),
      ),
    },
    { requiredKeys: [] },
  );

const scored = (table: FactScoreTable | FactFlowTable, input: unknown) => {
  const result = 'bands' in table ? scoreFacts(table, input) : followFlow(table, input);
  if (result.status === 'invalid' || result.status === 'not_applicable') return result.status;
  return 'possibleBands' in result ? result.possibleBands : result.possibleStrata;
};

describe.each([...ADDITIVE, ...FLOWS].map((table) => [table.id, table] as const))('%s', (_, table) => {
  test('leaving a fact out never removes a band, and never makes a refused or excluded patient of another', () => {
    fc.assert(
      fc.property(inputOf(table), fc.nat(), (input, pick) => {
        const names = Object.keys(input);
        const left = names[pick % Math.max(1, names.length)];
        const fewer = Object.fromEntries(Object.entries(input).filter(([name]) => name !== left));
        const [before, after] = [scored(table, input), scored(table, fewer)];
        if (typeof before === 'string') return;
        expect(after).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });

  test('anything at all gives a status, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...table.items.map(({ id }) => id)), fc.anything())),
        (input) => {
          const result = 'bands' in table ? scoreFacts(table, input) : followFlow(table, input);
          expect(['complete', 'partial', 'not_applicable', 'invalid']).toContain(result.status);
        },
      ),
    );
  });

  test('a list of values gives the union of what each gives', () => {
    const gated = new Set(table.gates.map(({ field }) => field));
    const facts = table.facts.filter((fact) => fact.kind === 'classes').filter(({ field }) => !gated.has(field));
    if (facts.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.nat(), fc.nat(), (fact, first, second) => {
        const [one, other] = [fact.values[first % fact.values.length], fact.values[second % fact.values.length]];
        const [a, b, both] = [{ [fact.field]: one }, { [fact.field]: other }, { [fact.field]: [one, other] }].map(
          (input) => scored(table, input),
        );
        expect(new Set(both)).toEqual(new Set([...(a ?? []), ...(b ?? [])]));
      }),
    );
  });
});

describe('every additive score', () => {
  test('with every item answered is complete and its item points add up to its total', () => {
    for (const table of ADDITIVE) {
      const answers = fc.record(
        Object.fromEntries(
          table.items.map((item) => [item.id, fc.constantFrom(...item.options.map(({ value }) => value))]),
        ),
      );
      fc.assert(
        fc.property(answers, (input) => {
          const result = scoreFacts(table, input);
          if (result.status !== 'complete') throw new Error(`${table.id}: ${result.status}`);
          const sum = result.items.reduce(
            (total, item) => total + (item.state === 'known' ? item.points : Number.NaN),
            0,
          );
          expect(result.lowest).toBe(Math.min(sum, table.cap ?? sum));
        }),
      );
    }
  });
});
