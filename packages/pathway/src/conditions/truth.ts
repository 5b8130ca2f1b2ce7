import type { CellLayout } from '../diagram/cells.ts';
import { cellsThatSatisfy } from '../diagram/compile-condition.ts';
import { pointsOfCells } from '../diagram/score-diagram.ts';
import type { Ruleset, ScoreUse } from '../tables/ruleset.ts';
import type { Condition } from './condition.ts';

/** Whether a condition holds for a case: `unknown` when completions of the case differ. */
export type Truth = 'true' | 'false' | 'unknown';

/** A condition with its truth and the truth of its parts. */
export type ConditionTrace = {
  readonly condition: Condition;
  readonly truth: Truth;
  readonly parts: readonly ConditionTrace[];
};

/** What is known of a case, for tracing. */
export type TraceContext = {
  readonly ruleset: Ruleset;
  readonly layout: CellLayout;
  /** The cells of each fact that are still possible, as bits. */
  readonly cells: Int32Array;
  /** The dispositions of an action that are still possible. */
  readonly dispositions: (action: string) => readonly string[];
};

/**
 * Traces a condition part by part in three values.
 * Each part is looked at alone, so a whole can be `unknown` here and still be settled over all completions together.
 */
export function traceCondition(context: TraceContext, condition: Condition): ConditionTrace {
  const of = (part: Condition): ConditionTrace => traceCondition(context, part);
  switch (condition.kind) {
    case 'always':
      return { condition, truth: 'true', parts: [] };
    case 'one_of':
    case 'range': {
      const position = context.layout.position.get(condition.fact) ?? -1;
      const fact = context.layout.facts[position];
      const satisfied = fact === undefined ? 0 : cellsThatSatisfy(fact, condition);
      return { condition, truth: truthOfSets(context.cells[position] ?? 0, satisfied), parts: [] };
    }
    case 'band':
      return { condition, truth: bandTruth(context, condition.score, condition.bands), parts: [] };
    case 'total_equals':
      return { condition, truth: 'unknown', parts: [] };
    case 'disposition': {
      const possible = context.dispositions(condition.action);
      const met = possible.filter((id) => condition.dispositions.includes(id)).length;
      return { condition, truth: met === 0 ? 'false' : met === possible.length ? 'true' : 'unknown', parts: [] };
    }
    case 'clock':
    case 'alert':
      throw new Error(`A ${condition.kind} condition belongs to an invariant, not to a row`);
    case 'named': {
      const named = context.ruleset.conditions.find((candidate) => candidate.name === condition.name);
      if (named === undefined) throw new Error(`A condition names ${condition.name}, which is not defined`);
      const trace = of(named.when);
      return { condition, truth: trace.truth, parts: [trace] };
    }
    case 'all': {
      const parts = condition.of.map(of);
      return { condition, truth: allOf(parts.map((part) => part.truth)), parts };
    }
    case 'any': {
      const parts = condition.of.map(of);
      return { condition, truth: negated(allOf(parts.map((part) => negated(part.truth)))), parts };
    }
    case 'not': {
      const trace = of(condition.of);
      return { condition, truth: negated(trace.truth), parts: [trace] };
    }
    default:
      return condition satisfies never;
  }
}

/** False as soon as one is false, true only when all are. */
function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('unknown') ? 'unknown' : 'true';
}

function negated(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

function truthOfSets(possible: number, satisfied: number): Truth {
  if ((possible & satisfied) === 0) return 'false';
  return (possible & ~satisfied) === 0 ? 'true' : 'unknown';
}

function bandTruth(context: TraceContext, score: string, bands: readonly string[]): Truth {
  const use = context.ruleset.scores[score];
  if (use === undefined) throw new Error(`A condition names ${score}, which is no score`);
  const wanted = use.table.bands.filter((band) => bands.includes(band.id));
  const inBand = [...possibleTotals(context, use)].map((total) =>
    wanted.some((band) => total >= band.from && total <= band.to),
  );
  if (!inBand.includes(true)) return 'false';
  return inBand.includes(false) ? 'unknown' : 'true';
}

function possibleTotals(context: TraceContext, use: ScoreUse): ReadonlySet<number> {
  let sums = new Set([0]);
  for (const item of use.table.items) {
    const position = context.layout.position.get(use.facts[item.id] ?? '') ?? -1;
    const fact = context.layout.facts[position];
    const points = fact === undefined ? [] : pointsOfCells(use, item.id, fact);
    const possible = points.filter((_, cell) => ((context.cells[position] ?? 0) >> cell) & 1);
    sums = new Set([...sums].flatMap((sum) => possible.map((worth) => sum + worth)));
  }
  return sums;
}
