import { describe, expect, test } from 'vitest';
import { createDiagramStore } from './diagram-store.ts';
import { FACTS_IN_A_WORD, freeze, terminalBit, testsFact } from './frozen-diagram.ts';
import { createPossibleTerminals } from './possible.ts';

const ANY = Int32Array.of(0b11, 0b111, 0b11);
const store = createDiagramStore([2, 3, 2]);
/** The first fact chooses between the second and the third; the third alone can give "no such patient". */
const root = store.node(0, [store.node(1, [1, 2, 3]), store.node(2, [0, 4])]);
const frozen = freeze(store, [root]);
const possible = createPossibleTerminals(frozen, ANY);

const terminals = (...cells: readonly [number, number, number]): readonly number[] => {
  const bits = possible(frozen.numberOf(root), Int32Array.from(cells));
  return [1, 2, 3, 4].filter((terminal) => (bits & terminalBit(terminal)) !== 0);
};

describe('the possible terminals', () => {
  test('of nothing known are all but "no such patient"', () =>
    expect(terminals(0b11, 0b111, 0b11)).toEqual([1, 2, 3, 4]));
  test('of everything known are one', () => expect(terminals(0b01, 0b010, 0b01)).toEqual([2]));
  test('of a patient who cannot exist are none', () => expect(terminals(0b10, 0b111, 0b01)).toEqual([]));
  test('of several cells are the union', () => expect(terminals(0b01, 0b101, 0b11)).toEqual([1, 3]));
  test('do not depend on a fact that is not reached', () => {
    expect(terminals(0b01, 0b001, 0b01)).toEqual(terminals(0b01, 0b001, 0b10));
  });
  test('of a fact without cells are none', () => expect(terminals(0b01, 0, 0b11)).toEqual([]));
  test('do not depend on what was asked before', () => {
    const before = terminals(0b01, 0b111, 0b11);
    terminals(0b10, 0b001, 0b10);
    expect(terminals(0b01, 0b111, 0b11)).toEqual(before);
  });
  test('of a terminal are itself', () => expect(possible(3, ANY)).toBe(terminalBit(3)));
});

describe('a frozen diagram', () => {
  test('keeps terminals and renumbers nodes, children first', () => {
    expect(frozen.numberOf(5)).toBe(5);
    const children = Array.from({ length: 2 }, (_, cell) => frozen.numberOf(store.childOf(root, cell)));
    for (const child of children) expect(child).toBeLessThan(frozen.numberOf(root));
  });

  test('knows which facts it tests', () => {
    const second = frozen.numberOf(store.childOf(root, 0));
    expect([0, 1, 2].map((fact) => testsFact(frozen, frozen.numberOf(root), fact))).toEqual([true, true, true]);
    expect([0, 1, 2].map((fact) => testsFact(frozen, second, fact))).toEqual([false, true, false]);
    expect(testsFact(frozen, 3, 0)).toBe(false);
  });

  test('walks facts beyond one word of bits', () => {
    const wide = createDiagramStore(new Array<number>(2 * FACTS_IN_A_WORD).fill(2));
    const last = wide.node(2 * FACTS_IN_A_WORD - 1, [1, 2]);
    const top = wide.node(FACTS_IN_A_WORD - 1, [last, wide.node(FACTS_IN_A_WORD, [3, last])]);
    const laid = freeze(wide, [top]);
    const all = new Int32Array(2 * FACTS_IN_A_WORD).fill(0b11);
    const walk = createPossibleTerminals(laid, all);
    const cells = (...known: readonly (readonly [number, number])[]) => {
      const copy = all.slice();
      for (const [fact, bits] of known) copy[fact] = bits;
      return walk(laid.numberOf(top), copy);
    };
    expect(cells()).toBe(0b111);
    expect(cells([FACTS_IN_A_WORD - 1, 0b10], [FACTS_IN_A_WORD, 0b01])).toBe(0b100);
    expect(cells([FACTS_IN_A_WORD - 1, 0b01], [2 * FACTS_IN_A_WORD - 1, 0b10])).toBe(0b010);
    expect(testsFact(laid, laid.numberOf(last), 2 * FACTS_IN_A_WORD - 1)).toBe(true);
    expect(testsFact(laid, laid.numberOf(last), FACTS_IN_A_WORD)).toBe(false);
  });

  test('of more facts than two words is refused', () => {
    const tooMany = createDiagramStore(new Array<number>(2 * FACTS_IN_A_WORD + 1).fill(2));
    expect(() => freeze(tooMany, [])).toThrow('at most 62 facts, not 63');
  });
});
