import { expect, test } from 'vitest';
import { createDiagramStore } from '../diagram/diagram-store.ts';
import { forgetFact } from './forget-fact.ts';

test('a fact that only rules patients out is gone', () => {
  const store = createDiagramStore([2, 3]);
  const rulesOut = store.node(1, [5, 0, 5]);
  expect(forgetFact(store, store.node(0, [rulesOut, 0]), 1)).toBe(store.node(0, [5, 0]));
});

test('what one answer rules out below another fact is joined', () => {
  const store = createDiagramStore([2, 2]);
  const diagram = store.node(0, [store.node(1, [5, 0]), store.node(1, [0, 5])]);
  expect(forgetFact(store, diagram, 0)).toBe(5);
});

test('a fact that decides cannot be forgotten', () => {
  const store = createDiagramStore([2]);
  expect(() => forgetFact(store, store.node(0, [5, 6]), 0)).toThrow('outcomes 5 and 6');
});

test('nobody is left where nobody was', () => {
  const store = createDiagramStore([2, 2]);
  expect(forgetFact(store, 0, 0)).toBe(0);
});
