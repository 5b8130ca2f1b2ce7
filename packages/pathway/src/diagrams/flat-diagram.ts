import { type DiagramStore, FIRST_NODE } from '../diagram/diagram-store.ts';

/**
 * A decision diagram as flat arrays, for walks of one's own: parents stand before children, and node 0 is the root.
 * An edge that leads to "no such patient" is left out.
 */
export type FlatDiagram = {
  /** The fact that each node tests, as a position in the order of facts. */
  readonly fact: Int32Array;
  /** Where the edges of each node begin; the entry after the last node is the number of edges. */
  readonly firstEdge: Int32Array;
  /** The cell of the fact for which each edge is taken. */
  readonly cell: Int32Array;
  /** Where each edge leads: to this node; or, below 0, to the outcome `-1 - target`. */
  readonly target: Int32Array;
  /** For each node 1 when its edges lead to different places: the fact matters to a possible patient. */
  readonly branches: Uint8Array;
  /** One more than the highest outcome. */
  readonly outcomes: number;
};

/**
 * Lays a diagram out as flat arrays.
 * @param diagram - A diagram of the store; terminal 0 means "no such patient", terminal `index + 1` outcome `index`.
 * @param outcomes - How many outcomes the diagram can have.
 */
export function flatten(store: DiagramStore, diagram: number, outcomes: number): FlatDiagram {
  const order = diagram < FIRST_NODE ? [] : parentsFirst(store, diagram);
  const numbers = new Map(order.map((node, index) => [node, index]));
  const targetOf = (next: number): number => (next < FIRST_NODE ? -next : (numbers.get(next) ?? 0));
  const nodes = order.length > 0 ? order.map((node) => edgesOf(store, node)) : [constant(store, diagram)];
  const fact: number[] = [];
  const firstEdge: number[] = [];
  const cell: number[] = [];
  const target: number[] = [];
  const branches: number[] = [];
  for (const { level, edges } of nodes) {
    fact.push(level);
    firstEdge.push(cell.length);
    for (const edge of edges) {
      cell.push(edge.cell);
      target.push(targetOf(edge.next));
    }
    branches.push(new Set(edges.map(({ next }) => next)).size > 1 ? 1 : 0);
  }
  firstEdge.push(cell.length);
  return {
    fact: Int32Array.from(fact),
    firstEdge: Int32Array.from(firstEdge),
    cell: Int32Array.from(cell),
    target: Int32Array.from(target),
    branches: Uint8Array.from(branches),
    outcomes,
  };
}

type Node = { readonly level: number; readonly edges: readonly { readonly cell: number; readonly next: number }[] };

function edgesOf(store: DiagramStore, node: number): Node {
  const level = store.levelOf(node);
  const cells = Array.from({ length: store.sizes[level] ?? 0 }, (_, cell) => ({
    cell,
    next: store.childOf(node, cell),
  }));
  return { level, edges: cells.filter(({ next }) => next !== 0) };
}

/** A diagram without a node still needs one to start from: every cell of the first fact leads to what it gives. */
function constant(store: DiagramStore, terminal: number): Node {
  const cells = Array.from({ length: store.sizes[0] ?? 0 }, (_, cell) => ({ cell, next: terminal }));
  return { level: 0, edges: terminal === 0 ? [] : cells };
}

/** The nodes below a diagram; a child never stands before any of its parents. */
function parentsFirst(store: DiagramStore, diagram: number): readonly number[] {
  const childrenFirst: number[] = [];
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (node < FIRST_NODE || seen.has(node)) return;
    seen.add(node);
    const size = store.sizes[store.levelOf(node)] ?? 0;
    for (let cell = 0; cell < size; cell += 1) visit(store.childOf(node, cell));
    childrenFirst.push(node);
  };
  visit(diagram);
  return childrenFirst.reverse();
}
