import { createLaneWalker, type LaneWalker } from '../lanes/lane-walker.ts';
import { both, copyOf, type Lanes } from '../lanes/lanes.ts';
import type { LaneLabels } from './compare-lanes.ts';
import type { AnswerFinder, LaneAnswers } from './lane-answers.ts';
import type { LaneGroup } from './lane-group.ts';
import { createLaneKnowledge, type LaneKnowledge } from './lane-knowledge.ts';
import { createLaneReader, type LaneReader } from './lane-readings.ts';
import type { LaneStrata, Strata } from './lane-strata.ts';
import type { WalkedRuleset } from './walked-ruleset.ts';

/** The walks of a group: what is known of it, and what the tables say. */
export type LaneWalks = {
  readonly walker: LaneWalker;
  readonly knowledge: LaneKnowledge;
  readonly readLanes: LaneReader;
  /** The lanes that may be inside the scope, and all lanes by stratum. */
  readonly sortLanes: (group: LaneGroup, lanes: Lanes) => { readonly inside: Lanes; readonly strata: LaneStrata };
  /** Calls for each table with the endpoints that are compared with it. */
  readonly eachTable: (call: (table: number, endpoints: readonly number[]) => void) => void;
  /** Walks a table and notes the answers of its endpoints; gives for each the lanes in which it is undecided. */
  readonly findAnswers: (
    table: number,
    endpoints: readonly number[],
    inside: Lanes,
    labels: LaneLabels,
    into: LaneAnswers,
    onOutcomes?: (outcomes: Int32Array) => void,
  ) => readonly Lanes[];
};

/** Makes the walks of a set. */
export function createLaneWalks(diagrams: WalkedRuleset, answers: AnswerFinder, strata: Strata): LaneWalks {
  const walker = createLaneWalker(diagrams, diagrams.neverStated);
  const knowledge = createLaneKnowledge(diagrams, walker);
  return {
    walker,
    knowledge,
    readLanes: createLaneReader(diagrams, walker, knowledge),
    sortLanes(group, lanes) {
      const inside = copyOf(walker.walk(walker.possibleInScope, lanes));
      const established = both(inside, knowledge.onlyIn(diagrams.scope.fact, diagrams.scope.cellsInside));
      return { inside, strata: strata.of(group, lanes, inside, established) };
    },
    eachTable(call) {
      for (let table = 0; table < walker.tables.length; table += 1) call(table, answers.endpointsOf[table] ?? []);
    },
    findAnswers(table, endpoints, inside, labels, into, onOutcomes) {
      const outcomes = walker.walk(walker.tables[table] ?? walker.possible, inside);
      onOutcomes?.(outcomes);
      return endpoints.map((endpoint) =>
        answers.find(endpoint, outcomes, both(labels.lanes[endpoint] as Lanes, inside), into),
      );
    },
  };
}
