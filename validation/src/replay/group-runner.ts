import { createGroupEvaluator, type GroupOutcome } from './evaluate-group.ts';
import type { LaneGroup } from './lane-group.ts';
import type { Partial } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import type { WalkedRuleset } from './walked-ruleset.ts';

/** What is asked of the evaluation of a set. */
export type SetToRun = {
  readonly set: SetDeclaration;
  readonly ruleset: WalkedRuleset;
  readonly withDecisions: boolean;
};

/** Evaluates the groups of one set, here or elsewhere. */
export type GroupRunner = {
  /** Takes a group, whose numbers are free again right after; its outcome may come later. Groups come in the order of the file. */
  readonly run: (group: LaneGroup) => GroupOutcome | Promise<GroupOutcome>;
  /** How many groups may be under way before the reader of the file should wait. */
  readonly atOnce: number;
  /** Lets go of groups that are held back to travel together. */
  readonly flush: () => void;
  /** What all groups came to; nothing is run after it. */
  readonly finish: () => Promise<readonly Partial[]>;
};

/** Starts the evaluation of sets. */
export type RunnerStart = (set: SetToRun) => GroupRunner;

/** Evaluates groups in this thread, one after the other. */
export const runHere: RunnerStart = ({ set, ruleset, withDecisions }) => {
  const evaluator = createGroupEvaluator(ruleset, set, { withDecisions });
  return { run: evaluator.evaluate, atOnce: 0, flush: () => undefined, finish: async () => [evaluator.counted()] };
};
