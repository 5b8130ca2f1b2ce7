import { createLabelSets } from './label-sets.ts';
import { FLAG, idOf, type LaneGroup, type Origin, placeIn } from './lane-group.ts';
import type { SetDeclaration } from './replay-set.ts';

/**
 * Writes of a row that stands in a lane whatever is not said by one cell alone.
 * @param labels - The sum of the keys of its labels.
 * @param flags - What its cells say of `FLAG`.
 * @param origin - Only lent.
 */
export type LaneFinisher = (group: LaneGroup, lane: number, labels: number, flags: number, origin: Origin) => void;

/** Makes the finisher of a set. */
export function createLaneFinisher(set: SetDeclaration): LaneFinisher {
  const byTreatment = new Set(set.diagnosisByTreatment.map(({ caseId }) => caseId));
  const doubtful = new Set(set.doubtful.map(({ caseId }) => caseId));
  const isDeclared = byTreatment.size + doubtful.size > 0;
  const labelSetOf = createLabelSets();
  const declared = (caseId: string): number =>
    (byTreatment.has(caseId) ? FLAG.byTreatment : 0) | (doubtful.has(caseId) ? FLAG.doubtful : 0);
  return (group, lane, labels, flags, origin) => {
    group.flags[lane] = isDeclared ? flags | declared(idOf(group, lane)) : flags;
    group.labels[lane] = placeIn(group.labelSets, labelSetOf(labels));
    group.origin[lane] = originIn(group, origin);
  };
}

function originIn({ origins }: LaneGroup, { labelKind, rater, sourceId }: Origin): number {
  for (let place = 0; place < origins.length; place += 1) {
    const origin = origins[place];
    if (origin?.sourceId === sourceId && origin.labelKind === labelKind && origin.rater === rater) return place;
  }
  return origins.push({ labelKind, rater, sourceId }) - 1;
}
