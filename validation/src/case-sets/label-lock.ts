import * as z from 'zod';
import type { CaseRow } from '../case-file/case-row.ts';
import { hash, list, record } from '../results/shape.ts';
import type { LabelLockResult } from '../results.ts';
import { accountedFor, explainingEntries, type LockFinding, unexplained } from './explaining-entries.ts';
import {
  type LabelEntry,
  type LedgerEntry,
  labelEntries,
  type NewSetEntry,
  newSetEntries,
  ratingEntries,
} from './ledger.ts';
import type { PanelRating } from './panel-ratings.ts';
import { danglingRatings, lockedRatingsSchema, ratingFindings, vignettesOf } from './rating-lock.ts';
import { factsHash, labelHash, ratingsHash } from './row-hash.ts';

const lockedRow = record({ set: z.string(), caseId: z.string(), rater: z.string(), facts: hash, labels: hash });

/** The hashes of every row's facts and labels, and of every vignette's ratings. */
export const lockSchema = record({ rows: list(lockedRow), ratings: list(lockedRatingsSchema) });

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
    ratings: vignettesOf(sets).map(({ set, caseId, ratings }) => ({ set, caseId, ratings: ratingsHash(ratings) })),
  };
}

function lockRow(set: string, row: CaseRow): Lock['rows'][number] {
  return { set, caseId: row.caseId, rater: row.rater, facts: factsHash(row), labels: labelHash(row) };
}

/** Compares sets with their lock: every set, row or rating that is new, gone or changed is a finding. */
export function checkLock(lock: Lock, entries: readonly LedgerEntry[], sets: readonly SetToLock[]): LabelLockResult {
  const declared = newSetEntries(entries);
  const isAdded = (set: SetToLock): boolean => declaredNew(set, declared, lock).length > 0;
  const others = sets.filter((set) => !isAdded(set));
  const found = [
    ...sets.filter(isAdded).map((set) => newSetFinding(set, declaredNew(set, declared, lock))),
    ...rowFindings(lock, labelEntries(entries), others),
    ...ratingFindings(lock.ratings, ratingEntries(entries), others),
    ...danglingEntries(labelEntries(entries), sets),
    ...danglingRatings(ratingEntries(entries), sets),
    ...danglingSets(declared, sets),
  ];
  const changed = found.some(({ explained }) => !explained);
  return {
    status: changed ? 'changed' : found.length > 0 ? 'changed_with_ledger' : 'matches',
    rowsLocked: lock.rows.length,
    findings: found.map(({ text }) => text).sort(),
  };
}

/** The entries that declare a set as new: nothing of it is locked. Rows that join a locked set are never explained. */
function declaredNew({ id, rows }: SetToLock, entries: readonly NewSetEntry[], lock: Lock): readonly NewSetEntry[] {
  const isLocked = [...lock.rows, ...lock.ratings].some(({ set }) => set === id);
  return isLocked ? [] : entries.filter((entry) => entry.set === id && entry.rows === rows.length);
}

function newSetFinding({ id, rows }: SetToLock, entries: readonly NewSetEntry[]): LockFinding {
  return accountedFor(`${id}: new set of ${rows.length} rows`, entries);
}

const keyOf = (row: { readonly caseId: string; readonly rater: string }, set: string): string =>
  JSON.stringify([set, row.caseId, row.rater]);

function rowFindings(lock: Lock, entries: readonly LabelEntry[], sets: readonly SetToLock[]): readonly LockFinding[] {
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

function changes(locked: Lock['rows'][number], row: CaseRow, entries: readonly LabelEntry[]): readonly LockFinding[] {
  const name = `${locked.set}/${locked.caseId}`;
  const facts = factsHash(row) === locked.facts ? [] : [unexplained(`${name}: facts changed`)];
  if (labelHash(row) === locked.labels) return facts;
  const own = entries.filter((entry) => keyOf(entry, entry.set) === keyOf(locked, locked.set));
  const explaining = explainingEntries(own, cellsOf(row), {
    undo,
    isLocked: (cells) => labelHash(labelsOf(cells)) === locked.labels,
  });
  return [...facts, accountedFor(`${name}: label changed`, explaining)];
}

type Cells = ReadonlyMap<string, string>;

function cellsOf({ labels, labelKind }: CaseRow): Cells {
  return new Map([...labels, ['label_kind', labelKind]]);
}

function labelsOf(cells: Cells): Pick<CaseRow, 'labels' | 'labelKind'> {
  const labels = new Map([...cells].filter(([column]) => column !== 'label_kind'));
  return { labels, labelKind: cells.get('label_kind') ?? '' };
}

function undo(cells: Cells, { column, from, to }: LabelEntry): Cells | undefined {
  if ((cells.get(column) ?? '') !== to) return undefined;
  const before = new Map(cells).set(column, from);
  // An empty cell is no cell.
  if (from === '') before.delete(column);
  return before;
}

/** An entry about a row that is not there explains nothing and hides a mistake. */
function danglingEntries(entries: readonly LabelEntry[], sets: readonly SetToLock[]): readonly LockFinding[] {
  const present = new Set(sets.flatMap(({ id, rows }) => rows.map((row) => keyOf(row, id))));
  return entries
    .filter((entry) => !present.has(keyOf(entry, entry.set)))
    .map(({ set, caseId }) => unexplained(`${set}/${caseId}: the ledger names a row that is not there`));
}

function danglingSets(entries: readonly NewSetEntry[], sets: readonly SetToLock[]): readonly LockFinding[] {
  return entries
    .filter(({ set }) => !sets.some(({ id }) => id === set))
    .map(({ set }) => unexplained(`${set}: the ledger names a set that is not there`));
}
