import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { CaseRow } from '../case-file/case-row.ts';
import type { Column } from '../case-file/header.ts';
import { cellText, type FoundRecord, isNoText } from '../case-file/read-records.ts';
import { labelOf } from '../endpoints/answer.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { LANES } from '../lanes/lanes.ts';
import { ASSUMED_FACTS, assumedBit, isTumourNamed } from '../readings/assumed-facts.ts';
import { statedInput } from '../readings/read-case.ts';
import { type CellCodes, createCellCodes } from './cell-codes.ts';
import { FLAG, type LabelSet, type LaneGroup } from './lane-group.ts';
import type { ReplaySet } from './replay-set.ts';
import { SUBGROUPS } from './subgroups.ts';

/** What a cell says, ready to be written into a lane. */
type CellCode = {
  readonly text: string;
  readonly isWrong: boolean;
  /** The cells of facts that are still possible, in pairs of fact and bits. */
  readonly narrows: readonly number[];
  readonly assumed: number;
  readonly tumourNamed: boolean;
  readonly subgroups: readonly number[];
};

/** What is found of a row beside what stands in its lane. */
export type EncodedRow = { caseId: string; labelKind: string; rater: string; sourceId: string };

/** A cell longer than this is refused, in bytes: in characters it can only be shorter. */
const LONGEST_CELL = 1024 * 1024;

/** Writes rows into the lanes of groups. */
export type RowEncoder = {
  /** Writes a row with which nothing is wrong; gives nothing when something is. */
  readonly encode: (record: FoundRecord, group: LaneGroup, lane: number) => EncodedRow | undefined;
  /** Writes the facts of a row again, with what is declared of it. */
  readonly declare: (row: CaseRow, group: LaneGroup, lane: number) => void;
};

type Reader = {
  readonly kind: Column['kind'];
  readonly name: string;
  readonly position: number;
  /** Absent where any text will do. */
  readonly codes?: CellCodes<CellCode>;
  /** The place of a label column in the key of a label set. */
  readonly label: number;
};

/** Makes the encoder of a file. */
export function createRowEncoder(diagrams: DecisionDiagrams, columns: readonly Column[], set: ReplaySet): RowEncoder {
  const readers = columns.map((column) => readerOf(diagrams, column, columns));
  const idPosition = columns.find(({ kind }) => kind === 'id')?.position ?? -1;
  const byTreatment = new Set(set.diagnosisByTreatment.map(({ caseId }) => caseId));
  const doubtful = new Set(set.doubtful.map(({ caseId }) => caseId));
  const labelSets = createLabelSets();
  const { allCells } = diagrams;
  const found: EncodedRow = { caseId: '', labelKind: '', rater: '', sourceId: '' };
  const labels: string[] = [];

  /** Nothing is known yet. The lane may hold what was begun of a row that was then refused. */
  const begin = (group: LaneGroup, lane: number): void => {
    for (let fact = 0; fact < allCells.length; fact += 1)
      group.knowledge[fact * LANES + lane] = allCells[fact] as number;
    for (let dimension = 0; dimension < SUBGROUPS.length; dimension += 1) group.subgroups[dimension * LANES + lane] = 0;
    found.labelKind = '';
    found.rater = '';
    found.sourceId = '';
    labels.length = 0;
  };
  return {
    encode(record, group, lane) {
      const { cells, bytes, to, from } = record;
      if (cells.count() !== readers.length || to - from > LONGEST_CELL || isNoText(record)) return undefined;
      const [starts, ends, hashes] = [cells.starts(), cells.ends(), cells.hashes()];
      begin(group, lane);
      let flags = 0;
      let stated = 0;
      for (let position = 0; position < readers.length; position += 1) {
        const [start, end] = [starts[position] as number, ends[position] as number];
        if (start === end) continue;
        const { codes, kind, name } = readers[position] as Reader;
        if (codes === undefined) continue;
        const code = codes.find(bytes, start, end, hashes[position] as number) ?? codes.add(record, position);
        if (code.isWrong) return undefined;
        for (let at = 0; at < code.subgroups.length; at += 2)
          group.subgroups[(code.subgroups[at] as number) * LANES + lane] = code.subgroups[at + 1] as number;
        switch (kind) {
          case 'fact':
            if (!narrow(group, lane, code.narrows)) flags |= FLAG.broken;
            stated |= code.assumed;
            if (code.tumourNamed) flags |= FLAG.tumourNamed;
            break;
          case 'label':
            labels.push(name, code.text);
            break;
          case 'label_kind':
            found.labelKind = code.text;
            break;
          case 'carried':
            if (name === 'rater') found.rater = code.text;
            if (name === 'source_id') found.sourceId = code.text;
            break;
          case 'id':
          case 'other':
            break;
          default:
            kind satisfies never;
        }
      }
      if (starts[idPosition] === ends[idPosition] || found.labelKind === '') return undefined;
      found.caseId = cellText(record, idPosition);
      if (byTreatment.size > 0 && byTreatment.has(found.caseId)) flags |= FLAG.byTreatment;
      if (doubtful.size > 0 && doubtful.has(found.caseId)) flags |= FLAG.doubtful;
      group.flags[lane] = flags;
      group.stated[lane] = stated;
      group.lines[lane] = record.line;
      group.offsets[lane] = record.offset;
      group.ids[lane] = found.caseId;
      group.labels[lane] = placeIn(group.labelSets, labelSets(labels));
      group.origin[lane] = originIn(group, found);
      return found;
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

/** Leaves of each fact what the cell leaves; says whether anything is left. */
function narrow({ knowledge }: LaneGroup, lane: number, narrows: readonly number[]): boolean {
  let isLeft = true;
  for (let at = 0; at < narrows.length; at += 2) {
    const place = (narrows[at] as number) * LANES + lane;
    const left = (knowledge[place] as number) & (narrows[at + 1] as number);
    knowledge[place] = left;
    if (left === 0) isLeft = false;
  }
  return isLeft;
}

function readerOf(diagrams: DecisionDiagrams, column: Column, columns: readonly Column[]): Reader {
  const { kind, name, position } = column;
  const label = columns.filter((other) => other.kind === 'label').indexOf(column);
  const base = { kind, name, position, label };
  if (kind === 'id' || kind === 'other' || column.isFreeText) return base;
  return { ...base, codes: createCellCodes((text) => codeOfCell(diagrams, column, text)) };
}

function codeOfCell(diagrams: DecisionDiagrams, { kind, name, decode }: Column, text: string): CellCode {
  const decoded = decode(text);
  const nothing = {
    text,
    isWrong: false,
    narrows: [],
    assumed: 0,
    tumourNamed: false,
    subgroups: subgroupsOf(name, text),
  };
  if (decoded.status === 'wrong') return { ...nothing, isWrong: true };
  if (kind !== 'fact') return nothing;
  const input = { [name]: decoded.value };
  const read = diagrams.read(input);
  if (read.status === 'invalid') throw new Error(`The dictionary refuses ${name} ${text}, which its column takes`);
  const narrows = [...read.cells].flatMap((bits, fact) => (bits === diagrams.allCells[fact] ? [] : [fact, bits]));
  return { ...nothing, narrows, assumed: assumedBit(name), tumourNamed: isTumourNamed(input) };
}

/** The declared groups of a cell, in pairs of dimension and group. */
function subgroupsOf(name: string, text: string): readonly number[] {
  return SUBGROUPS.flatMap(({ column, groups, groupOf }, dimension) =>
    column === name ? [dimension, groups.indexOf(groupOf(text))] : [],
  );
}

/** The label sets of a file: rows with the same labels share one. */
function createLabelSets(): (labels: readonly string[]) => LabelSet {
  const known = new Map<string, LabelSet>();
  return (labels) => {
    const key = labels.join('\0');
    const found = known.get(key);
    if (found !== undefined) return found;
    const cells = new Map<string, string>();
    for (let at = 0; at < labels.length; at += 2) cells.set(labels[at] as string, labels[at + 1] as string);
    const categories = ENDPOINTS.map((endpoint) => {
      const label = labelOf(endpoint, { labels: cells });
      return label.status === 'label' ? endpoint.categories.indexOf(label.category) : -1;
    });
    const made: LabelSet = { columns: [...cells.keys()], categories: Int8Array.from(categories) };
    if (known.size < MOST_LABEL_SETS) known.set(key, made);
    return made;
  };
}

const MOST_LABEL_SETS = 10_000;

function placeIn<Item>(items: Item[], item: Item): number {
  const place = items.indexOf(item);
  return place < 0 ? items.push(item) - 1 : place;
}

function originIn({ origins }: LaneGroup, { labelKind, rater, sourceId }: EncodedRow): number {
  for (let place = 0; place < origins.length; place += 1) {
    const origin = origins[place];
    if (origin?.sourceId === sourceId && origin.labelKind === labelKind && origin.rater === rater) return place;
  }
  return origins.push({ labelKind, rater, sourceId }) - 1;
}
