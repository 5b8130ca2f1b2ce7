import { LANES } from '../../lanes/lanes.ts';
import type { CellCode } from '../cell-code.ts';
import { FLAG } from '../lane-group.ts';
import type { RowMemory } from './row-memory.ts';

/** What the cells of a file were found to mean, written where the reader of plain rows looks it up. */
export type LearnedCells = {
  /**
   * Learns what a cell means that was not known.
   * @returns Whether there was room for it.
   */
  readonly learn: (column: number, start: number, end: number, slot: number, code: CellCode) => boolean;
  /** A text of an origin, by its number. */
  readonly text: (number: number) => string;
};

/** Learned cells stand apart by this, so that each begins where the processor reads at once. */
const CELL = 64;
const NUMBERS_FROM = 32;
/** The numbers of what else a cell says, and of each further fact. */
const ELSE = 32;
const FURTHER = 8;
/** At most this share of the slots is taken, so that a search is short. */
const FULLEST = 0.25;

/** Nothing learned yet. */
export function createLearnedCells({ learned, slots, window, group, origins }: RowMemory): LearnedCells {
  const { view, from, size } = learned;
  const texts = [''];
  let end = from;
  let cells = 0;
  const knowledgeAt = (fact: number): number => group.knowledge.byteOffset + fact * LANES * 4;
  const writeNumbers = (at: number, numbers: readonly number[]): void =>
    numbers.forEach((number, index) => {
      view.setInt32(at + index * 4, number, true);
    });
  const writeElse = (at: number, code: CellCode): void => {
    const { labelKey, tumourNamed, origin, text, subgroup, furtherFacts } = code;
    const [dimension = 0, place = 0] = subgroup;
    view.setFloat64(at, labelKey, true);
    writeNumbers(at + 8, [
      tumourNamed ? FLAG.tumourNamed : 0,
      ...(origin === 'none' ? [0, 0] : [origins[origin].byteOffset, texts.push(text) - 1]),
      ...(subgroup.length === 0 ? [0, 0] : [group.subgroups.byteOffset + dimension * LANES, place]),
      furtherFacts.length / 2,
      ...furtherFacts.map((number, index) => (index % 2 === 0 ? knowledgeAt(number) : number)),
    ]);
  };
  return {
    learn(column, start, stop, slot, code) {
      const length = stop - start;
      const more = code.saysMore ? ELSE + (code.furtherFacts.length / 2) * FURTHER : 0;
      const room = CELL + Math.ceil(more / CELL) * CELL;
      if (end + room > from + size || cells >= slots.length * FULLEST) return false;
      const elseAt = code.saysMore ? end + CELL : 0;
      for (let at = 0; at < length; at += 1) view.setUint8(end + at, window[start - window.byteOffset + at] as number);
      const narrowed = code.fact < 0 ? 0 : knowledgeAt(code.fact);
      writeNumbers(end + NUMBERS_FROM, [(column << 6) | length, narrowed, code.bits, code.assumed, elseAt]);
      if (code.saysMore) writeElse(elseAt, code);
      slots[slot] = end;
      end += room;
      cells += 1;
      return true;
    },
    text: (number) => texts[number] as string,
  };
}
