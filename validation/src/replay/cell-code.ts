import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { Column } from '../case-file/header.ts';
import { assumedBit, isTumourNamed } from '../readings/assumed-facts.ts';
import { labelKey } from './label-sets.ts';
import { SUBGROUPS } from './subgroups.ts';

/** What a cell says, ready to be written into a lane. */
export type CellCode = {
  readonly text: string;
  readonly isWrong: boolean;
  /** The fact that it narrows, and the cells of the fact that are still possible; -1 when it narrows none. */
  readonly fact: number;
  readonly bits: number;
  /** The bit of a fact that a reading may assume. */
  readonly assumed: number;
  /** Whether it says anything of what follows: most cells do not. */
  readonly saysMore: boolean;
  /** What a label adds to the key of the row's labels. */
  readonly labelKey: number;
  /** Further facts that a list narrows, in pairs of fact and bits. */
  readonly furtherFacts: readonly number[];
  readonly tumourNamed: boolean;
  /** The declared group: dimension and group; empty when the column has none. */
  readonly subgroup: readonly number[];
  /** By what rows are counted apart. */
  readonly origin: 'labelKind' | 'rater' | 'sourceId' | 'none';
};

/** What a cell that is not empty says. */
export function codeOfCell(diagrams: DecisionDiagrams, { kind, name, decode }: Column, text: string): CellCode {
  const decoded = decode(text);
  const nothing: CellCode = {
    text,
    isWrong: decoded.status === 'wrong',
    fact: -1,
    bits: 0,
    assumed: 0,
    labelKey: kind === 'label' && decoded.status === 'decoded' ? labelKey(name, text) : 0,
    saysMore: false,
    furtherFacts: [],
    tumourNamed: false,
    subgroup: decoded.status === 'decoded' ? subgroupOf(name, text) : [],
    origin: ORIGINS.get(name) ?? 'none',
  };
  if (decoded.status === 'wrong' || kind !== 'fact') return withMore(nothing);
  const input = { [name]: decoded.value };
  const read = diagrams.read(input);
  if (read.status === 'invalid') throw new Error(`The dictionary refuses ${name} ${text}, which its column takes`);
  const [fact = -1, bits = 0, ...furtherFacts] = [...read.cells].flatMap((cells, position) =>
    cells === diagrams.allCells[position] ? [] : [position, cells],
  );
  const tumourNamed = isTumourNamed(input);
  return withMore({ ...nothing, fact, bits, assumed: assumedBit(name), furtherFacts, tumourNamed });
}

function withMore(code: CellCode): CellCode {
  const { furtherFacts, labelKey: key, tumourNamed, subgroup, origin } = code;
  const saysMore = furtherFacts.length > 0 || key > 0 || tumourNamed || subgroup.length > 0 || origin !== 'none';
  return { ...code, saysMore };
}

const ORIGINS: ReadonlyMap<string, CellCode['origin']> = new Map([
  ['label_kind', 'labelKind'],
  ['rater', 'rater'],
  ['source_id', 'sourceId'],
]);

function subgroupOf(name: string, text: string): readonly number[] {
  return SUBGROUPS.flatMap(({ column, groups, groupOf }, dimension) =>
    column === name ? [dimension, groups.indexOf(groupOf(text))] : [],
  );
}
