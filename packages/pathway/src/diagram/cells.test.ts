import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { allCells, type CellFact, cellsMeeting, cellsWhere, layOutCells } from './cells.ts';

const layout = layOutCells([dorsalMetastasis]);

const fact = (id: string): CellFact => {
  const found = layout.facts[layout.position.get(id) ?? -1];
  if (found === undefined) throw new Error(`${id} is not laid out`);
  return found;
};

const cellOf = (id: string, value: number): number => Math.log2(cellsMeeting(fact(id), { from: value, to: value }));

describe('the cells of a category', () => {
  test('hold every answer of the dictionary exactly once', () => {
    for (const { definition, cells } of layout.facts) {
      if (definition.domain.kind !== 'category') continue;
      const answers = definition.domain.values.map(({ value }) => value).sort();
      expect(cells.flatMap(({ values }) => values).sort(), definition.id).toEqual(answers);
    }
  });

  test('hold together only answers that no rule tells apart: Frankel A alone can be late', () => {
    expect(fact('frankel').cells.map(({ values }) => values.join())).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  test('levels inside the scope never share a cell with levels outside', () => {
    for (const { values } of fact('index_level').cells) {
      const inside = values.filter((value) => dorsalMetastasis.scope.inScope.includes(value));
      expect([0, values.length]).toContain(inside.length);
    }
  });
});

describe('the cells of a number change at every cut, and nowhere else', () => {
  test.each([
    ['life_expectancy_months', [[0, 0.999], [1, 2.999], [3], [3.001, 5.999], [6, 600]]],
    [
      'ecog',
      [
        [0, 1, 2],
        [3, 4],
      ],
    ],
    [
      'ps_before_lesion',
      [
        [0, 1, 2],
        [3, 4],
      ],
    ],
    [
      'kps',
      [
        [10, 49],
        [50, 59],
        [60, 100],
      ],
    ],
    ['pain_nrs', [[0], [1, 6], [7, 10]]],
    ['dexamethasone_mg_24h', [[0], [0.001, 15.999], [16], [16.001, 400]]],
    [
      'egfr',
      [
        [0, 29.999],
        [30, 250],
      ],
    ],
  ])('%s', (id, groups) => {
    const found = groups.map((group) => [...new Set(group.map((value) => cellOf(id, value)))]);
    expect(found.every((cells) => cells.length === 1)).toBe(true);
    expect(new Set(found.flat()).size).toBe(groups.length);
    expect(fact(id).cells).toHaveLength(groups.length);
  });

  test('every reported total is a cell of its own', () => {
    const cells = Array.from({ length: 19 }, (_, total) => cellOf('sins_reported', total));
    expect(new Set(cells).size).toBe(19);
    expect(fact('sins_reported').cells).toHaveLength(19);
  });
});

describe('sets of cells', () => {
  test('all cells are one bit each', () => {
    for (const each of layout.facts) expect(allCells(each)).toBe(2 ** each.cells.length - 1);
  });

  test('an interval meets the cells on both sides of a cut it spans', () => {
    const months = fact('life_expectancy_months');
    const one = (value: number) => cellsMeeting(months, { from: value, to: value });
    expect(cellsMeeting(months, { from: 2, to: 4 })).toBe(one(2) | one(3) | one(4));
    expect(cellsMeeting(months, { from: 2, to: 3, toExcluded: true })).toBe(one(2));
  });

  test('a test that no answer satisfies has no cells', () => {
    expect(cellsWhere(fact('pain'), () => false)).toBe(0);
  });
});

describe('a common cut of two rulesets', () => {
  const changed: Ruleset = {
    ...dorsalMetastasis,
    conditions: dorsalMetastasis.conditions.map((named) =>
      named.name === 'short_survival'
        ? { ...named, when: { kind: 'range', fact: 'life_expectancy_months', to: 5, toExcluded: true } }
        : named,
    ),
  };

  test('has the cuts of both: under 5 months apart from 5 to under 6', () => {
    const common = layOutCells([dorsalMetastasis, changed]);
    const months = common.facts[common.position.get('life_expectancy_months') ?? -1];
    expect(months?.cells.length).toBe(fact('life_expectancy_months').cells.length + 1);
  });
});

describe('a broken layout', () => {
  test('an order that names no fact is refused by name', () => {
    const broken = { ...dorsalMetastasis, diagramOrder: ['escx', ...dorsalMetastasis.diagramOrder.slice(1)] };
    expect(() => layOutCells([broken])).toThrow('the diagram order names escx, which is no fact');
  });

  test('an order that leaves a fact out is refused', () => {
    const broken = { ...dorsalMetastasis, diagramOrder: dorsalMetastasis.diagramOrder.slice(1) };
    expect(() => layOutCells([broken])).toThrow('must name each of its 47 facts once');
  });
});
