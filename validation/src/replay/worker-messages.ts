import type { GroupOutcome } from './evaluate-group.ts';
import type { SetToRun } from './group-runner.ts';
import type { SentGroup } from './lane-group.ts';
import type { Partial } from './partial.ts';

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: 'set'; readonly set: SetToRun }
  | { readonly kind: 'groups'; readonly groups: readonly SentGroup[] }
  | { readonly kind: 'finish' };

/** What a worker answers, in the order in which it was asked. */
export type FromWorker =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly GroupOutcome[] }
  | { readonly kind: 'counted'; readonly counted: Partial };
