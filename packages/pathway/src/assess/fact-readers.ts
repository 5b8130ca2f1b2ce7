import { allCells, type CellFact, type CellLayout, cellsMeeting, cellsWhere } from '../diagram/cells.ts';
import type { NumberPiece } from '../diagram/number-pieces.ts';
import type { IntervalInput, NoAnswer } from '../facts/case-input.ts';
import type { ListInput } from '../facts/case-schema.ts';
import type { FactDomain } from '../facts/fact.ts';
import { type Issue, showReceived } from '../facts/issue.ts';
import { numbersIn } from '../facts/numbers-in.ts';
import type { Ruleset } from '../tables/ruleset.ts';

/** Turns what a valid case says under one key into possible cells of facts. */
export type FactReader = {
  (value: unknown, cells: Int32Array): Issue | undefined;
  /** Reads a single answer that the schema admits, and says whether it was one; everything else is for the schema. */
  readonly plain: (value: unknown, cells: Int32Array) => boolean;
};

/** One reader for each fact and each list of a ruleset. */
export function createFactReaders(layout: CellLayout, ruleset: Ruleset): ReadonlyMap<string, FactReader> {
  return new Map([
    ...layout.facts.map((fact, position): [string, FactReader] => [fact.definition.id, factReader(fact, position)]),
    ...ruleset.lists.map((list): [string, FactReader] => [list.id, listReader(list, layout)]),
  ]);
}

function factReader(fact: CellFact, position: number): FactReader {
  const bitsOf = new Map<unknown, number>();
  fact.cells.forEach(({ values }, cell) => {
    for (const value of values) bitsOf.set(value, 1 << cell);
  });
  const bitsOfNumber = numberReader(fact);
  const bitsOfOne = (value: string | number): number =>
    typeof value === 'number' ? bitsOfNumber(value) : (bitsOf.get(value) ?? 0);
  const { notApplicableMeans, id, label, domain } = fact.definition;
  const bitsOfInterval = (interval: IntervalInput): number => {
    const numbers = domain.kind === 'number' ? numbersIn(domain, interval) : undefined;
    return numbers === undefined ? 0 : cellsMeeting(fact, numbers);
  };
  const plain: FactReader['plain'] = (value, cells) => {
    const bits = typeof value === 'string' ? bitsOf.get(value) : isNumberOf(domain, value) ? bitsOfNumber(value) : 0;
    if (bits === undefined || bits === 0) return false;
    cells[position] = bits;
    return true;
  };
  const read = (value: unknown, cells: Int32Array): Issue | undefined => {
    if (typeof value === 'string' || typeof value === 'number') cells[position] = bitsOfOne(value);
    else if (Array.isArray(value)) cells[position] = value.reduce((bits, one) => bits | bitsOfOne(one), 0);
    else {
      // The schema admits only these two objects.
      const said = value as NoAnswer | IntervalInput;
      if (!('status' in said)) cells[position] = bitsOfInterval(said);
      else if (said.status === 'not_applicable') {
        if (notApplicableMeans === undefined)
          return {
            code: 'wrong_value',
            path: [id],
            expected: `${label}: an answer; "not applicable" has no meaning here`,
            received: showReceived(value),
          };
        cells[position] = bitsOfOne(notApplicableMeans);
      }
    }
    return undefined;
  };
  return Object.assign(read, { plain });
}

/** Whether a value is a number within the limits of a fact. */
function isNumberOf(domain: FactDomain, value: unknown): value is number {
  if (domain.kind !== 'number' || typeof value !== 'number') return false;
  return value >= domain.minimum && value <= domain.maximum && (!domain.integer || Number.isSafeInteger(value));
}

/** Finds the cell of a number: the pieces of the line in ascending order are passed until one holds it. */
function numberReader(fact: CellFact): (value: number) => number {
  const pieces = fact.cells.flatMap((cell, index) => cell.pieces.map((piece) => ({ piece, bits: 1 << index })));
  const sorted = pieces.sort((left, right) => endOf(left.piece) - endOf(right.piece) || isPoint(left) - isPoint(right));
  const ends = sorted.map(({ piece }) => endOf(piece));
  const included = sorted.map(({ piece }) => piece.kind === 'point');
  return (value) => {
    for (let index = 0; index < ends.length; index += 1) {
      const end = ends[index] ?? 0;
      if (value < end || (value === end && included[index] === true)) return sorted[index]?.bits ?? 0;
    }
    return 0;
  };
}

function endOf(piece: NumberPiece): number {
  return piece.kind === 'point' ? piece.at : piece.below;
}

/** A point and the stretch before it end at one number; the stretch stands first. */
function isPoint({ piece }: { readonly piece: NumberPiece }): number {
  return piece.kind === 'point' ? 1 : 0;
}

function listReader(list: ListInput, layout: CellLayout): FactReader {
  const order = new Map(list.entries.map((entry, index) => [entry, index]));
  const member = oneOfEntries(layout, list.oneOf);
  const several = yesNo(layout, list.several);
  const inARow = yesNo(layout, list.inARow.fact);
  const read = (value: unknown, cells: Int32Array): Issue | undefined => {
    // The schema admits only a list of entries.
    const places = [...new Set((value as readonly string[]).map((entry) => order.get(entry) ?? 0))].sort(
      (a, b) => a - b,
    );
    return (
      member(value as readonly string[], cells, list.id) ??
      several(places.length > 1, cells, list.id) ??
      inARow(longestRun(places) > list.inARow.moreThan, cells, list.id)
    );
  };
  return Object.assign(read, { plain: () => false });
}

/** Narrows the fact whose answer is one of the entries. */
function oneOfEntries(
  layout: CellLayout,
  id: string,
): (entries: readonly string[], cells: Int32Array, list: string) => Issue | undefined {
  const { fact, position } = factAt(layout, id);
  return (entries, cells, list) => {
    const named = cellsWhere(fact, (value) => entries.includes(value));
    return narrow({ cells, position, to: named, list, id, received: entries.join(', ') });
  };
}

/** Narrows a yes-or-no fact. */
function yesNo(
  layout: CellLayout,
  id: string,
): (answer: boolean, cells: Int32Array, list: string) => Issue | undefined {
  const { fact, position } = factAt(layout, id);
  const bits = { yes: cellsWhere(fact, (value) => value === 'yes'), no: cellsWhere(fact, (value) => value === 'no') };
  if (bits.yes === 0 || bits.no === 0 || (bits.yes | bits.no) !== allCells(fact))
    throw new Error(`A list derives ${id}, which is no yes or no`);
  return (answer, cells, list) =>
    narrow({ cells, position, to: answer ? bits.yes : bits.no, list, id, received: answer ? 'no' : 'yes' });
}

function factAt(layout: CellLayout, id: string): { readonly fact: CellFact; readonly position: number } {
  const position = layout.position.get(id) ?? -1;
  const fact = layout.facts[position];
  if (fact === undefined) throw new Error(`A list derives ${id}, which is no fact`);
  return { fact, position };
}

type Narrowing = {
  readonly cells: Int32Array;
  readonly position: number;
  readonly to: number;
  readonly list: string;
  readonly id: string;
  readonly received: string;
};

/** Narrows what is stated of a fact to what a list says; a contradiction between the two is an issue. */
function narrow({ cells, position, to, list, id, received }: Narrowing): Issue | undefined {
  const stated = cells[position] ?? 0;
  if ((stated & to) === 0)
    return { code: 'contradiction', path: [list, id], expected: `${id} that agrees with ${list}`, received };
  cells[position] = stated & to;
  return undefined;
}

function longestRun(places: readonly number[]): number {
  let longest = 0;
  let run = 0;
  places.forEach((place, index) => {
    run = index > 0 && places[index - 1] === place - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}
