import { disjunction, FALSE, TRUE } from './boolean-diagram.ts';
import type { DiagramStore } from './diagram-store.ts';

/**
 * The number of complete states for which a condition holds: one cell chosen for every fact.
 * @returns An exact count.
 */
export function countStates(store: DiagramStore, diagram: number): bigint {
  return countWith(store, diagram, (level, children, count) => {
    let sum = 0n;
    for (const child of children) sum += count(child, level + 1);
    return sum;
  });
}

/**
 * The number of partial states that some patient for whom a condition holds fits: for every fact one cell, or unknown.
 * @returns An exact count.
 */
export function countPartialStates(store: DiagramStore, diagram: number): bigint {
  return countWith(store, diagram, (level, children, count) => {
    let sum = 0n;
    let unknown = FALSE;
    for (const child of children) {
      sum += count(child, level + 1);
      unknown = disjunction(store, unknown, child);
    }
    return sum + count(unknown, level + 1);
  });
}

type Count = (diagram: number, level: number) => bigint;

/** Counts level by level; a level that a diagram does not test is counted with the same child for every cell. */
function countWith(
  store: DiagramStore,
  root: number,
  combine: (level: number, children: readonly number[], count: Count) => bigint,
): bigint {
  const memo = store.sizes.map(() => new Map<number, bigint>());
  const count: Count = (diagram, level) => {
    if (diagram === FALSE) return 0n;
    const known = memo[level];
    if (known === undefined) return diagram === TRUE ? 1n : 0n;
    const found = known.get(diagram);
    if (found !== undefined) return found;
    const size = store.sizes[level] ?? 0;
    const tested = store.levelOf(diagram) === level;
    const children = Array.from({ length: size }, (_, cell) => (tested ? store.childOf(diagram, cell) : diagram));
    const result = combine(level, children, count);
    known.set(diagram, result);
    return result;
  };
  return count(root, 0);
}
