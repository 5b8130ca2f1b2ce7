import { countBoth, eachLane, firstLanes, LANES, type Lanes, noLanes } from '../lanes/lanes.ts';
import { READINGS } from '../readings/readings.ts';
import { HISTOLOGY_OPEN, type LaneComparer, labelsOfLanes } from './compare-lanes.ts';
import { noAnswers } from './lane-answers.ts';
import { copyLane, type GroupShape, type LaneGroup, laneGroup } from './lane-group.ts';
import type { LaneWalks } from './lane-walks.ts';

/** Evaluates rows without the import rule for histology. */
export type WithoutRule = {
  /** Takes the rows of a group for which the rule says something; of the others nothing can come out otherwise. */
  readonly take: (group: LaneGroup, lanes: Lanes) => void;
  /** Evaluates what is waiting. */
  readonly finish: () => void;
};

/** Gathers rows until a group of them is full: a walk costs as much for few rows as for many. */
export function createWithoutRule(
  walks: LaneWalks,
  compareDifference: LaneComparer['compareDifference'],
  shape: GroupShape,
): WithoutRule {
  let waiting = laneGroup(shape);

  const evaluate = (group: LaneGroup): void => {
    const lanes = firstLanes(group.count);
    const labels = labelsOfLanes(group);
    const imports = { tumourNamed: noLanes(), byTreatment: noLanes() };
    walks.knowledge.state(group);
    READINGS.forEach((declared, reading) => {
      walks.readLanes(declared, false, lanes, imports);
      const { inside, strata } = walks.sortLanes(group, lanes);
      const answers = noAnswers();
      walks.eachTable((table, endpoints) => {
        const labelled = endpoints.filter((endpoint) => countBoth(labels.lanes[endpoint] as Lanes, inside) > 0);
        if (labelled.length > 0) walks.findAnswers(table, labelled, inside, labels, answers);
      });
      compareDifference({ group, reading, labels, answers, strata }, HISTOLOGY_OPEN, 1);
    });
  };
  const finish = (): void => {
    if (waiting.count > 0) evaluate(waiting);
    waiting = laneGroup(shape, waiting.numbers);
  };
  return {
    take(group, lanes) {
      eachLane(lanes, (lane) => {
        copyLane(group, lane, waiting);
        if (waiting.count === LANES) finish();
      });
    },
    finish,
  };
}
