import type { LaneWalker } from '../lanes/lane-walker.ts';
import { type Lanes, noLanes, setLane, WORDS, without } from '../lanes/lanes.ts';
import { ASSUMED_FACTS } from '../readings/assumed-facts.ts';
import type { LaneGroup } from './lane-group.ts';
import type { WalkedRuleset } from './walked-ruleset.ts';

/** What is known of the rows of a group, as the walker wants it: for each cell the lanes in which it is possible. */
export type LaneKnowledge = {
  /** Takes the stated facts of a group. */
  readonly state: (group: LaneGroup) => void;
  /** The lanes of the group that do not state an assumed fact, by its place among these. */
  readonly unstated: (place: number) => Lanes;
  /** Sets a fact in some lanes. */
  readonly assume: (fact: number, bits: number, lanes: Lanes) => void;
  /** Makes an assumed fact in some lanes what it was stated to be. */
  readonly restore: (fact: number, lanes: Lanes) => void;
  /** The lanes in which nothing is known of a fact. */
  readonly open: (fact: number) => Lanes;
  /** The lanes in which no cell outside these is possible. */
  readonly onlyIn: (fact: number, bits: number) => Lanes;
};

/** Makes the knowledge that a walker walks by. */
export function createLaneKnowledge(
  { facts }: Pick<WalkedRuleset, 'facts'>,
  { known, spread, possibleIn, openIn, firstCell }: LaneWalker,
): LaneKnowledge {
  const stated = new Int32Array(possibleIn.length);
  const openStated = new Int32Array(openIn.length);
  const open = facts.map((_, fact) => openIn.subarray(fact * WORDS, (fact + 1) * WORDS));
  const unstated = ASSUMED_FACTS.map(noLanes);
  const everyLane = noLanes().fill(-1);
  const wordsOf = (fact: number): readonly [from: number, to: number] => {
    const first = firstCell[fact] as number;
    return [first * WORDS, (first + (facts[fact]?.cells as number)) * WORDS];
  };
  return {
    state(group) {
      known.set(group.knowledge);
      spread();
      stated.set(possibleIn);
      openStated.set(openIn);
      for (const lanes of unstated) lanes.fill(0);
      for (let lane = 0; lane < group.count; lane += 1) {
        const isStated = group.stated[lane] as number;
        for (let place = 0; place < unstated.length; place += 1)
          if (((isStated >> place) & 1) === 0) setLane(unstated[place] as Lanes, lane);
      }
    },
    unstated: (place) => unstated[place] ?? everyLane,
    assume(fact, bits, lanes) {
      const [from, to] = wordsOf(fact);
      for (let at = from; at < to; at += 1) {
        const isPossible = (bits >> ((at - from) / WORDS)) & 1 ? (lanes[at % WORDS] as number) : 0;
        possibleIn[at] = ((possibleIn[at] as number) & ~(lanes[at % WORDS] as number)) | isPossible;
      }
      const known = open[fact] as Lanes;
      for (let word = 0; word < WORDS; word += 1) known[word] = (known[word] as number) & ~(lanes[word] as number);
    },
    restore(fact, lanes) {
      const [from, to] = wordsOf(fact);
      for (let at = from; at < to; at += 1) {
        const own = lanes[at % WORDS] as number;
        possibleIn[at] = ((possibleIn[at] as number) & ~own) | ((stated[at] as number) & own);
      }
      const known = open[fact] as Lanes;
      for (let word = 0; word < WORDS; word += 1)
        known[word] =
          ((known[word] as number) & ~(lanes[word] as number)) |
          ((openStated[fact * WORDS + word] as number) & (lanes[word] as number));
    },
    open: (fact) => open[fact] as Lanes,
    onlyIn(fact, bits) {
      const outside = noLanes();
      const [from, to] = wordsOf(fact);
      for (let at = from; at < to; at += 1)
        if (((bits >> ((at - from) / WORDS)) & 1) === 0)
          outside[at % WORDS] = (outside[at % WORDS] as number) | (possibleIn[at] as number);
      return without(everyLane, outside);
    },
  };
}
