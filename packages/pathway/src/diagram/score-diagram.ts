import type { ScoreUse } from '../tables/ruleset.ts';
import type { CellFact, CellLayout } from './cells.ts';
import type { DiagramStore } from './diagram-store.ts';

/** A set of totals is a word of bits, and a word has no more that are safe. */
const HIGHEST_TOTAL = 30;

/** One item of a score as the diagram sees it: the position of its fact, and the points of each cell. */
type ItemPoints = { readonly level: number; readonly points: readonly number[] };

/**
 * The points that each cell of a fact is worth to an item of a score.
 * @returns One number a cell, in the order of the cells.
 */
export function pointsOfCells(use: ScoreUse, itemId: string, fact: CellFact): readonly number[] {
  const item = use.table.items.find((candidate) => candidate.id === itemId);
  if (item === undefined) throw new Error(`Score ${use.table.id} has no item ${itemId}`);
  const translate = use.translate[itemId];
  return fact.cells.map((cell) => {
    const [value = ''] = cell.values;
    const option = translate === undefined ? value : translate[value];
    const found = item.options.find((candidate) => candidate.value === option);
    if (found === undefined) throw new Error(`Score ${use.table.id}, item ${itemId}: no option for ${value}`);
    return found.points;
  });
}

/** For each item of a score, in the order of the score, the position of its fact. */
export function itemLevels(layout: CellLayout, use: ScoreUse): readonly number[] {
  return use.table.items.map(({ id }) => factOfItem(layout, use, id).level);
}

/** The diagram of one fact: terminal `cell + 1`. */
export function cellDiagram(store: DiagramStore, layout: CellLayout, level: number): number {
  return store.node(level, layout.facts[level]?.cells.map((_, cell) => cell + 1) ?? []);
}

function factOfItem(
  layout: CellLayout,
  use: ScoreUse,
  item: string,
): { readonly level: number; readonly fact: CellFact } {
  const level = layout.position.get(use.facts[item] ?? '') ?? -1;
  const fact = layout.facts[level];
  if (fact === undefined) throw new Error(`Score ${use.table.id}: item ${item} reads no fact of the ruleset`);
  return { level, fact };
}

/** The items of a score in diagram order. */
export function itemPoints(layout: CellLayout, use: ScoreUse): readonly ItemPoints[] {
  return use.table.items
    .map((item): ItemPoints => {
      const { level, fact } = factOfItem(layout, use, item.id);
      return { level, points: pointsOfCells(use, item.id, fact) };
    })
    .sort((left, right) => left.level - right.level);
}

/**
 * The diagram of a score: what `terminalOf` gives for the total of the patient's items.
 */
export function scoreDiagram(
  store: DiagramStore,
  layout: CellLayout,
  use: ScoreUse,
  terminalOf: (total: number) => number,
): number {
  const items = itemPoints(layout, use);
  const highest = items.reduce((sum, { points }) => sum + Math.max(...points), 0);
  const lowest = items.reduce((sum, { points }) => sum + Math.min(...points), 0);
  if (highest > HIGHEST_TOTAL || lowest < 0)
    throw new Error(`Score ${use.table.id} runs from ${lowest} to ${highest}, and only 0 to ${HIGHEST_TOTAL} fit`);
  const memo = new Map<string, number>();
  const from = (index: number, sum: number): number => {
    const item = items[index];
    if (item === undefined) return terminalOf(sum);
    const key = `${index}:${sum}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const diagram = store.node(
      item.level,
      item.points.map((points) => from(index + 1, sum + points)),
    );
    memo.set(key, diagram);
    return diagram;
  };
  return from(0, 0);
}
