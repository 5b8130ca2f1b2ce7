import type { NumberInput } from '../facts/case-input.ts';
import type { Cell, CellFact } from './cells.ts';
import type { NumberPiece } from './number-pieces.ts';

/** An answer that lies in a cell, as a caller would enter it: a value, several, a number, or an interval. */
export function answerIn(fact: CellFact, index: number): string | NumberInput {
  const cell = fact.cells[index];
  if (cell === undefined) throw new Error(`${fact.definition.id} has no cell ${index}`);
  const [value] = cell.values;
  return value ?? numberIn(fact, cell);
}

function numberIn(fact: CellFact, cell: Cell): number {
  const { domain, id } = fact.definition;
  if (domain.kind !== 'number') throw new Error(`${id} has a cell without answers`);
  const [piece] = cell.pieces;
  if (piece === undefined) throw new Error(`${id} has a cell without numbers`);
  return numberInPiece(piece, domain);
}

function numberInPiece(
  piece: NumberPiece,
  { minimum, maximum, integer }: { readonly minimum: number; readonly maximum: number; readonly integer: boolean },
): number {
  if (piece.kind === 'point') return piece.at;
  const above = Math.max(piece.above, minimum);
  const below = Math.min(piece.below, maximum);
  if (integer) return piece.above < minimum ? minimum : Math.floor(above) + 1;
  if (piece.above < minimum) return minimum;
  return piece.below > maximum ? maximum : (above + below) / 2;
}
