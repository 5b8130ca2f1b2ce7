import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { createLaneWalker } from './lane-walker.ts';
import { firstLanes, noLanes, setLane, WORDS } from './lanes.ts';

const diagrams = decisionDiagrams(dorsalMetastasis);
const walker = createLaneWalker(diagrams);

/** Lane 0 knows nothing; lane 1 has facts that contradict each other; lane 2 a level outside the scope. */
const CASES = [{}, { escc: '3', cord_compression: 'no' }, { index_level: 'L2' }];

function fill(): void {
  walker.possibleIn.fill(0);
  CASES.forEach((input, lane) => {
    const read = diagrams.read(input);
    if (read.status !== 'read') throw new Error(read.status);
    read.cells.forEach((cells, fact) => {
      const first = walker.firstCell[fact] ?? 0;
      for (let cell = 0; cell < (diagrams.facts[fact]?.cells ?? 0); cell += 1) {
        const at = (first + cell) * WORDS;
        if ((cells >> cell) & 1) walker.possibleIn[at] = (walker.possibleIn[at] ?? 0) | (1 << lane);
      }
    });
  });
}

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
