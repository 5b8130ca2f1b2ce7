import { LANES } from '../lanes/lanes.ts';
import type { CellCode } from './cell-code.ts';
import { createLabelSets } from './label-sets.ts';
import { FLAG, type LaneGroup, placeIn } from './lane-group.ts';
import type { SetDeclaration } from './replay-set.ts';
import { SUBGROUPS } from './subgroups.ts';

/** What is found of a row beside what stands in its lane. */
export type EncodedRow = { caseId: string; labelKind: string; rater: string; sourceId: string };

/** Writes rows into lanes, cell by cell. */
export type LaneWriter = {
  /** Begins a row: nothing is known yet. Lanes are filled one after the other; one is begun again when its row was refused. */
  readonly begin: (group: LaneGroup, lane: number) => void;
  readonly put: (code: CellCode) => void;
  /** Ends the row; gives nothing when it has no id or no kind of label. */
  readonly end: (caseId: string) => EncodedRow | undefined;
};

/** @param allCells - For each fact the bits of all its cells. */
export function createLaneWriter(allCells: Int32Array, set: SetDeclaration): LaneWriter {
  const byTreatment = new Set(set.diagnosisByTreatment.map(({ caseId }) => caseId));
  const doubtful = new Set(set.doubtful.map(({ caseId }) => caseId));
  const labelSets = createLabelSets();
  const found: EncodedRow = { caseId: '', labelKind: '', rater: '', sourceId: '' };
  let group: LaneGroup | undefined;
  let knowledge: Int32Array = new Int32Array(0);
  let lane = 0;
  let flags = 0;
  let stated = 0;
  let labels = 0;
  /** Nothing is known in any lane of a new group. */
  const empty = ({ knowledge: own, subgroups }: LaneGroup): void => {
    for (let fact = 0; fact < allCells.length; fact += 1)
      own.fill(allCells[fact] as number, fact * LANES, (fact + 1) * LANES);
    subgroups.fill(0);
  };
  /** A lane in which a row was begun that was then refused. */
  const emptyLane = ({ knowledge: own, subgroups }: LaneGroup, at: number): void => {
    for (let fact = 0; fact < allCells.length; fact += 1) own[fact * LANES + at] = allCells[fact] as number;
    for (let dimension = 0; dimension < SUBGROUPS.length; dimension += 1) subgroups[dimension * LANES + at] = 0;
  };
  const narrow = (fact: number, bits: number): void => {
    const place = fact * LANES + lane;
    const left = (knowledge[place] as number) & bits;
    knowledge[place] = left;
    if (left === 0) flags |= FLAG.broken;
  };
  const putMore = ({ furtherFacts, labelKey, tumourNamed, subgroup, origin, text }: CellCode): void => {
    for (let at = 0; at < furtherFacts.length; at += 2)
      narrow(furtherFacts[at] as number, furtherFacts[at + 1] as number);
    // Only here: a number this large, added for every cell, would be made anew for every cell.
    labels += labelKey;
    if (tumourNamed) flags |= FLAG.tumourNamed;
    if (origin !== 'none') found[origin] = text;
    if (subgroup.length > 0 && group !== undefined)
      group.subgroups[(subgroup[0] as number) * LANES + lane] = subgroup[1] as number;
  };
  return {
    begin(into, at) {
      if (into !== group) empty(into);
      else if (at === lane) emptyLane(into, lane);
      group = into;
      knowledge = into.knowledge;
      lane = at;
      found.labelKind = '';
      found.rater = '';
      found.sourceId = '';
      flags = 0;
      stated = 0;
      labels = 0;
    },
    put(code) {
      if (code.fact >= 0) narrow(code.fact, code.bits);
      stated |= code.assumed;
      if (code.saysMore) putMore(code);
    },
    end(caseId) {
      if (group === undefined || caseId === '' || found.labelKind === '') return undefined;
      found.caseId = caseId;
      if (byTreatment.size > 0 && byTreatment.has(caseId)) flags |= FLAG.byTreatment;
      if (doubtful.size > 0 && doubtful.has(caseId)) flags |= FLAG.doubtful;
      group.flags[lane] = flags;
      group.stated[lane] = stated;
      group.ids[lane] = caseId;
      group.labels[lane] = placeIn(group.labelSets, labelSets(labels));
      group.origin[lane] = originIn(group, found);
      return found;
    },
  };
}

function originIn({ origins }: LaneGroup, { labelKind, rater, sourceId }: EncodedRow): number {
  for (let place = 0; place < origins.length; place += 1) {
    const origin = origins[place];
    if (origin?.sourceId === sourceId && origin.labelKind === labelKind && origin.rater === rater) return place;
  }
  return origins.push({ labelKind, rater, sourceId }) - 1;
}
