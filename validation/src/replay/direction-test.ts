import { type ConfusionTable, mcnemarExact, stuartMaxwell } from '@oncospine/agreement';
import type { DirectionTest } from '../results.ts';

const TWO_CATEGORIES = 2;

/** Whether label and tool use the categories equally often: the exact test of McNemar for two, Stuart-Maxwell for more. */
export function directionTestOf(table: ConfusionTable): DirectionTest {
  const test =
    table.categories.length === TWO_CATEGORIES
      ? ({ test: 'mcnemar_exact', ...mcnemarExact(table) } as const)
      : ({ test: 'stuart_maxwell', ...stuartMaxwell(table) } as const);
  return test.status === 'estimated' ? test : { status: test.status, reason: test.reason };
}
