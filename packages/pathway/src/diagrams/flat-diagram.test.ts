import { expect, test } from 'vitest';
import { createDiagramStore } from '../diagram/diagram-store.ts';
import { flatten } from './flat-diagram.ts';

test('a diagram without a node gets one that tests the first fact for nothing', () => {
  const store = createDiagramStore([2, 3]);
  const flat = flatten(store, 2, 4);
  expect([...flat.target]).toEqual([-2, -2]);
  expect([...flat.firstEdge]).toEqual([0, 2]);
  expect([...flat.branches]).toEqual([0]);
});

test('a diagram that no patient fits has a node without edges', () => {
  expect([...flatten(createDiagramStore([2]), 0, 1).firstEdge]).toEqual([0, 0]);
});

test('an edge to "no such patient" is left out, and a node that only rules patients out does not branch', () => {
  const store = createDiagramStore([3]);
  const flat = flatten(store, store.node(0, [1, 0, 1]), 1);
  expect([...flat.cell]).toEqual([0, 2]);
  expect([...flat.branches]).toEqual([0]);
});
