import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutCells } from '../diagram/cells.ts';
import { intervalContains } from '../diagram/number-pieces.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { evaluateDirectly } from './direct.ts';
import { fixedSeed } from './fixed-seed.ts';
import { vocabularyOf } from './vocabulary.ts';
import { consistentWorlds, repairedWorlds } from './worlds.ts';

const layout = layOutCells([dorsalMetastasis]);
const everyLevel = consistentWorlds(dorsalMetastasis, vocabularyOf(dorsalMetastasis));

test('a drawn world satisfies every constraint', () => {
  fc.assert(
    fc.property(everyLevel, (world) => {
      expect(evaluateDirectly(dorsalMetastasis, world).broken()).toEqual([]);
    }),
    fixedSeed(300),
  );
});

test('every cell of every fact is reached', () => {
  const reached = new Set<string>();
  for (const world of fc.sample(everyLevel, fixedSeed(1500))) {
    layout.facts.forEach(({ definition, cells }) => {
      const value = world[definition.id] ?? '';
      const cell = cells.findIndex(({ values, pieces }) =>
        typeof value === 'string'
          ? values.includes(value)
          : pieces.some((piece) =>
              piece.kind === 'point'
                ? piece.at === value
                : intervalContains({ from: piece.above, to: piece.below, fromExcluded: true, toExcluded: true }, value),
            ),
      );
      reached.add(`${definition.id} ${cell}`);
    });
  }
  const all = layout.facts.flatMap(({ definition, cells }) => cells.map((_, cell) => `${definition.id} ${cell}`));
  expect(all.filter((name) => !reached.has(name))).toEqual([]);
});

test('fewer than one drawn world in a hundred is rejected', () => {
  const drawn = fc.sample(repairedWorlds(dorsalMetastasis, vocabularyOf(dorsalMetastasis)), fixedSeed(1000));
  const rejected = drawn.filter((world) => evaluateDirectly(dorsalMetastasis, world).broken().length > 0);
  expect(rejected.length).toBeLessThan(10);
});
