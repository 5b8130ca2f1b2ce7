import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import { type ActionTable, type Disposition, type Row, URGENCIES, type Urgency } from '../tables/ruleset.ts';

/** What is precomputed for one action, so that a case needs only its set of possible rows. */
export type ActionPlan = {
  readonly table: ActionTable;
  /** Highest tier first; bit `index` of a set of rows stands for the row. */
  readonly rows: readonly Row[];
  /** For each row the index of its disposition; lower is more urgent or restrictive. */
  readonly dispositionOf: readonly number[];
  readonly dispositions: readonly Disposition[];
  /** The rows of each disposition, as bits. */
  readonly rowsOf: readonly number[];
  /** The rows of each urgency, most urgent first, as bits. */
  readonly rowsOfUrgency: readonly number[];
};

/** A set of rows is a word of bits, and a word has no more that are safe. */
const MOST_ROWS = 31;

/** Precomputes one action. */
export function planAction(action: CompiledAction): ActionPlan {
  const { table, rows } = action;
  if (rows.length > MOST_ROWS) throw new Error(`${table.id} has ${rows.length} rows, and at most ${MOST_ROWS} fit`);
  const dispositionOf = rows.map((row) => {
    const index = table.dispositions.findIndex((candidate) => candidate.id === row.disposition);
    if (index < 0) throw new Error(`Row ${row.id}: ${row.disposition} is no disposition of ${table.id}`);
    return index;
  });
  return {
    table,
    rows,
    dispositionOf,
    dispositions: table.dispositions,
    rowsOf: table.dispositions.map((_, index) => bitsWhere(dispositionOf, (candidate) => candidate === index)),
    rowsOfUrgency: URGENCIES.map((urgency) => bitsWhere(rows, (row) => row.urgency === urgency)),
  };
}

function bitsWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.reduce((bits, item, index) => (test(item) ? bits | (1 << index) : bits), 0);
}

/** The rows of a set of rows. */
export function rowsIn(plan: ActionPlan, bits: number): readonly Row[] {
  return plan.rows.filter((_, index) => ((bits >> index) & 1) === 1);
}

/** The dispositions of a set of rows, most urgent or restrictive first. */
export function dispositionsIn(plan: ActionPlan, bits: number): readonly Disposition[] {
  return plan.dispositions.filter((_, index) => ((plan.rowsOf[index] ?? 0) & bits) !== 0);
}

/** The most urgent clock of a set of rows. */
export function clockOf(plan: ActionPlan, bits: number): Urgency {
  const index = plan.rowsOfUrgency.findIndex((rows) => (rows & bits) !== 0);
  return URGENCIES[index] ?? 'none';
}
