import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLaneWalker } from './lane-walker.ts';
import { firstLanes, LANES, noLanes, setLane, WORDS } from './lanes.ts';

const diagrams = decisionDiagrams(dorsalMetastasis);
const walker = createLaneWalker(diagrams);

/** Lane 0 knows nothing; lane 1 has facts that contradict each other; lane 2 a level outside the scope. */
const CASES = [{}, { escc: '3', cord_compression: 'no' }, { index_level: 'L2' }];

function cellsOf(input: Record<string, unknown>): Int32Array {
  const read = diagrams.read(input);
  if (read.status !== 'read') throw new Error(read.status);
  return read.cells;
}

function fill(): void {
  walker.known.fill(0);
  CASES.forEach((input, lane) => {
    cellsOf(input).forEach((cells, fact) => {
      walker.known[fact * LANES + lane] = cells;
    });
  });
  walker.spread();
}

/** Whether a lane is in a set of lanes that begins at a word. */
function isIn(words: Int32Array, first: number, lane: number): boolean {
  return (((words[first + (lane >> 5)] ?? 0) >> (lane & 31)) & 1) === 1;
}

test('for any knowledge of any lane, each cell is possible in the lanes that know it, and a fact is open where all are', () => {
  const { facts, allCells } = diagrams;
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: LANES * facts.length, maxLength: LANES * facts.length }),
      (bits) => {
        walker.known.set(bits.map((any, at) => any & (allCells[Math.floor(at / LANES)] ?? 0)));
        walker.spread();
        for (let fact = 0; fact < facts.length; fact += 1)
          for (let lane = 0; lane < LANES; lane += 1) {
            const cells = walker.known[fact * LANES + lane] ?? 0;
            const found = Array.from({ length: facts[fact]?.cells ?? 0 }, (_, cell) =>
              isIn(walker.possibleIn, ((walker.firstCell[fact] ?? 0) + cell) * WORDS, lane) ? 1 << cell : 0,
            );
            expect(found.reduce((sum, bit) => sum | bit, 0)).toBe(cells);
            expect(isIn(walker.openIn, fact * WORDS, lane)).toBe(cells === allCells[fact]);
          }
      },
    ),
    { seed: 20261127, numRuns: 3 },
  );
});

test('of facts that are never stated nothing is known in any lane', () => {
  const neverStated = new Uint8Array(diagrams.facts.length).fill(1, 0, 3);
  const other = createLaneWalker(diagrams, neverStated);
  other.spread();
  const first = other.firstCell[3] ?? 0;
  expect(other.possibleIn.subarray(0, first * WORDS).every((lanes) => lanes === -1)).toBe(true);
  expect(other.possibleIn.subarray(first * WORDS).every((lanes) => lanes === 0)).toBe(true);
  expect([...other.openIn.subarray(0, 4 * WORDS)]).toEqual([...new Array(3 * WORDS).fill(-1), 0, 0, 0, 0]);
});

test('each lane goes its own way, and a lane that is not walked comes to nothing', () => {
  fill();
  expect([...walker.walk(walker.possible, firstLanes(3))]).toEqual([0b101, 0, 0, 0]);
  expect([...walker.walk(walker.possibleInScope, firstLanes(3))]).toEqual([0b001, 0, 0, 0]);
  const second = noLanes();
  setLane(second, 1);
  expect([...walker.walk(walker.possible, second)]).toEqual([0, 0, 0, 0]);
});

test('a walk leaves nothing behind for the next', () => {
  fill();
  const first = [...walker.walk(walker.possible, firstLanes(3))];
  expect([...walker.walk(walker.possible, noLanes())]).toEqual([0, 0, 0, 0]);
  expect([...walker.walk(walker.possible, firstLanes(3))]).toEqual(first);
});

test('what a walk notes are facts on which it branches, in the lanes that reach them', () => {
  fill();
  walker.branched.fill(0);
  const [rules] = walker.rules;
  if (rules === undefined) throw new Error('There is a table');
  const outcomes = walker.walkNoting(rules, firstLanes(1));
  expect(outcomes.some((lanes) => lanes !== 0)).toBe(true);
  expect(walker.branched.every((lanes) => lanes === 0 || lanes === 1)).toBe(true);
  expect(walker.branched.some((lanes) => lanes === 1)).toBe(true);
});
