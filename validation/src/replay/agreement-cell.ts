import {
  type BootstrapInterval,
  type ConfusionTable,
  cohensKappa,
  gwetsAc1,
  pabak,
  prevalenceAndBias,
  triageErrors,
} from '@oncospine/agreement';
import type { Endpoint } from '../endpoints/endpoints.ts';
import type { AgreementCell } from '../results.ts';
import { directionTestOf } from './direction-test.ts';
import { proportionOf } from './proportion.ts';
import { answersOf, type CellTally } from './tally.ts';

const STRICT = 'agreements of decided rows out of all rows with a label: consider and undecided count as disagreement';
const LENIENT =
  'rows whose label the tool leaves open out of rows that are not undecided: "consider" agrees with either label, a strategy with every word it calls acceptable';

/** The statistics of one cell, all of them from the statistics package. */
export function agreementCell(
  tally: CellTally,
  endpoint: Endpoint,
  bootstrap: (table: ConfusionTable) => BootstrapInterval,
): AgreementCell {
  const { analysis, reading, endpoint: id, stratum, counts } = tally;
  const { categories } = endpoint;
  const table: ConfusionTable = { categories, counts: counts.map((row) => row.slice(0, categories.length)) };
  const column = (position: number): number => counts.reduce((sum, row) => sum + (row[position] ?? 0), 0);
  const decided = sumOf(table.counts.flat());
  const [consider, undecided] = [column(categories.length), column(categories.length + 1)];
  const n = decided + consider + undecided;
  const agreements = sumOf(table.counts.map((row, index) => row[index] ?? 0));
  return {
    analysis,
    reading,
    endpoint: id,
    stratum,
    n,
    decided,
    consider,
    undecided,
    coverage: proportionOf(decided, n),
    confusion: table,
    observed: proportionOf(agreements, decided),
    kappa: cohensKappa(table),
    kappaBootstrap: bootstrap(table),
    ac1: gwetsAc1(table),
    pabak: pabak(table),
    prevalence: prevalenceAndBias(table),
    triage: endpoint.ordered
      ? triageErrors(table)
      : { status: 'not_applicable', because: 'the categories of this endpoint have no order of urgency' },
    directionTest: directionTestOf(table),
    strict: { definition: STRICT, proportion: proportionOf(agreements, n) },
    lenient: { definition: LENIENT, proportion: proportionOf(tally.lenient, decided + consider) },
    answers: { labels: categories, answers: answersOf(endpoint), counts },
    containment: {
      proportion: proportionOf(tally.contained, n),
      meanSetSize:
        n === 0 ? { status: 'not_computable', reason: 'no_cases' } : { status: 'estimated', value: tally.openSum / n },
      largestSetSize: categories.length,
    },
    missingFacts: Object.entries(tally.missing)
      .map(([fact, rows]) => ({ fact, rows }))
      .sort((left, right) => right.rows - left.rows || (left.fact < right.fact ? -1 : 1)),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
