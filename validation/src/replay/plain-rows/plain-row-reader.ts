import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { Column } from '../../case-file/header.ts';
import type { PlainLines } from '../../case-file/read-records.ts';
import { LANES } from '../../lanes/lanes.ts';
import { codeOfCell } from '../cell-code.ts';
import type { LaneFinisher } from '../lane-finisher.ts';
import { addRow, emptyLanes, type GroupShape, type LaneGroup } from '../lane-group.ts';
import { isAnyText } from '../row-encoder.ts';
import { createLearnedCells } from './learned-cells.ts';
import { COLUMN, createRowMemory, LONGEST_LEARNED, READ, WINDOW } from './row-memory.ts';

/** Reads rows that need no care from their bytes into lanes. */
export type PlainRowReader = {
  /** Where the numbers of a group are into which it reads; its lanes from the first row on must be empty. */
  readonly numbers: Uint8Array<ArrayBuffer>;
  /**
   * Reads rows into the lanes behind those of a group; they are not counted yet.
   * @param most - How many at most.
   * @returns How many; none when the first one needs care.
   */
  readonly read: (lines: PlainLines, group: LaneGroup, most: number) => number;
  /**
   * Counts the first one of the rows that were read and not counted yet.
   * @returns The hash of its id.
   */
  readonly count: (group: LaneGroup) => number;
  /** For each lane the hash of the id of the row that was read. */
  readonly idHashes: Int32Array;
  /** Where the row of a lane begins in the file. */
  readonly offsetOf: (lane: number) => number;
  /** Where the row behind the last one that was read begins in the file. */
  readonly nextOffset: () => number;
};

const LF = 0x0a;

/** Makes the reader of a file. */
export function createPlainRowReader(
  diagrams: DecisionDiagrams,
  columns: readonly Column[],
  shape: GroupShape,
  finish: LaneFinisher,
): PlainRowReader {
  const memory = createRowMemory(Uint8Array.from(columns, useOf), shape);
  const { window, labelKeys, rowStarts, idStarts, idEnds, idHashes, origins } = memory;
  const first = window.byteOffset;
  const cells = createLearnedCells(memory);
  const origin = { labelKind: '', rater: '', sourceId: '' };
  // The bytes of the file that the window holds: whole lines.
  let heldFrom = 0;
  let heldTo = 0;

  /** Fills the window with the lines from a place on. */
  const hold = ({ bytes, from, to, offset }: PlainLines): void => {
    const end = bytes.lastIndexOf(LF, Math.min(to, from + WINDOW) - 1) + 1;
    heldFrom = offset;
    heldTo = offset + Math.max(0, end - from);
    if (end > from) window.set(bytes.subarray(from, end));
  };
  /** Learns the cell at which the reading stopped; gives whether the row can be read now. */
  const learn = (): boolean => {
    const { column, start, end, slot } = memory.unknown();
    if (end - start > LONGEST_LEARNED) return false;
    const text = Buffer.from(window.buffer, start, end - start).toString('utf8');
    const code = codeOfCell(diagrams, columns[column] as Column, text);
    return !code.isWrong && cells.learn(column, start, end, slot, code);
  };
  return {
    numbers: memory.group.numbers,
    idHashes,
    read(lines, group, most) {
      const { offset, isCrlf } = lines;
      if (offset < heldFrom || offset >= heldTo) hold(lines);
      const lanes = Math.min(LANES, group.count + most);
      const to = first + heldTo - heldFrom;
      let result = memory.read(first + offset - heldFrom, to, group.count, lanes, isCrlf);
      while (result === READ.unknownCell && learn())
        result = memory.read(memory.at(), to, memory.lane(), lanes, isCrlf);
      // The row that needs care may have begun to say something.
      if (result !== READ.done) emptyLanes(group, diagrams.allCells, memory.lane(), memory.lane() + 1);
      return memory.lane() - group.count;
    },
    count(group) {
      const lane = group.count;
      origin.labelKind = cells.text(origins.labelKind[lane] as number);
      origin.rater = cells.text(origins.rater[lane] as number);
      origin.sourceId = cells.text(origins.sourceId[lane] as number);
      addRow(group, window, (idStarts[lane] as number) - first, (idEnds[lane] as number) - first);
      finish(group, lane, labelKeys[lane] as number, group.flags[lane] as number, origin);
      return idHashes[lane] as number;
    },
    offsetOf: (lane) => heldFrom + (rowStarts[lane] as number) - first,
    nextOffset: () => heldFrom + memory.at() - first,
  };
}

function useOf(column: Column): number {
  if (column.kind === 'id') return COLUMN.id;
  return isAnyText(column) ? COLUMN.text : COLUMN.lookedUp;
}
