import type { RangeCondition } from '../conditions/condition.ts';

/** A stretch of the number line that no threshold divides: one number, or the numbers strictly between two. */
export type NumberPiece =
  | { readonly kind: 'point'; readonly at: number }
  | { readonly kind: 'between'; readonly above: number; readonly below: number };

/** An interval of numbers; an absent bound is no bound. */
export type NumberInterval = {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly fromExcluded?: boolean | undefined;
  readonly toExcluded?: boolean | undefined;
};

/** Cuts the number line at the thresholds. */
export function cutAt(thresholds: readonly number[]): readonly NumberPiece[] {
  const sorted = [...new Set(thresholds)].sort((left, right) => left - right);
  const pieces: NumberPiece[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const at of sorted) {
    pieces.push({ kind: 'between', above, below: at }, { kind: 'point', at });
    above = at;
  }
  pieces.push({ kind: 'between', above, below: Number.POSITIVE_INFINITY });
  return pieces;
}

/** Whether a number lies in an interval. */
export function intervalContains(interval: NumberInterval, value: number): boolean {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = interval;
  const afterStart = interval.fromExcluded === true ? value > from : value >= from;
  const beforeEnd = interval.toExcluded === true ? value < to : value <= to;
  return afterStart && beforeEnd;
}

/** Whether an interval and a piece have a number in common. */
export function intervalMeets(interval: NumberInterval, piece: NumberPiece): boolean {
  if (piece.kind === 'point') return intervalContains(interval, piece.at);
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = interval;
  return from < piece.below && to > piece.above;
}

/** Whether every number of a piece satisfies a range; a piece is never divided by a range it was cut for. */
export function rangeHolds(range: RangeCondition, piece: NumberPiece): boolean {
  return intervalMeets(range, piece);
}

/** The thresholds of a range. */
export function thresholdsOf(range: RangeCondition): readonly number[] {
  return [range.from, range.to].filter((bound) => bound !== undefined);
}
