import { SINS } from '@oncospine/scoring';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { ScoreUse } from '../tables/ruleset.ts';
import { allCells, layOutCells } from './cells.ts';
import { createDiagramStore } from './diagram-store.ts';
import { freeze } from './frozen-diagram.ts';
import { createPossibleTerminals } from './possible.ts';
import { pointsOfCells, scoreDiagram } from './score-diagram.ts';

const use = dorsalMetastasis.scores['sins'] as ScoreUse; // The ruleset uses SINS: a test of its index says so.
const layout = layOutCells([dorsalMetastasis]);
const store = createDiagramStore(layout.facts.map(({ cells }) => cells.length));
const diagram = scoreDiagram(store, layout, use, (total) => total + 1);
const frozen = freeze(store, [diagram]);
const everything = Int32Array.from(layout.facts, allCells);
const possible = createPossibleTerminals(frozen, everything);

const totals = (known: Readonly<Record<string, string>>): readonly number[] => {
  const cells = everything.slice();
  for (const [id, answer] of Object.entries(known)) {
    const position = layout.position.get(id) ?? -1;
    const found = layout.facts[position]?.cells.findIndex(({ values }) => values.includes(answer)) ?? -1;
    cells[position] = 1 << found;
  }
  const bits = possible(frozen.numberOf(diagram), cells);
  return Array.from({ length: 19 }, (_, total) => total).filter((total) => ((bits >> total) & 1) === 1);
};

/** The sums of one choice an item, from the published points alone. */
const sumsOf = (items: readonly { readonly options: readonly { readonly points: number }[] }[]): readonly number[] =>
  items
    .reduce<readonly number[]>(
      (sums, { options }) => [...new Set(sums.flatMap((sum) => options.map(({ points }) => sum + points)))],
      [0],
    )
    .toSorted((left, right) => left - right);

describe('the diagram of a score', () => {
  test('reaches exactly the attainable totals', () => expect(totals({})).toEqual(sumsOf(SINS.items)));

  test('with one item known reaches exactly the totals of the others on top', () => {
    for (const item of SINS.items.filter(({ id }) => id !== 'location')) {
      const others = sumsOf(SINS.items.filter(({ id }) => id !== item.id));
      for (const { value, points } of item.options)
        expect(totals({ [use.facts[item.id] ?? '']: value }), `${item.id} ${value}`).toEqual(
          others.map((sum) => sum + points),
        );
    }
  });

  test.each([
    ['T1', 3],
    ['T2', 3],
    ['T3', 1],
    ['T7', 1],
    ['T10', 1],
    ['T11', 3],
    ['T12', 3],
    ['C7', 3],
    ['L1', 3],
    ['C3', 2],
    ['L4', 2],
    ['S2', 0],
  ])('reads %s as %d points of location', (index_level, points) => {
    const none = {
      pain: 'none',
      bone_lesion: 'blastic',
      alignment: 'normal',
      collapse: 'none',
      posterolateral: 'none',
    };
    expect(totals({ index_level, ...none })).toEqual([points]);
  });
});

describe('a broken score', () => {
  const pain = layout.facts[layout.position.get('pain') ?? -1];

  test('an item that the table does not have is named', () => {
    if (pain === undefined) throw new Error('pain is not laid out');
    expect(() => pointsOfCells(use, 'paim', pain)).toThrow('Score sins has no item paim');
  });

  test('an answer without an option is named', () => {
    if (pain === undefined) throw new Error('pain is not laid out');
    expect(() => pointsOfCells(use, 'bone_lesion', pain)).toThrow('item bone_lesion: no option for mechanical');
  });

  test('an item that reads no fact is named', () => {
    const broken: ScoreUse = { ...use, facts: { ...use.facts, pain: 'paim' } };
    expect(() => scoreDiagram(store, layout, broken, (total) => total)).toThrow('item pain reads no fact');
  });
});
