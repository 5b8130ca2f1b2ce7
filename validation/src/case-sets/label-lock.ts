import * as z from 'zod';
import type { CaseRow } from '../case-file/case-row.ts';
import { groupBy } from '../group-by.ts';
import { hash, list, record } from '../results/shape.ts';
import type { LabelLockResult } from '../results.ts';
import { type LedgerEntry, ledgerExplains } from './ledger.ts';
import type { PanelRating } from './panel-ratings.ts';
import { factsHash, labelHash, ratingsHash } from './row-hash.ts';

const lockedRow = record({ set: z.string(), caseId: z.string(), rater: z.string(), facts: hash, labels: hash });
const lockedRatings = record({ set: z.string(), caseId: z.string(), ratings: hash });

/** The hashes of every row's facts and labels, and of every vignette's ratings. */
export const lockSchema = record({ rows: list(lockedRow), ratings: list(lockedRatings) });

/** The locked hashes. */
export type Lock = z.infer<typeof lockSchema>;

/** A set as it was read, for the lock. */
export type SetToLock = {
  readonly id: string;
  readonly rows: readonly CaseRow[];
  readonly ratings: readonly PanelRating[];
};

/** The lock of sets as they stand now. */
export function lockOf(sets: readonly SetToLock[]): Lock {
  return {
    rows: sets.flatMap(({ id, rows }) => rows.map((row) => lockRow(id, row))),
    ratings: sets.flatMap(({ id, ratings }) =>
      [...groupBy(ratings, ({ caseId }) => caseId)].map(([caseId, ofCase]) => ({
        set: id,
        caseId,
        ratings: ratingsHash(ofCase),
      })),
    ),
  };
}

function lockRow(set: string, row: CaseRow): Lock['rows'][number] {
  return { set, caseId: row.caseId, rater: row.rater, facts: factsHash(row), labels: labelHash(row) };
}

type Finding = { readonly text: string; readonly explained: boolean };

/** Compares sets with their lock: every row that is new, gone or changed is a finding. */
export function checkLock(lock: Lock, entries: readonly LedgerEntry[], sets: readonly SetToLock[]): LabelLockResult {
  const found = [...rowFindings(lock, entries, sets), ...ratingFindings(lock, sets), ...danglingEntries(entries, sets)];
  const changed = found.some(({ explained }) => !explained);
  return {
    status: changed ? 'changed' : found.length > 0 ? 'changed_with_ledger' : 'matches',
    rowsLocked: lock.rows.length,
    findings: found.map(({ text }) => text).sort(),
  };
}

const keyOf = (row: { readonly caseId: string; readonly rater: string }, set: string): string =>
  JSON.stringify([set, row.caseId, row.rater]);

function rowFindings(lock: Lock, entries: readonly LedgerEntry[], sets: readonly SetToLock[]): readonly Finding[] {
  const now = new Map(sets.flatMap(({ id, rows }) => rows.map((row) => [keyOf(row, id), { id, row }] as const)));
  const locked = new Set(lock.rows.map((row) => keyOf(row, row.set)));
  const added = [...now].filter(([key]) => !locked.has(key));
  return [
    ...added.map(([, { id, row }]) => unexplained(`${id}/${row.caseId}: not in the lock`)),
    ...lock.rows.flatMap((row) => {
      const present = now.get(keyOf(row, row.set))?.row;
      return present === undefined
        ? [unexplained(`${row.set}/${row.caseId}: locked, and gone from the file`)]
        : changes(row, present, entries);
    }),
  ];
}

function changes(locked: Lock['rows'][number], row: CaseRow, entries: readonly LedgerEntry[]): readonly Finding[] {
  const name = `${locked.set}/${locked.caseId}`;
  const facts = factsHash(row) === locked.facts ? [] : [unexplained(`${name}: facts changed`)];
  if (labelHash(row) === locked.labels) return facts;
  const own = entries.filter((entry) => keyOf(entry, entry.set) === keyOf(locked, locked.set));
  const explained = own.length > 0 && ledgerExplains(own, row, locked.labels);
  const unblinded = own.some(({ blindedToTool }) => !blindedToTool)
    ? ', by someone who had seen what the tool says'
    : '';
  const how = explained ? `with ${own.length} ledger entries${unblinded}` : 'without a ledger entry that explains it';
  return [...facts, { text: `${name}: label changed ${how}`, explained }];
}

function ratingFindings(lock: Lock, sets: readonly SetToLock[]): readonly Finding[] {
  const now = new Map(lockOf(sets).ratings.map(({ set, caseId, ratings }) => [`${set}/${caseId}`, ratings]));
  const locked = new Map(lock.ratings.map(({ set, caseId, ratings }) => [`${set}/${caseId}`, ratings]));
  return [...new Set([...now.keys(), ...locked.keys()])]
    .filter((name) => now.get(name) !== locked.get(name))
    .map((name) => unexplained(`${name}: panel ratings changed, added or gone`));
}

/** An entry about a row that is not there explains nothing and hides a mistake. */
function danglingEntries(entries: readonly LedgerEntry[], sets: readonly SetToLock[]): readonly Finding[] {
  const present = new Set(sets.flatMap(({ id, rows }) => rows.map((row) => keyOf(row, id))));
  return entries
    .filter((entry) => !present.has(keyOf(entry, entry.set)))
    .map(({ set, caseId }) => unexplained(`${set}/${caseId}: the ledger names a row that is not there`));
}

function unexplained(text: string): Finding {
  return { text, explained: false };
}
