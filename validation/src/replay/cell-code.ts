import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { Column } from '../case-file/header.ts';
import { assumedBit, isTumourNamed } from '../readings/assumed-facts.ts';
import { labelKey } from './label-sets.ts';
import { SUBGROUPS } from './subgroups.ts';

/** What a cell says, ready to be written into a lane. */
export type CellCode = {
  readonly text: string;
  readonly isWrong: boolean;
  /** The cells of facts that are still possible, in pairs of fact and bits. */
  readonly narrows: readonly number[];
  /** The bit of a fact that a reading may assume. */
  readonly assumed: number;
  readonly tumourNamed: boolean;
  readonly labelKey: number;
  /** The declared groups, in pairs of dimension and group. */
  readonly subgroups: readonly number[];
  /** By what rows are counted apart. */
  readonly origin: 'labelKind' | 'rater' | 'sourceId' | 'none';
};

/** What a cell that is not empty says. */
export function codeOfCell(diagrams: DecisionDiagrams, { kind, name, decode }: Column, text: string): CellCode {
  const decoded = decode(text);
  const nothing: CellCode = {
    text,
    isWrong: decoded.status === 'wrong',
    narrows: [],
    assumed: 0,
    tumourNamed: false,
    labelKey: kind === 'label' && decoded.status === 'decoded' ? labelKey(name, text) : 0,
    subgroups: decoded.status === 'decoded' ? subgroupsOf(name, text) : [],
    origin: ORIGINS.get(name) ?? 'none',
  };
  if (decoded.status === 'wrong' || kind !== 'fact') return nothing;
  const input = { [name]: decoded.value };
  const read = diagrams.read(input);
  if (read.status === 'invalid') throw new Error(`The dictionary refuses ${name} ${text}, which its column takes`);
  const narrows = [...read.cells].flatMap((bits, fact) => (bits === diagrams.allCells[fact] ? [] : [fact, bits]));
  return { ...nothing, narrows, assumed: assumedBit(name), tumourNamed: isTumourNamed(input) };
}

const ORIGINS: ReadonlyMap<string, CellCode['origin']> = new Map([
  ['label_kind', 'labelKind'],
  ['rater', 'rater'],
  ['source_id', 'sourceId'],
]);

function subgroupsOf(name: string, text: string): readonly number[] {
  return SUBGROUPS.flatMap(({ column, groups, groupOf }, dimension) =>
    column === name ? [dimension, groups.indexOf(groupOf(text))] : [],
  );
}
