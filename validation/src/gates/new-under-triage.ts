import { createHash } from 'node:crypto';
import type { DisagreementCount, Results } from '../results.ts';
import { underTriagedRows } from './under-triaged-rows.ts';

/** What is compared of results. */
export type Listed = Pick<Results, 'disagreements' | 'disagreementCounts'>;

/** The list of decisions of the last signed release, and the one of now. */
export type DecisionPaths = { readonly before: string; readonly after: string };

/** Rows that are less urgent than their label and were not in the baseline, and how far they were looked for. */
export type NewUnderTriage = {
  readonly findings: readonly string[];
  /** `counts`: of some kinds only the first rows are listed, and of the others only the number was compared. */
  readonly comparedBy: 'rows' | 'counts';
};

/** So many new rows are named; the others are counted. */
const MOST_NAMED = 50;

/**
 * Under-triage that the baseline does not have, row by row.
 * @param paths - The whole lists; without them the listed disagreements and the counts are compared.
 */
export async function newUnderTriage(now: Listed, then: Listed, paths?: DecisionPaths): Promise<NewUnderTriage> {
  if (paths !== undefined) return { findings: await newInLists(now, then, paths), comparedBy: 'rows' };
  const isWhole = [now, then].every((one) => underCounts(one).every(({ rows, listed }) => rows === listed));
  const findings = [...newAmongListed(now, then), ...(isWhole ? [] : risenCounts(now, then))];
  return { findings, comparedBy: isWhole ? 'rows' : 'counts' };
}

async function newInLists(now: Listed, then: Listed, { before, after }: DecisionPaths): Promise<readonly string[]> {
  // A short hash of each id bounds the memory, however long the ids are.
  const known = new Set<string>();
  let inBaseline = 0;
  for await (const id of underTriagedRows(before)) {
    known.add(shortHash(id));
    inBaseline += 1;
  }
  const named: string[] = [];
  let [found, fresh] = [0, 0];
  for await (const id of underTriagedRows(after)) {
    found += 1;
    if (known.has(shortHash(id))) continue;
    fresh += 1;
    if (named.length < MOST_NAMED) named.push(newRow(id));
  }
  const more = fresh - named.length;
  return [
    ...named,
    ...(more === 0 ? [] : [`and ${more} more rows: less urgent than the label, and were not in the baseline`]),
    ...otherTotal('the baseline', then, inBaseline),
    ...otherTotal('this run', now, found),
  ];
}

/** A list from which rows are gone would hide what is new. */
function otherTotal(whose: string, results: Listed, rows: number): readonly string[] {
  const counted = underCounts(results).reduce((sum, one) => sum + one.rows, 0);
  return counted === rows
    ? []
    : [`decisions.csv of ${whose}: ${rows} decisions less urgent than the label, the results count ${counted}`];
}

function newAmongListed(now: Listed, then: Listed): readonly string[] {
  const before = new Set(underListed(then).map(({ id }) => id));
  // A row that the baseline counted and did not list is taken for a new one: nobody can tell.
  return underListed(now)
    .filter(({ id }) => !before.has(id))
    .map(({ id }) => newRow(id));
}

function risenCounts(now: Listed, then: Listed): readonly string[] {
  const before = new Map(underCounts(then).map((one) => [kindOf(one), one.rows]));
  return underCounts(now).flatMap((one) => {
    const rows = before.get(kindOf(one)) ?? 0;
    return one.rows > rows
      ? [`${kindOf(one)}: ${one.rows} rows less urgent than the label, ${rows} in the baseline (by count only)`]
      : [];
  });
}

function underCounts({ disagreementCounts }: Listed): readonly DisagreementCount[] {
  return disagreementCounts.filter(({ direction }) => direction === 'under');
}

function underListed({ disagreements }: Listed): Results['disagreements'] {
  return disagreements.filter(({ direction }) => direction === 'under');
}

function kindOf({ set, endpoint, reading }: Pick<DisagreementCount, 'set' | 'endpoint' | 'reading'>): string {
  return `${set}, ${endpoint}, reading ${reading}`;
}

function newRow(id: string): string {
  return `${id}: less urgent than the label, and was not in the baseline`;
}

function shortHash(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 22);
}
