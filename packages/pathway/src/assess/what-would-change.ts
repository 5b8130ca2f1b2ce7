import { FALSE } from '../diagram/boolean-diagram.ts';
import { testsFact } from '../diagram/frozen-diagram.ts';
import { answerIn } from '../diagram/readable-cell.ts';
import type { ActionPlan } from './action-plan.ts';
import { dispositionsIn } from './action-plan.ts';
import type { AssessedCase } from './assessment.ts';
import type { Engine } from './engine.ts';
import { recall } from './remembered.ts';

/** One smallest set of facts that, changed together, changes an action. */
export type Change = {
  readonly action: string;
  /** The dispositions that become possible and were not before. */
  readonly becomes: readonly string[];
  /** For each changed fact an answer with which it happens. */
  readonly facts: Readonly<Record<string, unknown>>;
};

/** All smallest changes of one action, up to a size. */
export type WhatWouldChange = {
  readonly action: string;
  readonly changes: readonly Change[];
  /** Whether larger sets could hold further smallest changes; they were not searched. */
  readonly searchedUpTo: number;
  readonly exhaustive: boolean;
};

/** How far changes are searched. */
export type WhatWouldChangeOptions = {
  /**
   * The most facts that may change together.
   * @defaultValue 3
   */
  readonly atMost?: number;
};

/**
 * What would have to be different for an action to come out differently: the minimal sets of stated facts, restricted to
 * facts that can be measured again or can change, whose change brings a disposition that is not possible now.
 * Exact: every set listed does it for some completion, no part of a listed set does, and none up to the size is left out.
 * @param assessment - A result of `assess`.
 * @param action - The id of an action.
 * @param options - How many facts may change together.
 * @throws When the assessment is a copy, or the ruleset has no such action.
 */
export function whatWouldChange(
  assessment: AssessedCase,
  action: string,
  options: WhatWouldChangeOptions = {},
): WhatWouldChange {
  const { engine, cells, roots } = recall(assessment);
  const index = engine.actions.findIndex((plan) => plan.table.id === action);
  const plan = engine.actions[index];
  const root = roots.actions[index];
  if (plan === undefined || root === undefined) throw new Error(`Ruleset ${engine.ruleset.id} has no action ${action}`);
  const search: Search = { engine, plan, root, cells, now: dispositionBits(plan, engine.possible(root, cells)) };
  const candidates = changeable(search);
  const largest = Math.min(options.atMost ?? 3, candidates.length);
  const found: (readonly number[])[] = [];
  for (let size = 1; size <= largest; size += 1) {
    for (const set of subsets(candidates, size)) {
      if (found.some((smaller) => smaller.every((position) => set.includes(position)))) continue;
      if (newRows(search, open(search, set)) !== 0) found.push(set);
    }
  }
  return {
    action,
    changes: found.map((set) => witness(search, set)),
    searchedUpTo: largest,
    exhaustive: largest === candidates.length || newRows(search, open(search, candidates)) === 0,
  };
}

type Search = {
  readonly engine: Engine;
  readonly plan: ActionPlan;
  readonly root: number;
  readonly cells: Int32Array;
  /** Rows whose disposition is possible now, as bits. */
  readonly now: number;
};

/** The rows of every disposition that some of these rows have, as bits. */
function dispositionBits(plan: ActionPlan, rows: number): number {
  return plan.rowsOf.reduce((bits, ofDisposition) => ((ofDisposition & rows) === 0 ? bits : bits | ofDisposition), 0);
}

/** Stated facts that can change and that the diagram tests. */
function changeable({ engine, root, cells }: Search): readonly number[] {
  return engine.layout.facts.flatMap(({ definition }, position) =>
    definition.remeasurable && cells[position] !== engine.allCells[position] && testsFact(engine.frozen, root, position)
      ? [position]
      : [],
  );
}

/** The case with some facts forgotten. */
function open({ engine, cells }: Search, positions: readonly number[]): Int32Array {
  const opened = cells.slice();
  for (const position of positions) opened[position] = engine.allCells[position] ?? 0;
  return opened;
}

/** Rows that are possible and bring a disposition that is not possible now. */
function newRows({ engine, root, now }: Search, cells: Int32Array): number {
  return engine.possible(root, cells) & ~now;
}

/** Narrows the changed facts one after the other to an answer with which the change still happens. */
function witness(search: Search, set: readonly number[]): Change {
  const { engine, plan, cells } = search;
  const chosen = open(search, set);
  const facts: Record<string, unknown> = {};
  for (const position of set) {
    const fact = engine.layout.facts[position];
    const stated = cells[position] ?? 0;
    const cell = fact?.cells.findIndex((_, index) => {
      if (((stated >> index) & 1) === 1) return false;
      chosen[position] = 1 << index;
      return newRows(search, chosen) !== FALSE;
    });
    if (fact === undefined || cell === undefined || cell < 0)
      throw new Error(`No answer of ${fact?.definition.id} brings the change it was found with`);
    facts[fact.definition.id] = answerIn(fact, cell);
  }
  const becomes = dispositionsIn(plan, newRows(search, chosen)).map((disposition) => disposition.id);
  return { action: plan.table.id, becomes, facts };
}

function subsets(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
