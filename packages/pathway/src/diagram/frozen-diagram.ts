import type { DiagramStore } from './diagram-store.ts';
import { FIRST_NODE } from './diagram-store.ts';

/**
 * Diagrams laid out for walking: the nodes below some roots in flat arrays, children before parents.
 * A value below `FIRST_NODE` is a terminal; `FIRST_NODE + index` is the node with that index.
 */
export type FrozenDiagram = {
  readonly level: Int32Array;
  readonly offset: Int32Array;
  readonly child: Int32Array;
  /** For each node the terminals below it, as bits; terminal 0 ("no such patient") has no bit. */
  readonly terminals: Int32Array;
  /** For each node the facts tested at or below it, as two words of bits. */
  readonly lowFacts: Int32Array;
  readonly highFacts: Int32Array;
  /** The frozen number of a diagram of the store. */
  readonly numberOf: (diagram: number) => number;
};

/** Facts with a position below this are in the low word of a set of facts. */
export const FACTS_IN_A_WORD = 31;

/**
 * Lays diagrams out for walking.
 * @param store - The store that holds them.
 * @param roots - The diagrams that will be walked.
 */
export function freeze(store: DiagramStore, roots: readonly number[]): FrozenDiagram {
  if (store.sizes.length > 2 * FACTS_IN_A_WORD)
    throw new Error(`A diagram tests at most ${2 * FACTS_IN_A_WORD} facts, not ${store.sizes.length}`);
  const order: number[] = [];
  const numbers = new Map<number, number>();
  const visit = (diagram: number): void => {
    if (diagram < FIRST_NODE || numbers.has(diagram)) return;
    const size = store.sizes[store.levelOf(diagram)] ?? 0;
    for (let cell = 0; cell < size; cell += 1) visit(store.childOf(diagram, cell));
    numbers.set(diagram, FIRST_NODE + order.length);
    order.push(diagram);
  };
  for (const root of roots) visit(root);
  const numberOf = (diagram: number): number => (diagram < FIRST_NODE ? diagram : (numbers.get(diagram) ?? 0));
  return { ...layOut(store, order, numberOf), numberOf };
}

function layOut(store: DiagramStore, order: readonly number[], numberOf: (diagram: number) => number) {
  const level = new Int32Array(order.length);
  const offset = new Int32Array(order.length);
  const terminals = new Int32Array(order.length);
  const lowFacts = new Int32Array(order.length);
  const highFacts = new Int32Array(order.length);
  const children: number[] = [];
  order.forEach((diagram, index) => {
    const position = store.levelOf(diagram);
    level[index] = position;
    offset[index] = children.length;
    let bits = 0;
    let low = position < FACTS_IN_A_WORD ? 1 << position : 0;
    let high = position < FACTS_IN_A_WORD ? 0 : 1 << (position - FACTS_IN_A_WORD);
    for (let cell = 0; cell < (store.sizes[position] ?? 0); cell += 1) {
      const next = numberOf(store.childOf(diagram, cell));
      children.push(next);
      bits |= next < FIRST_NODE ? terminalBit(next) : (terminals[next - FIRST_NODE] ?? 0);
      low |= next < FIRST_NODE ? 0 : (lowFacts[next - FIRST_NODE] ?? 0);
      high |= next < FIRST_NODE ? 0 : (highFacts[next - FIRST_NODE] ?? 0);
    }
    terminals[index] = bits;
    lowFacts[index] = low;
    highFacts[index] = high;
  });
  return { level, offset, child: Int32Array.from(children), terminals, lowFacts, highFacts };
}

/** The bit of a terminal; none for terminal 0. */
export function terminalBit(terminal: number): number {
  return terminal === 0 ? 0 : 1 << (terminal - 1);
}

/** Whether a diagram tests a fact anywhere. */
export function testsFact(frozen: FrozenDiagram, root: number, position: number): boolean {
  if (root < FIRST_NODE) return false;
  const low = position < FACTS_IN_A_WORD;
  const facts = low ? frozen.lowFacts[root - FIRST_NODE] : frozen.highFacts[root - FIRST_NODE];
  return (((facts ?? 0) >> (low ? position : position - FACTS_IN_A_WORD)) & 1) === 1;
}
