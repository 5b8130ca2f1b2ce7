import { describe, expect, test } from 'vitest';
import { createDiagramStore, FIRST_NODE } from './diagram-store.ts';

const SIZES = [2, 3, 2];
const add = { terminals: (left: number, right: number) => left + right };

describe('a node', () => {
  test('whose children are all equal is the child', () => {
    const store = createDiagramStore(SIZES);
    expect(store.node(0, [7, 7])).toBe(7);
    expect(store.size()).toBe(0);
  });

  test('is made once', () => {
    const store = createDiagramStore(SIZES);
    expect(store.node(1, [1, 2, 3])).toBe(store.node(1, Int32Array.of(1, 2, 3)));
    expect(store.size()).toBe(1);
  });

  test('differs by its fact and by the order of its children', () => {
    const store = createDiagramStore(SIZES);
    const nodes = [store.node(0, [1, 2]), store.node(2, [1, 2]), store.node(0, [2, 1])];
    expect(new Set(nodes).size).toBe(3);
  });

  test('remembers its fact and its children; a terminal stands below every fact', () => {
    const store = createDiagramStore(SIZES);
    const node = store.node(1, [4, 5, 6]);
    expect(store.levelOf(node)).toBe(1);
    expect([0, 1, 2].map((cell) => store.childOf(node, cell))).toEqual([4, 5, 6]);
    expect(store.levelOf(FIRST_NODE - 1)).toBe(SIZES.length);
  });
});

describe('equal functions have equal numbers', () => {
  test('whichever way they were made', () => {
    const store = createDiagramStore(SIZES);
    const first = store.node(0, [0, 1]);
    const second = store.node(1, [0, 10, 20]);
    const third = store.node(2, [0, 100]);
    const left = store.combine(store.combine(first, second, add), third, add);
    const right = store.combine(third, store.combine(second, first, add), add);
    expect(left).toBe(right);
  });

  test('a part that no longer matters leaves no node', () => {
    const store = createDiagramStore(SIZES);
    const first = store.node(0, [0, 1]);
    const minus = store.node(0, [1, 0]);
    expect(store.combine(first, minus, add)).toBe(1);
  });

  test('a combination gives at every state what the operation gives', () => {
    const store = createDiagramStore(SIZES);
    const left = store.node(0, [1, store.node(1, [2, 3, 4])]);
    const right = store.node(1, [5, store.node(2, [6, 7]), 8]);
    const both = store.combine(left, right, { terminals: (a, b) => a * 10 + b });
    const value = (diagram: number, cells: readonly number[]): number => {
      const level = store.levelOf(diagram);
      return level === SIZES.length ? diagram : value(store.childOf(diagram, cells[level] ?? 0), cells);
    };
    for (let a = 0; a < 2; a += 1)
      for (let b = 0; b < 3; b += 1)
        for (let c = 0; c < 2; c += 1)
          expect(value(both, [a, b, c])).toBe(value(left, [a, b, c]) * 10 + value(right, [a, b, c]));
  });

  test('also after the store has grown many times', () => {
    const store = createDiagramStore([10, 10]);
    const many = Array.from({ length: 50_000 }, (_, index) => {
      const children = new Int32Array(10);
      children[index % 10] = 1 + Math.floor(index / 10);
      return [children, store.node(1, children)] as const;
    });
    expect(new Set(many.map(([, node]) => node)).size).toBe(50_000);
    for (const [children, node] of many.slice(0, 500)) expect(store.node(1, children)).toBe(node);
  });
});
