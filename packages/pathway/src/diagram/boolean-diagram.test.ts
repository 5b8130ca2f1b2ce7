import { describe, expect, test } from 'vitest';
import {
  choose,
  conjunction,
  difference,
  disjunction,
  FALSE,
  negation,
  TRUE,
  valueIsOneOf,
  within,
} from './boolean-diagram.ts';
import { createDiagramStore } from './diagram-store.ts';

const store = createDiagramStore([2, 2]);
const first = store.node(0, [FALSE, TRUE]);
const second = store.node(1, [FALSE, TRUE]);
const BOTH = [FALSE, TRUE] as const;

describe('truth tables', () => {
  test('of terminals', () => {
    for (const left of BOTH) {
      expect(negation(store, left)).toBe(left === TRUE ? FALSE : TRUE);
      for (const right of BOTH) {
        expect(conjunction(store, left, right)).toBe(left === TRUE && right === TRUE ? TRUE : FALSE);
        expect(disjunction(store, left, right)).toBe(left === TRUE || right === TRUE ? TRUE : FALSE);
        expect(difference(store, left, right)).toBe(left === TRUE && right === FALSE ? TRUE : FALSE);
      }
    }
  });

  test.each([
    ['and', conjunction(store, first, second), [0, 0, 0, 1]],
    ['or', disjunction(store, first, second), [0, 1, 1, 1]],
    ['and not', difference(store, first, second), [0, 0, 1, 0]],
    ['not', negation(store, first), [1, 1, 0, 0]],
  ])('of two facts: %s', (_, diagram, table) => {
    const [a = 0, b = 0, c = 0, d = 0] = table;
    expect(diagram).toBe(store.node(0, [store.node(1, [a, b]), store.node(1, [c, d])]));
  });
});

describe('the laws of logic are equalities of numbers', () => {
  test('not not p is p', () => expect(negation(store, negation(store, first))).toBe(first));
  test('p or not p is true', () => expect(disjunction(store, first, negation(store, first))).toBe(TRUE));
  test('p and not p is false', () => expect(conjunction(store, first, negation(store, first))).toBe(FALSE));
  test('order does not matter', () => {
    expect(conjunction(store, first, second)).toBe(conjunction(store, second, first));
    expect(disjunction(store, first, second)).toBe(disjunction(store, second, first));
  });
  test('De Morgan', () => {
    const right = disjunction(store, negation(store, first), negation(store, second));
    expect(negation(store, conjunction(store, first, second))).toBe(right);
  });
  test('absorption', () => expect(disjunction(store, first, conjunction(store, first, second))).toBe(first));
});

describe('choosing between values', () => {
  test('gives the value where the condition holds, and the rest elsewhere', () => {
    const rest = store.node(1, [5, 6]);
    expect(choose(store, first, 9, rest)).toBe(store.node(0, [rest, 9]));
    expect(choose(store, TRUE, 9, rest)).toBe(9);
    expect(choose(store, FALSE, 9, rest)).toBe(rest);
  });

  test('a value that the rest gives too merges with it', () => {
    expect(choose(store, second, 6, store.node(1, [5, 6]))).toBe(store.node(1, [5, 6]));
  });

  test('within limits values to a part and gives 0 elsewhere', () => {
    const values = store.node(1, [5, 6]);
    expect(within(store, first, values)).toBe(store.node(0, [0, values]));
    expect(within(store, TRUE, values)).toBe(values);
    expect(within(store, FALSE, values)).toBe(0);
  });

  test('one of several values becomes a condition', () => {
    const values = store.node(0, [store.node(1, [5, 6]), 7]);
    expect(valueIsOneOf(store, values, new Set([5, 7]))).toBe(store.node(0, [negation(store, second), TRUE]));
    expect(valueIsOneOf(store, values, new Set())).toBe(FALSE);
    expect(valueIsOneOf(store, values, new Set([5, 6, 7]))).toBe(TRUE);
  });
});
