import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesForUpperBound, lowerBoundExact } from '@oncospine/agreement';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgreementCell } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { replayed, testOptions } from '../testing/repository-run.ts';
import { type Gate, gateFileSchema } from './gate-file.ts';

const { gates } = gateFileSchema.parse(JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'gates.json'), 'utf8')));
let cells: readonly AgreementCell[];

beforeAll(async () => {
  cells = (await replayed(PACKAGE_FOLDER, await testOptions())).agreement;
});

/** The cell a gate looks at, with the numbers that its reason states. */
function gateAndCell(kind: Gate['statistic']['kind'], sentence: RegExp) {
  const gate = gates.find((one) => one.statistic.kind === kind && sentence.test(one.reason));
  const looked = gate?.statistic;
  if (gate === undefined || looked === undefined || !('stratum' in looked))
    throw new Error(`no gate on ${kind} has a reason like ${sentence}: correct this test with the reason`);
  const { analysis, reading, endpoint, stratum } = looked;
  const cell = cells.find(
    (one) =>
      one.analysis === analysis && one.reading === reading && one.endpoint === endpoint && one.stratum === stratum,
  );
  if (cell === undefined) throw new Error(`${gate.id} looks at nothing`);
  const numbers = (sentence.exec(gate.reason) ?? []).slice(1).map(Number);
  return { gate, cell, numbers };
}

describe('the numbers in the reasons of gates', () => {
  test('of under-triage are those of the run: a single error among the decided cases closes the gate', () => {
    const sentence = /with (\d+) decided cases a single one closes the gate/;
    const { gate, cell, numbers } = gateAndCell('under_triage_upper_bound', sentence);
    expect(numbers).toEqual([cell.decided]);
    const needed = (allowedErrors: number): number => {
      const found = casesForUpperBound(gate.threshold, { allowedErrors });
      return found.status === 'estimated' ? found.cases : Number.NaN;
    };
    expect(needed(0)).toBeLessThanOrEqual(cell.decided);
    expect(needed(1)).toBeGreaterThan(cell.decided);
  });

  test('of containment are those of the run: so many labels are the fewest that pass', () => {
    const { gate, cell, numbers } = gateAndCell('containment_lower_bound', /At least (\d+) of (\d+) labels/);
    const [fewest = 0] = numbers;
    expect(numbers).toEqual([fewest, cell.n]);
    const passes = (contained: number): boolean => {
      const bound = lowerBoundExact(contained, cell.n, 0.95);
      return bound.status === 'estimated' && bound.bound >= gate.threshold;
    };
    expect([passes(fewest), passes(fewest - 1)]).toEqual([true, false]);
  });
});
