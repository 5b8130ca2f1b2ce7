import type { Problem } from '../case-file/case-row.ts';
import type { GroupOutcome } from './evaluate-group.ts';

/** A group on its way: how many rows it has, and rows that were refused meanwhile. */
export type Submitted = { readonly rows: number; readonly rejected: Rejected[] };

/** A row that was refused, with everything that is wrong with it. */
export type Rejected = { readonly line: number; readonly problems: readonly Problem[] };

/** Groups end in the order of the file, so that problems and decisions stand in that order. */
export type OutcomesInOrder = {
  readonly add: (submitted: Submitted, outcome: GroupOutcome | Promise<GroupOutcome>) => void;
  /** Waits until at most so many groups are under way. */
  readonly wait: (atMost: number) => Promise<void>;
};

/** @param conclude - Called for each group in the order in which they were added. */
export function createOutcomesInOrder(
  conclude: (submitted: Submitted, outcome: GroupOutcome) => void,
): OutcomesInOrder {
  const waiting: (Submitted & { readonly outcome: GroupOutcome | Promise<GroupOutcome> })[] = [];
  return {
    add(submitted, outcome) {
      // A thread that fails says so when its turn comes to be waited for.
      if (outcome instanceof Promise) outcome.catch(() => undefined);
      if (outcome instanceof Promise || waiting.length > 0) waiting.push({ ...submitted, outcome });
      else conclude(submitted, outcome);
    },
    async wait(atMost) {
      for (let next = waiting[0]; next !== undefined && waiting.length > atMost; next = waiting[0]) {
        conclude(next, await next.outcome);
        waiting.shift();
      }
    },
  };
}
