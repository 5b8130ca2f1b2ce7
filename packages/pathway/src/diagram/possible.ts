import { FIRST_NODE } from './diagram-store.ts';
import { FACTS_IN_A_WORD, type FrozenDiagram, terminalBit } from './frozen-diagram.ts';

/**
 * Finds the exact set of terminals that a partly known case can lead to: bit `terminal - 1` for each.
 * @param root - A frozen diagram.
 * @param cells - For each fact the cells that are still possible, as bits.
 */
export type PossibleTerminals = (root: number, cells: Int32Array) => number;

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
  let narrowedLow = 0;
  let narrowedHigh = 0;
  let possible: Int32Array = new Int32Array(0);

  const visit = (diagram: number): number => {
    if (diagram < FIRST_NODE) return terminalBit(diagram);
    const node = diagram - FIRST_NODE;
    if (stampOf[node] === stamp) return found[node] as number;
    // Nothing below is known: everything below is possible.
    if (((lowFacts[node] as number) & narrowedLow) === 0 && ((highFacts[node] as number) & narrowedHigh) === 0)
      return terminals[node] as number;
    let cells = possible[level[node] as number] as number;
    let next = offset[node] as number;
    let bits = 0;
    // Once everything below is found, the rest of the cells can add nothing.
    for (; cells !== 0 && bits !== terminals[node]; cells >>>= 1, next += 1)
      if ((cells & 1) === 1) bits |= visit(child[next] as number);
    stampOf[node] = stamp;
    found[node] = bits;
    return bits;
  };

  return (root, cells) => {
    stamp += 1;
    possible = cells;
    narrowedLow = 0;
    narrowedHigh = 0;
    for (let fact = 0; fact < cells.length; fact += 1) {
      if (cells[fact] === allCells[fact]) continue;
      if (fact < FACTS_IN_A_WORD) narrowedLow |= 1 << fact;
      else narrowedHigh |= 1 << (fact - FACTS_IN_A_WORD);
    }
    return visit(root);
  };
}
