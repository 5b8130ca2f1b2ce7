import { FIRST_NODE } from '../diagram/diagram-store.ts';
import { type FrozenDiagram, terminalBit } from '../diagram/frozen-diagram.ts';

/** Two patients are compared: those who fit the case and agree in every fact but `position` and the `loose` ones. */
export type Comparison = {
  /** A frozen diagram; terminal 0 means "no such patient". */
  readonly root: number;
  /** The cells of each fact that are still possible, as bits. */
  readonly cells: Int32Array;
  /** The fact in which the two differ. */
  readonly position: number;
  /** Facts that only restate it, or that it restates: left open on both sides. */
  readonly loose: ReadonlySet<number>;
  /** For each terminal the terminals with the same outcome, as bits. */
  readonly sameOutcome: readonly number[];
};

/**
 * Whether the answer to one fact can matter: whether there are answers to the facts outside `loose`
 * under which two answers to this fact leave different sets of outcomes possible.
 */
export function canDiffer(frozen: FrozenDiagram, comparison: Comparison): boolean {
  const { root, cells, position, loose, sameOutcome } = comparison;
  // Array reads are cast: every index comes from the diagram itself and is in bounds.
  const levelOf = (diagram: number): number =>
    diagram < FIRST_NODE ? Number.POSITIVE_INFINITY : (frozen.level[diagram - FIRST_NODE] as number);
  const childAt = (diagram: number, level: number, cell: number): number =>
    levelOf(diagram) === level
      ? (frozen.child[(frozen.offset[diagram - FIRST_NODE] as number) + cell] as number)
      : diagram;
  const terminalsBelow = (diagrams: readonly number[]): number =>
    diagrams.reduce(
      (bits, diagram) =>
        bits | (diagram < FIRST_NODE ? terminalBit(diagram) : (frozen.terminals[diagram - FIRST_NODE] as number)),
      0,
    );
  /** Outcomes as terminals: each terminal stands for all with its outcome. */
  const outcomes = (bits: number): number =>
    sameOutcome.reduce((found, same, terminal) => ((bits & terminalBit(terminal)) === 0 ? found : found | same), 0);
  const oneOutcome = (bits: number): boolean => sameOutcome.some((same) => same !== 0 && (bits & ~same) === 0);
  const open = Array.from(cells, (bits) =>
    Array.from({ length: 31 }, (_, cell) => cell).filter((cell) => (bits >> cell) & 1),
  );
  const seen = new Set<string>();

  const step = (diagrams: readonly number[], level: number, cell: number): readonly number[] =>
    distinct(diagrams.map((diagram) => childAt(diagram, level, cell)));
  const stepAll = (diagrams: readonly number[], level: number): readonly number[] =>
    distinct((open[level] ?? []).flatMap((cell) => diagrams.map((diagram) => childAt(diagram, level, cell))));

  const differ = (left: readonly number[], right: readonly number[]): boolean => {
    if (left.length === 0 || right.length === 0) return false;
    const below = terminalsBelow(left) | terminalsBelow(right);
    if (oneOutcome(below)) return false;
    const level = Math.min(...left.map(levelOf), ...right.map(levelOf));
    if (level === Number.POSITIVE_INFINITY) return outcomes(terminalsBelow(left)) !== outcomes(terminalsBelow(right));
    const leftKey = left.join();
    const rightKey = right.join();
    const key = `${leftKey}|${rightKey}`;
    if (leftKey === rightKey || seen.has(key)) return false;
    seen.add(key);
    if (loose.has(level)) return differ(stepAll(left, level), stepAll(right, level));
    return (open[level] ?? []).some((cell) => differ(step(left, level, cell), step(right, level, cell)));
  };

  const search = (diagrams: readonly number[]): boolean => {
    if (diagrams.length === 0 || oneOutcome(terminalsBelow(diagrams))) return false;
    const level = Math.min(...diagrams.map(levelOf), position);
    const key = diagrams.join();
    if (seen.has(key)) return false;
    seen.add(key);
    if (level < position) {
      if (loose.has(level)) return search(stepAll(diagrams, level));
      return (open[level] ?? []).some((cell) => search(step(diagrams, level, cell)));
    }
    const sides = (open[position] ?? []).map((cell) => step(diagrams, position, cell));
    return sides.some((left, index) => sides.slice(index + 1).some((right) => differ(left, right)));
  };
  return search([root]);
}

/** Each diagram once, "no such patient" left out. */
function distinct(diagrams: readonly number[]): readonly number[] {
  if (diagrams.length === 1) return diagrams[0] === 0 ? [] : diagrams;
  return [...new Set(diagrams)].filter((diagram) => diagram !== 0).sort((left, right) => left - right);
}
