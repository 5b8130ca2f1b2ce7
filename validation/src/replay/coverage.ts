import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { bitsIn, WORDS } from '../lanes/lanes.ts';
import { READINGS } from '../readings/readings.ts';
import type { RowCoverage } from '../results.ts';
import { valueAt } from './counters.ts';
import type { Partial } from './partial.ts';

/** Counts how often each row of the tables decides. */
export type CoverageCounts = {
  /**
   * Counts the rows of one table under one reading.
   * @param outcomes - For each row the lanes in which it decides in some completion.
   */
  readonly count: (reading: number, table: number, outcomes: Int32Array) => void;
  readonly addTo: (partial: Partial) => void;
};

/** Nothing counted yet. */
export function createCoverageCounts({ tables }: Pick<DecisionDiagrams, 'tables'>): CoverageCounts {
  const counts = READINGS.map(() =>
    tables.map(({ rows }) => ({ decides: new Float64Array(rows.length), possible: new Float64Array(rows.length) })),
  );
  return {
    count(reading, table, outcomes) {
      const found = counts[reading]?.[table];
      if (found === undefined) throw new Error(`There is no table ${table}`);
      const { decides, possible } = found;
      for (let word = 0; word < WORDS; word += 1) {
        // Lanes in which some row, and in which more than one row, decides in some completion.
        let some = 0;
        let several = 0;
        for (let at = word; at < outcomes.length; at += WORDS) {
          several |= some & (outcomes[at] as number);
          some |= outcomes[at] as number;
        }
        for (let row = 0, at = word; at < outcomes.length; row += 1, at += WORDS) {
          const lanes = outcomes[at] as number;
          if (lanes === 0) continue;
          possible[row] = (possible[row] as number) + bitsIn(lanes);
          decides[row] = (decides[row] as number) + bitsIn(lanes & ~several);
        }
      }
    },
    addTo(partial) {
      READINGS.forEach(({ id }, reading) => {
        tables.forEach(({ rows }, table) => {
          rows.forEach((row, index) => {
            const { decides, possible } = counts[reading]?.[table] ?? {};
            if ((possible?.[index] ?? 0) === 0) return;
            const sum = valueAt(
              valueAt(partial.rows, row.id, () => ({})),
              id,
              () => ({ decides: 0, possible: 0 }),
            );
            sum.decides += decides?.[index] ?? 0;
            sum.possible += possible?.[index] ?? 0;
          });
        });
      });
    },
  };
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
