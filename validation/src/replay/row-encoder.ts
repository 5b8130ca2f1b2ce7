import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { CaseRow } from '../case-file/case-row.ts';
import { LONGEST_CELL } from '../case-file/decode-row.ts';
import type { Column } from '../case-file/header.ts';
import { cellText, cellTexts, type FoundRecord, isNoText } from '../case-file/read-records.ts';
import { LANES } from '../lanes/lanes.ts';
import { ASSUMED_FACTS, assumedBit, isTumourNamed } from '../readings/assumed-facts.ts';
import { statedInput } from '../readings/read-case.ts';
import { codeOfCell } from './cell-code.ts';
import { createCellCodes } from './cell-codes.ts';
import type { LaneFinisher } from './lane-finisher.ts';
import { FLAG, type LaneGroup } from './lane-group.ts';
import { createLaneWriter } from './lane-writer.ts';
import type { ReplaySet } from './replay-set.ts';

/** Writes the rows of a file into the lanes of groups. */
export type RowEncoder = {
  /**
   * Writes a record into the first empty lane of a group.
   * @returns Whether it was; of a row with which something is wrong traces may be left in the lane, and it is not counted.
   */
  readonly encode: (record: FoundRecord, group: LaneGroup) => boolean;
  /** Writes the facts of a row again, with what is declared of it. */
  readonly declare: (row: CaseRow, group: LaneGroup, lane: number) => void;
};

/** Makes the encoder of a file. */
export function createRowEncoder(
  diagrams: DecisionDiagrams,
  columns: readonly Column[],
  set: ReplaySet,
  finish: LaneFinisher,
): RowEncoder {
  const writer = createLaneWriter(finish);
  const codes = createCellCodes((column, text) => codeOfCell(diagrams, columns[column] as Column, text));
  const idPosition = columns.find(({ kind }) => kind === 'id')?.position ?? -1;
  return {
    encode(record, group) {
      const { cells, bytes } = record;
      if (cells.count() !== columns.length || holdsTooLongCell(record) || isNoText(record)) return false;
      const [starts, ends, hashes] = [cells.starts(), cells.ends(), cells.hashes()];
      writer.begin(group);
      for (const column of columns) {
        const { position } = column;
        const [start, end] = [starts[position] as number, ends[position] as number];
        if (start === end || isAnyText(column)) continue;
        const hash = hashes[position] as number;
        const code =
          codes.find(position, bytes, start, end, hash) ??
          codes.add(position, bytes, start, end, hash, cellText(record, position));
        if (code.isWrong) return false;
        writer.put(code);
      }
      return writer.end(Buffer.from(cellText(record, idPosition)));
    },
    declare(row, group, lane) {
      const input = statedInput(row, set);
      const read = diagrams.read(input);
      if (read.status === 'invalid') group.flags[lane] = (group.flags[lane] as number) | FLAG.broken;
      else
        read.cells.forEach((bits, fact) => {
          group.knowledge[fact * LANES + lane] = bits;
        });
      const facts = ASSUMED_FACTS.filter((fact) => Object.hasOwn(input, fact));
      group.stated[lane] = facts.reduce((bits, fact) => bits | assumedBit(fact), 0);
      const flags = (group.flags[lane] as number) & ~FLAG.tumourNamed;
      group.flags[lane] = isTumourNamed(input) ? flags | FLAG.tumourNamed : flags;
    },
  };
}

/** A cell has no more characters than bytes, and no more bytes than its row. */
function holdsTooLongCell(record: FoundRecord): boolean {
  if (record.to - record.from <= LONGEST_CELL) return false;
  return cellTexts(record).some((text) => text.length > LONGEST_CELL);
}

/** Whether any text will do in a column: nothing is looked up in it. */
export function isAnyText({ kind, isFreeText }: Column): boolean {
  return kind === 'id' || kind === 'other' || isFreeText;
}
