import { FIRST_NODE } from './diagram-store.ts';
import { FACTS_IN_A_WORD, type FrozenDiagram, terminalBit } from './frozen-diagram.ts';

/**
 * Finds the exact set of terminals that a partly known case can lead to: bit `terminal - 1` for each.
 * @param root - A frozen diagram.
 * @param cells - For each fact the cells that are still possible, as bits.
 */
export type PossibleTerminals = {
  (root: number, cells: Int32Array): number;
  /** The same for several diagrams of one case: what they share is walked once. */
  readonly ofEach: (roots: readonly number[], cells: Int32Array) => readonly number[];
};

const LAST_STAMP = 2 ** 31 - 1;

// Array reads below are cast to number: every index comes from the diagram itself and is in bounds.

/**
 * Makes the walk for one frozen diagram. The walk keeps scratch memory between calls and nothing else.
 * @param allCells - For each fact the bits of all its cells.
 */
export function createPossibleTerminals(frozen: FrozenDiagram, allCells: Int32Array): PossibleTerminals {
  const { level, offset, child, terminals, lowFacts, highFacts } = frozen;
  const found = new Int32Array(level.length);
  const stampOf = new Int32Array(level.length);
  let stamp = 0;
  let isNarrowedKnown = false;
  let narrowedLow = 0;
  let narrowedHigh = 0;
  let possible: Int32Array = new Int32Array(0);

  const visit = (diagram: number): number => {
    let at = diagram;
    while (at >= FIRST_NODE) {
      const node = at - FIRST_NODE;
      const cells = possible[level[node] as number] as number;
      if (cells === 0) return 0;
      if ((cells & (cells - 1)) !== 0) return visitSeveral(node, cells);
      // One cell: the walk goes straight on.
      at = child[(offset[node] as number) + lowestCell(cells)] as number;
    }
    return terminalBit(at);
  };

  const visitSeveral = (node: number, cells: number): number => {
    if (stampOf[node] === stamp) return found[node] as number;
    if (!isNarrowedKnown) findNarrowed();
    const below = terminals[node] as number;
    // Nothing below is known: everything below is possible.
    if (((lowFacts[node] as number) & narrowedLow) === 0 && ((highFacts[node] as number) & narrowedHigh) === 0)
      return below;
    let bits = 0;
    // Once everything below is found, the rest of the cells can add nothing.
    for (let rest = cells; rest !== 0 && bits !== below; rest &= rest - 1)
      bits |= visit(child[(offset[node] as number) + lowestCell(rest)] as number);
    stampOf[node] = stamp;
    found[node] = bits;
    return bits;
  };

  const start = (cells: Int32Array): void => {
    if (stamp === LAST_STAMP) {
      stampOf.fill(0);
      stamp = 0;
    }
    stamp += 1;
    possible = cells;
    isNarrowedKnown = false;
  };

  /** The facts of which something is known; a walk that goes straight on never asks. */
  const findNarrowed = (): void => {
    isNarrowedKnown = true;
    narrowedLow = 0;
    narrowedHigh = 0;
    for (let fact = 0; fact < possible.length; fact += 1) {
      if (possible[fact] === allCells[fact]) continue;
      if (fact < FACTS_IN_A_WORD) narrowedLow |= 1 << fact;
      else narrowedHigh |= 1 << (fact - FACTS_IN_A_WORD);
    }
  };

  const possibleTerminals = (root: number, cells: Int32Array): number => {
    start(cells);
    return visit(root);
  };
  const ofEach = (roots: readonly number[], cells: Int32Array): readonly number[] => {
    start(cells);
    return roots.map(visit);
  };
  return Object.assign(possibleTerminals, { ofEach });
}

/** The lowest of some cells. */
function lowestCell(cells: number): number {
  return 31 - Math.clz32(cells & -cells);
}
