import { LANES } from '../lanes/lanes.ts';
import type { CellCode } from './cell-code.ts';
import type { LaneFinisher } from './lane-finisher.ts';
import { addRow, FLAG, type LaneGroup } from './lane-group.ts';

/** Writes rows into lanes, cell by cell. */
export type LaneWriter = {
  /** Begins a row in the first empty lane. */
  readonly begin: (group: LaneGroup) => void;
  readonly put: (code: CellCode) => void;
  /**
   * Ends the row, which is counted from now on.
   * @returns Whether it has an id and a kind of label; otherwise it is not counted.
   */
  readonly end: (caseId: Uint8Array) => boolean;
};

/** @param finish - Writes what no single cell says. */
export function createLaneWriter(finish: LaneFinisher): LaneWriter {
  const origin = { labelKind: '', rater: '', sourceId: '' };
  let group: LaneGroup | undefined;
  let knowledge: Int32Array = new Int32Array(0);
  let lane = 0;
  let flags = 0;
  let stated = 0;
  let labels = 0;
  const narrow = (fact: number, bits: number): void => {
    const place = fact * LANES + lane;
    const left = (knowledge[place] as number) & bits;
    knowledge[place] = left;
    if (left === 0) flags |= FLAG.broken;
  };
  const putMore = ({ furtherFacts, labelKey, tumourNamed, subgroup, origin: part, text }: CellCode): void => {
    for (let at = 0; at < furtherFacts.length; at += 2)
      narrow(furtherFacts[at] as number, furtherFacts[at + 1] as number);
    labels += labelKey;
    if (tumourNamed) flags |= FLAG.tumourNamed;
    if (part !== 'none') origin[part] = text;
    if (subgroup.length > 0 && group !== undefined)
      group.subgroups[(subgroup[0] as number) * LANES + lane] = subgroup[1] as number;
  };
  return {
    begin(into) {
      group = into;
      knowledge = into.knowledge;
      lane = into.count;
      origin.labelKind = '';
      origin.rater = '';
      origin.sourceId = '';
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
      if (group === undefined || caseId.length === 0 || origin.labelKind === '') return false;
      addRow(group, caseId, 0, caseId.length);
      group.stated[lane] = stated;
      finish(group, lane, labels, flags, origin);
      return true;
    },
  };
}
