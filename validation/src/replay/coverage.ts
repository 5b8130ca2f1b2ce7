import type { AssessedCase } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { RowCoverage } from '../results.ts';
import { type Partial, valueAt } from './partial.ts';
import { strategyRows } from './trace.ts';

/** Counts the rows of the tables that decide a case, alone or possibly. */
export function collectCoverage(assessment: AssessedCase, reading: string, partial: Partial): void {
  for (const { rows } of assessment.actions) countRows(rows, reading, partial);
  countRows(
    strategyRows(assessment).map(({ row }) => row),
    reading,
    partial,
  );
}

function countRows(rows: readonly string[], reading: string, partial: Partial): void {
  for (const row of rows) {
    const byReading = valueAt(partial.rows, row, () => ({}));
    const counts = valueAt(byReading, reading, () => ({ decides: 0, possible: 0 }));
    counts.possible += 1;
    if (rows.length === 1) counts.decides += 1;
  }
}

/** How often each row of the tables decided, rows that never did included. */
export function rowCoverage(partial: Partial, readings: readonly string[]): readonly RowCoverage[] {
  return [...dorsalMetastasis.actions, dorsalMetastasis.strategy].flatMap((table) =>
    table.rows.map(({ id, statements, hazards }) => ({
      action: table.id,
      row: id,
      statements: [...statements],
      hazards: [...hazards],
      byReading: readings.map((reading) => ({
        reading,
        decides: partial.rows[id]?.[reading]?.decides ?? 0,
        possible: partial.rows[id]?.[reading]?.possible ?? 0,
      })),
    })),
  );
}
