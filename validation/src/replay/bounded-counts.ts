import { counter } from './counters.ts';

/** So many names are counted one by one; the rest is only in the total. */
export const NAMES_COUNTED = 1000;

/** Counts by name in bounded memory. */
export type BoundedCounts = {
  readonly add: (name: string, count: number) => void;
  readonly counts: () => { [name: string]: number };
};

/** Lets go of the names that are not counted one by one, of counts that were added up. */
export function keepFirstNames(counts: { [name: string]: number }): void {
  for (const name of Object.keys(counts).sort().slice(NAMES_COUNTED)) delete counts[name];
}

/**
 * Counts by name: exact for the first names in the order of their characters, however many others there are and in whatever
 * order they come. A name that is let go has enough names before it for ever, so it is never among the first again.
 */
export function boundedCounts(counts: ReadonlyMap<string, number> = new Map()): BoundedCounts {
  const known = new Map(counts);
  const letGo = (): void => {
    for (const name of [...known.keys()].sort().slice(NAMES_COUNTED)) known.delete(name);
  };
  return {
    add(name, count) {
      known.set(name, (known.get(name) ?? 0) + count);
      if (known.size > 2 * NAMES_COUNTED) letGo();
    },
    counts() {
      letGo();
      return Object.assign(counter<number>(), Object.fromEntries(known));
    },
  };
}
