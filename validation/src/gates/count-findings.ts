import { triageErrors } from '@oncospine/agreement';
import { groupBy } from '../group-by.ts';
import { DISAGREEMENTS_SHOWN } from '../replay/first-disagreements.ts';
import { proportionOf } from '../replay/proportion.ts';
import type { AgreementCell, Results } from '../results.ts';

/** Another machine may give another last digit. */
const LAST_DIGITS = 1e-9;

type Counted = Pick<Results, 'agreement' | 'disagreementCounts' | 'disagreements' | 'strata' | 'analyses'>;

/** Every number that does not follow from the counts it stands beside. */
export function countFindings(results: Counted): readonly string[] {
  return [...results.agreement.flatMap(cellFindings), ...listFindings(results)];
}

/** Whether a bound or an interval in the results is the one of its counts. */
export function isRecomputed(stored: unknown, computed: unknown): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') return Math.abs(stored - computed) <= LAST_DIGITS;
  if (typeof stored !== 'object' || typeof computed !== 'object' || stored === null || computed === null)
    return stored === computed;
  const [left, right] = [Object.entries(stored), new Map(Object.entries(computed))];
  return left.length === right.size && left.every(([key, value]) => isRecomputed(value, right.get(key)));
}

function cellFindings(cell: AgreementCell): readonly string[] {
  const { n, decided, consider, undecided, confusion, containment, triage } = cell;
  const agreements = sum(confusion.counts.map((row, index) => row[index] ?? 0));
  const named: readonly (readonly [string, unknown, unknown])[] = [
    ['rows', n, decided + consider + undecided],
    ['decided rows', decided, sum(confusion.counts.flat())],
    ['answers', sum(cell.answers.counts.flat()), n],
    ['coverage', cell.coverage, proportionOf(decided, n)],
    ['agreement', cell.observed, proportionOf(agreements, decided)],
    ['strict agreement', cell.strict.proportion, proportionOf(agreements, n)],
    ['containment', containment.proportion, proportionOf(Math.min(containment.proportion.count, n), n)],
    ['triage errors', triage, triage.status === 'not_applicable' ? triage : triageErrors(confusion)],
  ];
  return named
    .filter(([, stored, computed]) => !isRecomputed(stored, computed))
    .map(([what]) => `${nameOf(cell)}: ${what} do not follow from the counts`);
}

/** Each decision that differs from its label is listed, and nothing else. */
function listFindings(results: Counted): readonly string[] {
  const { agreement, disagreementCounts, disagreements, strata, analyses } = results;
  const setOf = new Map(strata.map(({ id, set }) => [id, set]));
  const main = analyses[0]?.id;
  const keyOf = (set: string, { endpoint, reading }: { readonly endpoint: string; readonly reading: string }) =>
    `${set}, ${endpoint}, reading ${reading}`;
  const listed = groupBy(disagreements, (one) => keyOf(one.set, one));
  const declared = groupBy(disagreementCounts, (one) => keyOf(one.set, one));
  const cells = groupBy(
    agreement.filter(({ analysis }) => analysis === main),
    (cell) => keyOf(setOf.get(cell.stratum) ?? cell.stratum, cell),
  );
  return [...new Set([...listed.keys(), ...declared.keys(), ...cells.keys()])].sort().flatMap((key) => {
    const counted = sum((cells.get(key) ?? []).map(({ decided, observed }) => decided - observed.count));
    const shown = listed.get(key)?.length ?? 0;
    const rows = sum((declared.get(key) ?? []).map((one) => one.rows));
    const fits = rows === counted && shown <= counted && shown >= Math.min(counted, DISAGREEMENTS_SHOWN);
    return fits ? [] : [`${key}: ${counted} disagreements counted, ${shown} listed`];
  });
}

function nameOf({ analysis, reading, endpoint, stratum }: AgreementCell): string {
  return `${endpoint}, reading ${reading}, ${stratum}, ${analysis} analysis`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
