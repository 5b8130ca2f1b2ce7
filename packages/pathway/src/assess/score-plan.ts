import type { CompiledRuleset } from '../diagram/compile-ruleset.ts';
import { pointsOfCells } from '../diagram/score-diagram.ts';
import type { ScoreUse } from '../tables/ruleset.ts';
import type { ScoreAssessment, ScoreItemAssessment } from './assessment.ts';
import { shared } from './shared.ts';

/** What is precomputed for one score: the diagram of its total, and the options behind each cell. */
export type ScorePlan = {
  readonly id: string;
  readonly use: ScoreUse;
  readonly items: readonly ItemPlan[];
  /** What was found for sets of totals so far. */
  readonly knownTotals: Map<number, PossibleTotals>;
};

/** What a set of totals says of a score. */
type PossibleTotals = Pick<ScoreAssessment, 'lowest' | 'highest' | 'possibleTotals' | 'possibleBands'>;

type ItemPlan = {
  readonly item: Omit<ScoreItemAssessment, 'possible'>;
  readonly position: number;
  /** The option that each cell of the fact stands for. */
  readonly options: readonly ScoreItemAssessment['possible'][number][];
  /** What was found for sets of cells so far. */
  readonly known: Map<number, ScoreItemAssessment>;
};

/** Precomputes the scores of a ruleset. */
export function planScores(compiled: CompiledRuleset): readonly ScorePlan[] {
  return Object.entries(compiled.ruleset.scores).map(([id, use]) => ({
    id,
    use,
    items: use.table.items.map((item) => itemPlan(compiled, use, item)),
    knownTotals: new Map(),
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
  const said = { item: item.id, label: item.label, fact, source: `${citation}; ${place}` };
  return { item: said, position, options, known: new Map() };
}

/**
 * What a case says of a score.
 * @param totals - Every total that is still possible: bit `total` for each.
 * @param cells - For each item the cells of its fact that are still possible, as bits.
 */
export function assessScore(plan: ScorePlan, totals: number, cells: readonly number[]): ScoreAssessment {
  const items = plan.items.map((item, index) => assessItem(item, cells[index] ?? 0));
  const possible = assessTotals(plan, totals);
  const complete = possible.possibleTotals.length === 1 || items.every((item) => item.possible.length === 1);
  return { score: plan.id, status: complete ? 'complete' : 'partial', ...possible, items };
}

function assessItem({ item, options, known }: ItemPlan, cells: number): ScoreItemAssessment {
  const found = known.get(cells);
  if (found !== undefined) return found;
  const possible = options.filter((_, cell) => (cells >> cell) & 1);
  const distinct = new Map(possible.map((option) => [option.option, option]));
  const assessed: ScoreItemAssessment = shared({ ...item, possible: [...distinct.values()] });
  known.set(cells, assessed);
  return assessed;
}

function assessTotals(plan: ScorePlan, totals: number): PossibleTotals {
  const found = plan.knownTotals.get(totals);
  if (found !== undefined) return found;
  const possibleTotals = Array.from({ length: 31 }, (_, total) => total).filter((total) => (totals >> total) & 1);
  const bands = plan.use.table.bands.filter((band) =>
    possibleTotals.some((total) => total >= band.from && total <= band.to),
  );
  const assessed: PossibleTotals = shared({
    lowest: possibleTotals[0] ?? 0,
    highest: possibleTotals.at(-1) ?? 0,
    possibleTotals,
    possibleBands: bands.map((band) => band.id),
  });
  plan.knownTotals.set(totals, assessed);
  return assessed;
}
