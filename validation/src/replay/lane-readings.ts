import type { LaneWalker } from '../lanes/lane-walker.ts';
import { anyLane, both, copyOf, type Lanes, noLanes, WORDS, without } from '../lanes/lanes.ts';
import { ASSUMED_FACTS } from '../readings/assumed-facts.ts';
import { type Assumption, HISTOLOGY_RULE, type Reading } from '../readings/readings.ts';
import type { LaneKnowledge } from './lane-knowledge.ts';
import { assumptionKey, type WalkedRuleset } from './walked-ruleset.ts';

/** The lanes for which the import rule says something. */
export type ImportLanes = { readonly tumourNamed: Lanes; readonly byTreatment: Lanes };

/** What became of one assumption: in which lanes it was wanted, used, and dropped because stated facts contradict it. */
export type LaneAssumption = {
  readonly fact: string;
  readonly wanted: Lanes;
  readonly used: Lanes;
  readonly dropped: Lanes;
};

const NONE = noLanes();

/** Reads rows under a reading, all lanes at once. What it gives is only lent. */
export type LaneReader = (
  reading: Reading,
  withHistologyRule: boolean,
  lanes: Lanes,
  imports: ImportLanes,
) => readonly LaneAssumption[];

type Prepared = {
  readonly fact: string;
  readonly position: number;
  /** Its place among the assumed facts. */
  readonly place: number;
  readonly bits: number;
  /** Of the group under way: where it is wanted, and where of these the fact is not stated. */
  readonly wanted: Lanes;
  readonly open: Lanes;
};

/**
 * Makes the reader: stated facts win, then the import rule, then the assumptions of the reading in their order. Where all of
 * them together contradict what is stated, they are tried one after the other, and what contradicts is dropped.
 * The knowledge then is that of the reading, in these lanes.
 */
export function createLaneReader(
  { facts, assumedCells }: WalkedRuleset,
  walker: LaneWalker,
  knowledge: LaneKnowledge,
): LaneReader {
  const { fact, value, valueForDiagnosisByTreatment } = HISTOLOGY_RULE;
  const positionOf = (id: string): number => facts.findIndex((candidate) => candidate.id === id);
  const prepare = (one: Pick<Assumption, 'fact' | 'value'>): Prepared => {
    const bits = assumedCells[assumptionKey(one)];
    if (bits === undefined) throw new Error(`${one.fact} = ${one.value} was not read`);
    const place = ASSUMED_FACTS.indexOf(one.fact);
    return { fact: one.fact, position: positionOf(one.fact), place, bits, wanted: noLanes(), open: noLanes() };
  };
  const named = prepare({ fact, value });
  const byTreatment = prepare({ fact, value: valueForDiagnosisByTreatment });
  const everyAssumed = ASSUMED_FACTS.map(positionOf);
  const prepared = new Map<Reading, readonly Prepared[]>();
  const ofReading = (reading: Reading): readonly Prepared[] => {
    const known = prepared.get(reading) ?? reading.assumptions.map(prepare);
    prepared.set(reading, known);
    return known;
  };
  const want = ({ place, wanted, open }: Prepared, lanes: Lanes, where: Lanes): void => {
    const unstated = knowledge.unstated(place);
    for (let word = 0; word < WORDS; word += 1) {
      wanted[word] = (lanes[word] as number) & (where[word] as number);
      open[word] = (wanted[word] as number) & (unstated[word] as number);
    }
  };
  const possible = (lanes: Lanes): Lanes => copyOf(walker.walk(walker.possible, lanes));

  /** Tries the assumptions of contradicted lanes one after the other; gives for each the lanes that dropped it. */
  const oneByOne = (list: readonly Prepared[], contradicted: Lanes): readonly Lanes[] => {
    for (const { position } of list) knowledge.restore(position, contradicted);
    return list.map(({ position, bits, open }) => {
      const tried = both(open, contradicted);
      if (!anyLane(tried)) return tried;
      knowledge.assume(position, bits, tried);
      const dropped = without(tried, possible(contradicted));
      knowledge.restore(position, dropped);
      return dropped;
    });
  };
  return (reading, withHistologyRule, lanes, imports) => {
    const list = [...ofReading(reading)];
    for (const one of list) want(one, lanes, lanes);
    if (withHistologyRule) {
      want(named, lanes, without(imports.tumourNamed, imports.byTreatment));
      list.unshift(named);
    }
    if (anyLane(imports.byTreatment)) {
      want(byTreatment, lanes, imports.byTreatment);
      list.unshift(byTreatment);
    }
    // What another reading took for granted is forgotten.
    for (const position of everyAssumed) knowledge.restore(position, lanes);
    for (const { position, bits, open } of list) if (anyLane(open)) knowledge.assume(position, bits, open);
    const contradicted = without(lanes, possible(lanes));
    if (!anyLane(contradicted))
      return list.map(({ fact: id, wanted, open }) => ({ fact: id, wanted, used: open, dropped: NONE }));
    const dropped = oneByOne(list, contradicted);
    return list.map(({ fact: id, wanted, open }, index) => {
      const ofOne = dropped[index] ?? NONE;
      return { fact: id, wanted, used: without(open, ofOne), dropped: ofOne };
    });
  };
}
