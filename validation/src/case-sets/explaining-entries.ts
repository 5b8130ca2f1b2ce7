import type { LedgerEntry } from './ledger.ts';

/** How entries are undone. */
export type Undoing<Entry, State> = {
  /** What stood there before an entry; undefined when what stands there is not what the entry made of it. */
  readonly undo: (state: State, entry: Entry) => State | undefined;
  readonly isLocked: (state: State) => boolean;
};

/**
 * The newest entries that, undone in turn, give what is locked; none when they do not.
 * Older entries were locked in with an earlier lock and are left alone.
 * @param entries - The entries of one row or vignette, oldest first.
 * @param now - What stands there now.
 */
export function explainingEntries<Entry, State>(
  entries: readonly Entry[],
  now: State,
  { undo, isLocked }: Undoing<Entry, State>,
): readonly Entry[] {
  let state = now;
  for (const [newer, entry] of entries.toReversed().entries()) {
    const before = undo(state, entry);
    if (before === undefined) return [];
    if (isLocked(before)) return entries.slice(entries.length - newer - 1);
    state = before;
  }
  return [];
}

/** A difference from the lock, in words. */
export type LockFinding = { readonly text: string; readonly explained: boolean };

/** A difference that nothing explains. */
export function unexplained(text: string): LockFinding {
  return { text, explained: false };
}

/** A difference with the entries that explain it; without any it is unexplained. */
export function accountedFor(text: string, entries: readonly Pick<LedgerEntry, 'blindedToTool'>[]): LockFinding {
  if (entries.length === 0) return unexplained(`${text} without a ledger entry that explains it`);
  const unblinded = entries.some(({ blindedToTool }) => !blindedToTool);
  const seen = unblinded ? ', by someone who had seen what the tool says' : '';
  return { text: `${text} with ${entries.length} ledger entries${seen}`, explained: true };
}
