import { type ActionTable, type Row, TIERS } from './ruleset.ts';

/** The rows of a table, highest tier first; within a tier as they are printed. */
export function rowsByTier(table: ActionTable): readonly Row[] {
  return TIERS.flatMap((tier) => table.rows.filter((row) => row.tier === tier));
}
