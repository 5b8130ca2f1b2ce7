import type { EnteredCase } from '../assess/assessment.ts';
import { difference, FALSE, TRUE } from './boolean-diagram.ts';
import type { CellLayout } from './cells.ts';
import type { DiagramStore } from './diagram-store.ts';
import { answerIn } from './readable-cell.ts';

/** A fact and the cell it has. */
export type CellChoice = { readonly position: number; readonly cell: number };

/**
 * A case with few stated facts such that a condition holds for every possible patient who fits it;
 * no stated fact can be left out.
 * @param part - The diagram of the possible patients.
 * @param diagram - The condition; it holds for possible patients only.
 * @returns The stated facts in diagram order; `undefined` when the condition never holds.
 */
export function smallestCase(store: DiagramStore, part: number, diagram: number): readonly CellChoice[] | undefined {
  const path = shortestPath(store, diagram);
  if (path === undefined) return undefined;
  const elsewhere = difference(store, part, diagram);
  let kept = path;
  for (const choice of [...path].reverse()) {
    const without = kept.filter((other) => other !== choice);
    if (!holdsForSome(store, elsewhere, without)) kept = without;
  }
  return kept;
}

/** The smallest case as a caller would enter it; empty when the condition never holds. */
export function smallestEntered(store: DiagramStore, layout: CellLayout, part: number, diagram: number): EnteredCase {
  return Object.fromEntries(
    (smallestCase(store, part, diagram) ?? []).flatMap(({ position, cell }) => {
      const fact = layout.facts[position];
      return fact === undefined ? [] : [[fact.definition.id, answerIn(fact, cell)]];
    }),
  );
}

function shortestPath(store: DiagramStore, diagram: number): readonly CellChoice[] | undefined {
  const memo = new Map<number, readonly CellChoice[] | undefined>();
  const shortest = (node: number): readonly CellChoice[] | undefined => {
    if (node === TRUE) return [];
    if (node === FALSE) return undefined;
    if (memo.has(node)) return memo.get(node);
    const position = store.levelOf(node);
    let best: readonly CellChoice[] | undefined;
    for (let cell = 0; cell < (store.sizes[position] ?? 0); cell += 1) {
      const rest = shortest(store.childOf(node, cell));
      if (rest !== undefined && (best === undefined || rest.length + 1 < best.length))
        best = [{ position, cell }, ...rest];
    }
    memo.set(node, best);
    return best;
  };
  return shortest(diagram);
}

/** Whether the condition holds for some state that fits the stated facts. */
function holdsForSome(store: DiagramStore, diagram: number, stated: readonly CellChoice[]): boolean {
  const cellAt = new Map(stated.map(({ position, cell }) => [position, cell]));
  const seen = new Set<number>();
  const visit = (node: number): boolean => {
    if (node === TRUE) return true;
    if (node === FALSE || seen.has(node)) return false;
    seen.add(node);
    const position = store.levelOf(node);
    const cell = cellAt.get(position);
    if (cell !== undefined) return visit(store.childOf(node, cell));
    return Array.from({ length: store.sizes[position] ?? 0 }, (_, index) => index).some((index) =>
      visit(store.childOf(node, index)),
    );
  };
  return visit(diagram);
}
