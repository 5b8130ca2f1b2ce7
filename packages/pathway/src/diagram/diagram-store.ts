/**
 * A store of reduced ordered multi-valued decision diagrams over facts with few cells.
 * A diagram is the number of its top node. Numbers below `FIRST_NODE` are terminals: the values a diagram can give.
 * Equal diagrams have equal numbers, so equality of functions is equality of numbers.
 */
export type DiagramStore = {
  /** The cells of each fact, in order. */
  readonly sizes: readonly number[];
  /** The position of the fact that a node tests; the number of facts for a terminal. */
  readonly levelOf: (diagram: number) => number;
  /** The diagram that follows from a cell of the fact that the node tests. */
  readonly childOf: (diagram: number, cell: number) => number;
  /** The node that tests a fact and goes on to the children; the child itself when all are equal. */
  readonly node: (level: number, children: ArrayLike<number>) => number;
  /** Combines two diagrams state by state. `operation` is asked for pairs of terminals. */
  readonly combine: (left: number, right: number, operation: TerminalOperation) => number;
  /** The number of nodes made so far. */
  readonly size: () => number;
};

/** How two terminals combine; `shortcut` may settle a pair of diagrams without looking into them. */
export type TerminalOperation = {
  readonly terminals: (left: number, right: number) => number;
  readonly shortcut?: (left: number, right: number) => number | undefined;
};

/** The first number that is a node; smaller numbers are terminals. */
export const FIRST_NODE = 1024;

// Two diagram numbers below 2^26 share one exact double as a memo key.
const KEY_BASE = 2 ** 26;
const INITIAL_BUCKETS = 2 ** 16;

/**
 * Makes an empty store.
 * @param sizes - The number of cells of each fact, in diagram order; at most 31 each.
 */
export function createDiagramStore(sizes: readonly number[]): DiagramStore {
  const levels: number[] = [];
  const offsets: number[] = [];
  const edges: number[] = [];
  let buckets = new Int32Array(INITIAL_BUCKETS);

  const levelOf = (diagram: number): number =>
    diagram < FIRST_NODE ? sizes.length : (levels[diagram - FIRST_NODE] ?? sizes.length);
  const childOf = (diagram: number, cell: number): number => edges[(offsets[diagram - FIRST_NODE] ?? 0) + cell] ?? 0;

  const sameNode = (index: number, level: number, children: ArrayLike<number>): boolean => {
    if (levels[index] !== level) return false;
    const offset = offsets[index] ?? 0;
    for (let cell = 0; cell < children.length; cell += 1) if (edges[offset + cell] !== children[cell]) return false;
    return true;
  };

  const grow = (): void => {
    buckets = new Int32Array(buckets.length * 2);
    for (let index = 0; index < levels.length; index += 1) {
      const level = levels[index] ?? 0;
      const offset = offsets[index] ?? 0;
      insert(index, hashOf(level, edges.slice(offset, offset + (sizes[level] ?? 0))));
    }
  };
  const insert = (index: number, hash: number): void => {
    let slot = hash & (buckets.length - 1);
    while (buckets[slot] !== 0) slot = (slot + 1) & (buckets.length - 1);
    buckets[slot] = index + 1;
  };

  const node = (level: number, children: ArrayLike<number>): number => {
    const [first = 0] = [children[0]];
    let allEqual = true;
    for (let cell = 1; cell < children.length; cell += 1) if (children[cell] !== first) allEqual = false;
    if (allEqual) return first;
    const hash = hashOf(level, children);
    let slot = hash & (buckets.length - 1);
    for (let found = buckets[slot] ?? 0; found !== 0; found = buckets[slot] ?? 0) {
      if (sameNode(found - 1, level, children)) return found - 1 + FIRST_NODE;
      slot = (slot + 1) & (buckets.length - 1);
    }
    const index = levels.length;
    levels.push(level);
    offsets.push(edges.length);
    for (let cell = 0; cell < children.length; cell += 1) edges.push(children[cell] ?? 0);
    if (levels.length * 2 > buckets.length) grow();
    else insert(index, hash);
    return index + FIRST_NODE;
  };

  const combine = (left: number, right: number, operation: TerminalOperation): number => {
    const memo = new Map<number, number>();
    const visit = (a: number, b: number): number => {
      const settled = operation.shortcut?.(a, b);
      if (settled !== undefined) return settled;
      if (a < FIRST_NODE && b < FIRST_NODE) return operation.terminals(a, b);
      const key = a * KEY_BASE + b;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const levelA = levelOf(a);
      const levelB = levelOf(b);
      const level = Math.min(levelA, levelB);
      const children = new Array<number>(sizes[level] ?? 0);
      for (let cell = 0; cell < children.length; cell += 1) {
        children[cell] = visit(levelA === level ? childOf(a, cell) : a, levelB === level ? childOf(b, cell) : b);
      }
      const result = node(level, children);
      memo.set(key, result);
      return result;
    };
    return visit(left, right);
  };

  return { sizes, levelOf, childOf, node, combine, size: () => levels.length };
}

function hashOf(level: number, children: ArrayLike<number>): number {
  let hash = level + 1;
  for (let cell = 0; cell < children.length; cell += 1)
    hash = Math.imul(hash ^ (children[cell] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}
