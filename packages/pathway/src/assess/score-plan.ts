import type { CompiledRuleset } from '../diagram/compile-ruleset.ts';
import { pointsOfCells } from '../diagram/score-diagram.ts';
import type { ScoreUse } from '../tables/ruleset.ts';
import type { ScoreAssessment, ScoreItemAssessment } from './assessment.ts';

/** What is precomputed for one score: the diagram of its total, and the options behind each cell. */
export type ScorePlan = {
  readonly id: string;
  readonly use: ScoreUse;
  readonly items: readonly ItemPlan[];
  readonly known: Map<string, ScoreAssessment>;
};

type ItemPlan = {
  readonly item: Omit<ScoreItemAssessment, 'possible'>;
  readonly position: number;
  /** The option that each cell of the fact stands for. */
  readonly options: readonly ScoreItemAssessment['possible'][number][];
};

/** Precomputes the scores of a ruleset. */
export function planScores(compiled: CompiledRuleset): readonly ScorePlan[] {
  return Object.entries(compiled.ruleset.scores).map(([id, use]) => ({
    id,
    use,
    items: use.table.items.map((item) => itemPlan(compiled, use, item)),
    known: new Map(),
  }));
}

function itemPlan(compiled: CompiledRuleset, use: ScoreUse, item: ScoreUse['table']['items'][number]): ItemPlan {
  const { layout } = compiled;
  const fact = use.facts[item.id] ?? '';
  const position = layout.position.get(fact) ?? -1;
  const cellFact = layout.facts[position];
  if (cellFact === undefined) throw new Error(`Score ${use.table.id}: item ${item.id} reads ${fact}, which is no fact`);
  const points = pointsOfCells(use, item.id, cellFact);
  const options = points.map((worth) => {
    const option = item.options.find((candidate) => candidate.points === worth);
    if (option === undefined) throw new Error(`Score ${use.table.id}: item ${item.id} has no option worth ${worth}`);
    return { option: option.value, label: option.label, points: worth };
  });
  const { citation, place } = item.source;
  return { item: { item: item.id, label: item.label, fact, source: `${citation}; ${place}` }, position, options };
}

/**
 * What a case says of a score.
 * @param totals - Every total that is still possible: bit `total` for each.
 */
export function assessScore(plan: ScorePlan, totals: number, cells: Int32Array): ScoreAssessment {
  const key = [totals, ...plan.items.map((item) => cells[item.position])].join();
  const known = plan.known.get(key);
  if (known !== undefined) return known;
  const possibleTotals = Array.from({ length: 31 }, (_, total) => total).filter((total) => (totals >> total) & 1);
  const items = plan.items.map(({ item, position, options }): ScoreItemAssessment => {
    const possible = options.filter((_, cell) => ((cells[position] ?? 0) >> cell) & 1);
    return { ...item, possible: [...new Map(possible.map((option) => [option.option, option])).values()] };
  });
  const bands = plan.use.table.bands.filter((band) =>
    possibleTotals.some((total) => total >= band.from && total <= band.to),
  );
  const score: ScoreAssessment = {
    score: plan.id,
    status: items.every((item) => item.possible.length === 1) || possibleTotals.length === 1 ? 'complete' : 'partial',
    lowest: possibleTotals[0] ?? 0,
    highest: possibleTotals.at(-1) ?? 0,
    possibleTotals,
    possibleBands: bands.map((band) => band.id),
    items,
  };
  plan.known.set(key, score);
  return score;
}
