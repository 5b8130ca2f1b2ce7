import type { DecisionDiagrams, FlatDiagram } from '@oncospine/pathway/diagrams';
import { LANES, type Lanes, WORDS } from './lanes.ts';
import { WALK_BINARY } from './walk-binary.ts';

/** A diagram placed in the memory of a walker. */
export type PlacedDiagram = {
  readonly root: number;
  readonly nodes: number;
  readonly starts: number;
  readonly notes: number;
  /** For each outcome the lanes that reach it; right after a walk. */
  readonly outcomes: Int32Array;
};

/** Walks diagrams for 128 cases at once. */
export type LaneWalker = {
  /** For each fact and lane the cells that are possible, as bits: `fact * LANES + lane`; the caller fills it. */
  readonly known: Int32Array;
  /** Makes `possibleIn` and `openIn` what is known. Facts that are never stated are possible and open in every lane. */
  readonly spread: () => void;
  /** For each cell the lanes in which it is possible, `WORDS` words a cell. */
  readonly possibleIn: Int32Array;
  /** For each fact the lanes in which nothing is known of it, `WORDS` words a fact. */
  readonly openIn: Int32Array;
  /** For each fact the number of its first cell in `possibleIn`. */
  readonly firstCell: readonly number[];
  readonly possible: PlacedDiagram;
  readonly possibleInScope: PlacedDiagram;
  /** In the order of the tables of the ruleset. */
  readonly tables: readonly PlacedDiagram[];
  /** The rules alone, in the same order. */
  readonly rules: readonly PlacedDiagram[];
  /**
   * Finds the outcomes of some lanes.
   * @returns The outcomes of the diagram, until its next walk.
   */
  readonly walk: (diagram: PlacedDiagram, lanes: Lanes) => Int32Array;
  /** The same, and adds to `branched` the lanes in which the diagram branches on a fact. */
  readonly walkNoting: (diagram: PlacedDiagram, lanes: Lanes) => Int32Array;
  /** For each fact the lanes in which a diagram branched on it, `WORDS` words a fact; the caller empties it. */
  readonly branched: Int32Array;
};

type Exports = {
  readonly spread: (fact: number, last: number) => void;
  readonly walk: (word: number, nodes: number, starts: number) => void;
  readonly walkNoting: (word: number, nodes: number, starts: number, notes: number) => void;
};

const LANE_WORD = 4 * WORDS;
const ADDRESS = 4;
/** The numbers by which the spreading of a fact is told what to do. */
const FACT_NUMBERS = 5;
const PAGE = 65_536;

/**
 * Places the diagrams of a ruleset in memory of their own.
 * @param neverStated - For each fact 1 when no case can state it; absent: each can be stated.
 */
export function createLaneWalker(
  diagrams: Omit<DecisionDiagrams, 'read'>,
  neverStated: Uint8Array = new Uint8Array(diagrams.facts.length),
): LaneWalker {
  const tables = diagrams.tables.map(({ diagram }) => diagram);
  const rules = diagrams.tables.map((table) => table.rules);
  const all = [diagrams.possible, diagrams.possibleInScope, ...tables, ...rules];
  const firstCell: number[] = [];
  let cells = 0;
  for (const fact of diagrams.facts) {
    firstCell.push(cells);
    cells += fact.cells;
  }
  const facts = diagrams.facts.length;
  const ofFacts = facts * (LANES * ADDRESS + FACT_NUMBERS * ADDRESS + LANE_WORD) + LANE_WORD;
  const bytes = all.reduce((sum, diagram) => sum + sizeOf(diagram), (cells + facts + 1) * LANE_WORD + ofFacts);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const words = new Int32Array(memory.buffer);
  let free = 0;
  const take = (size: number): number => {
    const at = free;
    free += Math.ceil(size / LANE_WORD) * LANE_WORD;
    return at;
  };
  const cellAt = take(cells * LANE_WORD);
  // One word more than facts: nodes that do not branch note their lanes there, and nobody looks.
  const noteAt = take((facts + 1) * LANE_WORD);
  const knownAt = take(facts * LANES * ADDRESS);
  const openAt = take(facts * LANE_WORD);
  const factsAt = take(facts * FACT_NUMBERS * ADDRESS);
  const stated = Array.from({ length: facts }, (_, fact) => fact).filter((fact) => neverStated[fact] !== 1);
  stated.forEach((fact, index) => {
    const numbers = [
      knownAt + fact * LANES * ADDRESS,
      cellAt + (firstCell[fact] as number) * LANE_WORD,
      diagrams.facts[fact]?.cells ?? 0,
      diagrams.allCells[fact] as number,
      openAt + fact * LANE_WORD,
    ];
    words.set(numbers, factsAt / ADDRESS + index * FACT_NUMBERS);
  });
  const statedTo = factsAt + stated.length * FACT_NUMBERS * ADDRESS;
  words.fill(-1, cellAt / ADDRESS, (cellAt + cells * LANE_WORD) / ADDRESS);
  words.fill(-1, openAt / ADDRESS, (openAt + facts * LANE_WORD) / ADDRESS);
  const place = (diagram: FlatDiagram): PlacedDiagram => {
    const nodes = diagram.fact.length;
    const root = take((nodes + diagram.outcomes) * LANE_WORD);
    const starts = take((nodes + 1) * ADDRESS);
    const notes = take(nodes * ADDRESS);
    const edges = take(diagram.cell.length * 2 * ADDRESS);
    const wordOf = (target: number): number => root + (target < 0 ? nodes - 1 - target : target) * LANE_WORD;
    diagram.firstEdge.forEach((edge, node) => {
      words[starts / ADDRESS + node] = edges + edge * 2 * ADDRESS;
    });
    diagram.fact.forEach((fact, node) => {
      words[notes / ADDRESS + node] = noteAt + (diagram.branches[node] === 1 ? fact : facts) * LANE_WORD;
      for (let edge = diagram.firstEdge[node] ?? 0; edge < (diagram.firstEdge[node + 1] ?? 0); edge += 1) {
        words[edges / ADDRESS + 2 * edge] = wordOf(diagram.target[edge] ?? 0);
        words[edges / ADDRESS + 2 * edge + 1] =
          cellAt + ((firstCell[fact] ?? 0) + (diagram.cell[edge] ?? 0)) * LANE_WORD;
      }
    });
    const outcomes = new Int32Array(memory.buffer, root + nodes * LANE_WORD, diagram.outcomes * WORDS);
    return { root, nodes, starts, notes, outcomes };
  };
  const { spread, walk, walkNoting } = instantiate(memory);
  const start = ({ root, outcomes }: PlacedDiagram, lanes: Lanes): void => {
    outcomes.fill(0);
    words.set(lanes, root / ADDRESS);
  };
  return {
    known: new Int32Array(memory.buffer, knownAt, facts * LANES),
    spread: () => spread(factsAt, statedTo),
    openIn: new Int32Array(memory.buffer, openAt, facts * WORDS),
    possibleIn: new Int32Array(memory.buffer, cellAt, cells * WORDS),
    firstCell,
    possible: place(diagrams.possible),
    possibleInScope: place(diagrams.possibleInScope),
    tables: tables.map(place),
    rules: rules.map(place),
    walk(diagram, lanes) {
      start(diagram, lanes);
      walk(diagram.root, diagram.nodes, diagram.starts);
      return diagram.outcomes;
    },
    walkNoting(diagram, lanes) {
      start(diagram, lanes);
      walkNoting(diagram.root, diagram.nodes, diagram.starts, diagram.notes);
      return diagram.outcomes;
    },
    branched: new Int32Array(memory.buffer, noteAt, facts * WORDS),
  };
}

/** The bytes of a diagram in memory, each part rounded up. */
function sizeOf({ fact, cell, outcomes }: FlatDiagram): number {
  const nodes = fact.length;
  return (nodes + outcomes + 3) * LANE_WORD + (2 * nodes + 1 + 2 * cell.length) * ADDRESS;
}

function instantiate(memory: WebAssembly.Memory): Exports {
  const module = new WebAssembly.Module(Buffer.from(WALK_BINARY, 'base64'));
  // The module is ours: walk.wat exports exactly these.
  return new WebAssembly.Instance(module, { host: { memory } }).exports as unknown as Exports;
}
