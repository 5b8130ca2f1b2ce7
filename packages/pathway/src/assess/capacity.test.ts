import { describe, expect, test } from 'vitest';
import { all, always, any, type Condition, not } from '../conditions/condition.ts';
import { YES_NO } from '../facts/yes-no.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { assessed } from '../testing/assessed.ts';
import { tinyRuleset } from '../testing/tiny-ruleset.ts';
import { assess } from './assess.ts';
import { stillNeeded } from './still-needed.ts';

/** One disposition when exactly one of two answers is given, another otherwise: no answer alone settles anything. */
const eitherOr = (ruleset: Ruleset): Ruleset => {
  const [kind] = ruleset.facts;
  const [table] = ruleset.actions;
  const [first, second] = table?.rows ?? [];
  if (kind === undefined || table === undefined || first === undefined || second === undefined)
    throw new Error('The tiny ruleset has a fact and two rows');
  const isFirst: Condition = { kind: 'one_of', fact: 'kind', values: ['v0'] };
  const isOther: Condition = { kind: 'one_of', fact: 'other', values: ['yes'] };
  const exactlyOne = any(all(isFirst, not(isOther)), all(isOther, not(isFirst)));
  return {
    ...ruleset,
    facts: [kind, { ...kind, id: 'other', domain: YES_NO }],
    diagramOrder: ['kind', 'other'],
    // Conditions that no row uses still tell the answers apart.
    conditions: table.rows.map(({ id, when }) => ({ name: id, label: id, when })),
    actions: [
      {
        ...table,
        rows: [
          { ...first, when: exactlyOne },
          { ...second, tier: 'default', when: always },
        ],
      },
    ],
  };
};

describe('sets are words of 31 bits', () => {
  test('a fact with 31 classes of answers and a table with 31 rows are assessed', () => {
    const ruleset = tinyRuleset(31);
    const [open] = assessed(ruleset, {}).actions;
    expect(open?.possible).toHaveLength(31);
    for (const index of [0, 29, 30]) {
      const [decided] = assessed(ruleset, { kind: `v${index}` }).actions;
      expect(decided).toMatchObject({ status: 'decided', disposition: `d${index}`, rows: [`row-${index}`] });
    }
  });

  test('a fact with 31 classes that matters only together with another is asked for', () => {
    const needed = stillNeeded(assessed(eitherOr(tinyRuleset(31)), {}));
    expect(needed).toMatchObject([{ action: 'act', facts: ['kind', 'other'] }]);
  });

  test('a fact with more classes is refused by name, not answered wrongly', () => {
    expect(() => assess(tinyRuleset(32), {})).toThrow('tiny: kind has 32 classes of answers, and at most 31 fit');
  });

  test('a table with more rows is refused by name', () => {
    const ruleset = tinyRuleset(31);
    const [table] = ruleset.actions;
    const [row] = table?.rows ?? [];
    if (table === undefined || row === undefined) throw new Error('The tiny ruleset has a row');
    const longer: Ruleset = { ...ruleset, actions: [{ ...table, rows: [...table.rows, { ...row, id: 'row-31' }] }] };
    expect(() => assess(longer, {})).toThrow('act has 32 rows, and at most 31 fit');
  });

  test('a score that runs outside 0 to 30 is refused by name', () => {
    const { sins } = dorsalMetastasis.scores;
    if (sins === undefined) throw new Error('The ruleset uses SINS');
    const withPain = (points: (published: number) => number): Ruleset => {
      const items = sins.table.items.map((item) =>
        item.id === 'pain'
          ? { ...item, options: item.options.map((option) => ({ ...option, points: points(option.points) })) }
          : item,
      );
      return { ...dorsalMetastasis, constraints: [], scores: { sins: { ...sins, table: { ...sins.table, items } } } };
    };
    expect(() =>
      assess(
        withPain((points) => points * 6),
        {},
      ),
    ).toThrow('sins runs from 0 to 33, and only 0 to 30 fit');
    expect(() =>
      assess(
        withPain((points) => points - 1),
        {},
      ),
    ).toThrow('sins runs from -1 to 17, and only 0 to 30 fit');
  });
});
