import type { Condition, RangeCondition } from '../conditions/condition.ts';
import { type ActionTable, type Row, type Ruleset, type ScoreUse, TIERS } from '../tables/ruleset.ts';

/** One patient with nothing unknown: an answer or a number for every fact, as a case file spells it. */
export type World = Readonly<Record<string, string | number>>;

/** What the tables say of one world, read row by row. Shares no code with cells, diagrams or walks. */
export type DirectEvaluation = {
  readonly holds: (condition: Condition) => boolean;
  /** The rows of the highest tier that has a row that holds; they must agree. */
  readonly decide: (action: string) => readonly Row[];
  readonly total: (score: string) => number;
  /** The ids of the constraints that the world breaks. */
  readonly broken: () => readonly string[];
};

/**
 * Reads the tables of a ruleset for one world.
 * @param ruleset - tables, named conditions, scores and constraints
 * @param world - an answer for every fact that is read
 * @returns lazy answers, each computed once
 * @throws When the world lacks a fact, or the ruleset names something it does not define.
 */
export function evaluateDirectly(ruleset: Ruleset, world: World): DirectEvaluation {
  const named = new Map<string, boolean>();
  const decided = new Map<string, readonly Row[]>();
  const total = (score: string): number => totalOf(scoreOf(ruleset, score), world);

  const holds = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'always':
        return true;
      case 'one_of':
        return condition.values.includes(String(answerOf(world, condition.fact)));
      case 'range':
        return lies(Number(answerOf(world, condition.fact)), condition);
      case 'band':
        return condition.bands.includes(bandOf(scoreOf(ruleset, condition.score), total(condition.score)));
      case 'total_equals':
        return total(condition.score) === answerOf(world, condition.fact);
      case 'disposition':
        return decide(condition.action).some((row) => condition.dispositions.includes(row.disposition));
      case 'named':
        return remembered(named, condition.name, () => holds(definitionOf(ruleset, condition.name)));
      case 'all':
        return condition.of.every(holds);
      case 'any':
        return condition.of.some(holds);
      case 'not':
        return !holds(condition.of);
      default:
        throw new Error(`No table of ${ruleset.id} may contain ${condition.kind}`);
    }
  };
  const decide = (action: string): readonly Row[] =>
    remembered(decided, action, () => {
      const { rows } = tableOf(ruleset, action);
      const tier = TIERS.find((candidate) => rows.some((row) => row.tier === candidate && holds(row.when)));
      return rows.filter((row) => row.tier === tier && holds(row.when));
    });
  const broken = () => ruleset.constraints.filter((constraint) => !holds(constraint.holds)).map(({ id }) => id);
  return { holds, decide, total, broken };
}

function remembered<Value>(known: Map<string, Value>, key: string, compute: () => Value): Value {
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}

function answerOf(world: World, fact: string): string | number {
  const answer = world[fact];
  if (answer === undefined) throw new Error(`The world has no ${fact}`);
  return answer;
}

function lies(value: number, { from, to, fromExcluded, toExcluded }: RangeCondition): boolean {
  if (from !== undefined && (value < from || (fromExcluded === true && value === from))) return false;
  return !(to !== undefined && (value > to || (toExcluded === true && value === to)));
}

function tableOf(ruleset: Ruleset, action: string): ActionTable {
  const found = [...ruleset.actions, ruleset.strategy].find((table) => table.id === action);
  if (found === undefined) throw new Error(`${action} is no action of ${ruleset.id}`);
  return found;
}

function definitionOf(ruleset: Ruleset, name: string): Condition {
  const found = ruleset.conditions.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not defined in ${ruleset.id}`);
  return found.when;
}

function scoreOf(ruleset: Ruleset, score: string): ScoreUse {
  const use = ruleset.scores[score];
  if (use === undefined) throw new Error(`${score} is no score of ${ruleset.id}`);
  return use;
}

function totalOf(use: ScoreUse, world: World): number {
  return use.table.items.reduce((sum, item) => {
    const answer = String(answerOf(world, use.facts[item.id] ?? ''));
    const chosen = use.translate[item.id]?.[answer] ?? answer;
    const option = item.options.find(({ value }) => value === chosen);
    if (option === undefined) throw new Error(`${item.id} has no option ${chosen}`);
    return sum + option.points;
  }, 0);
}

function bandOf(use: ScoreUse, total: number): string {
  const band = use.table.bands.find(({ from, to }) => total >= from && total <= to);
  if (band === undefined) throw new Error(`${use.table.id} has no band for ${total}`);
  return band.id;
}
