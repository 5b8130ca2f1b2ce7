import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { CaseRow } from '../case-file/case-row.ts';
import type { Column } from '../case-file/header.ts';
import { cellText, type FoundRecord, isNoText } from '../case-file/read-records.ts';
import { EMPTY_HASH, PRIME } from '../case-file/record-scanner.ts';
import { LANES } from '../lanes/lanes.ts';
import { ASSUMED_FACTS, assumedBit, isTumourNamed } from '../readings/assumed-facts.ts';
import { statedInput } from '../readings/read-case.ts';
import { codeOfCell } from './cell-code.ts';
import { createCellCodes } from './cell-codes.ts';
import { FLAG, type LaneGroup } from './lane-group.ts';
import { createLaneWriter, type EncodedRow } from './lane-writer.ts';
import type { ReplaySet } from './replay-set.ts';

/** A cell longer than this is refused, in bytes: in characters it can only be shorter. */
const LONGEST_CELL = 1024 * 1024;

/** Writes the rows of a file into the lanes of groups. Of a row with which something is wrong nothing is found. */
export type RowEncoder = {
  readonly encode: (record: FoundRecord, group: LaneGroup, lane: number) => EncodedRow | undefined;
  /** Begins with a row of which the bytes alone are taken. */
  readonly encodePlain: (
    bytes: Buffer,
    from: number,
    isCrlf: boolean,
    group: LaneGroup,
    lane: number,
  ) => EncodedRow | undefined;
  /** Where the row that was encoded last by its bytes ends. */
  readonly next: () => number;
  /** Writes the facts of a row again, with what is declared of it. */
  readonly declare: (row: CaseRow, group: LaneGroup, lane: number) => void;
};

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Makes the encoder of a file. */
export function createRowEncoder(diagrams: DecisionDiagrams, columns: readonly Column[], set: ReplaySet): RowEncoder {
  const writer = createLaneWriter(diagrams.allCells, set);
  const codes = createCellCodes((column, text) => codeOfCell(diagrams, columns[column] as Column, text));
  /** 1 for columns in which any text will do: nothing is looked up in them. */
  const isText = Uint8Array.from(columns, ({ kind, isFreeText }) =>
    kind === 'id' || kind === 'other' || isFreeText ? 1 : 0,
  );
  const idPosition = columns.find(({ kind }) => kind === 'id')?.position ?? -1;
  const last = columns.length - 1;
  let next = 0;
  return {
    encode(record, group, lane) {
      const { cells, bytes, from, to } = record;
      if (cells.count() !== columns.length || to - from > LONGEST_CELL || isNoText(record)) return undefined;
      const [starts, ends, hashes] = [cells.starts(), cells.ends(), cells.hashes()];
      writer.begin(group, lane);
      for (let position = 0; position < columns.length; position += 1) {
        const [start, end] = [starts[position] as number, ends[position] as number];
        if (start === end || isText[position] === 1) continue;
        const hash = hashes[position] as number;
        const code =
          codes.find(position, bytes, start, end, hash) ??
          codes.add(position, bytes, start, end, hash, cellText(record, position));
        if (code.isWrong) return undefined;
        writer.put(code);
      }
      return writer.end(cellText(record, idPosition));
    },
    encodePlain(bytes, from, isCrlf, group, lane) {
      writer.begin(group, lane);
      let [idStart, idEnd] = [0, 0];
      let at = from;
      for (let position = 0; position <= last; position += 1) {
        const start = at;
        let hash = EMPTY_HASH;
        let byte = bytes[at] as number;
        // Nearly every byte of a cell is above the comma.
        while (byte > COMMA || (byte !== COMMA && byte !== LF && byte !== CR && byte !== QUOTE)) {
          hash = Math.imul(hash ^ byte, PRIME);
          at += 1;
          byte = bytes[at] as number;
        }
        const end = at;
        if (position < last) {
          if (byte !== COMMA) return undefined;
          at += 1;
        } else if (isCrlf) {
          if (byte !== CR || bytes[at + 1] !== LF) return undefined;
          next = at + 2;
        } else {
          if (byte !== LF) return undefined;
          next = at + 1;
        }
        if (position === idPosition) [idStart, idEnd] = [start, end];
        if (start === end || isText[position] === 1) continue;
        const code =
          codes.find(position, bytes, start, end, hash) ??
          codes.add(position, bytes, start, end, hash, bytes.toString('utf8', start, end));
        if (code.isWrong) return undefined;
        writer.put(code);
      }
      if (next - from > LONGEST_CELL) return undefined;
      return writer.end(bytes.toString('utf8', idStart, idEnd));
    },
    next: () => next,
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
