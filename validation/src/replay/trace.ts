import { type AssessedCase, type ConditionTrace, describeCondition, explain, type RowTrace } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';

// The one place of the harness that reads explanations of the pathway.

/** A row of the strategy table that decides in some completion: its word, and the further words it calls acceptable. */
export type StrategyOutcome = {
  readonly row: string;
  readonly disposition: string;
  readonly acceptable: readonly string[];
};

const strategies = new WeakMap<AssessedCase, readonly StrategyOutcome[]>();

/** The rows of the strategy table that decide in some completion. */
export function strategyRows(assessment: AssessedCase): readonly StrategyOutcome[] {
  const known = strategies.get(assessment) ?? findStrategyRows(assessment);
  strategies.set(assessment, known);
  return known;
}

function findStrategyRows(assessment: AssessedCase): readonly StrategyOutcome[] {
  return explain(assessment, dorsalMetastasis.strategy.id)
    .rows.filter(({ decides }) => decides !== 'no')
    .map(({ row }) => ({ row: row.id, disposition: row.disposition, acceptable: row.acceptable ?? [] }));
}

/** The ids of the rows that decide an action, or the strategy, in some completion. */
export function decidingRows(assessment: AssessedCase, action: string): readonly string[] {
  if (action === dorsalMetastasis.strategy.id) return strategyRows(assessment).map(({ row }) => row);
  return assessment.actions.find((candidate) => candidate.action === action)?.rows ?? [];
}

/** The trace of an action in words, one line each: what decides, what it rests on, what it overrides. */
export function traceLines(assessment: AssessedCase, action: string): readonly string[] {
  const { rows, overrides } = explain(assessment, action);
  const tried = rows.filter(({ decides }) => decides !== 'no');
  return [
    ...tried.flatMap(rowLines),
    ...overrides.map(({ row, disposition, by }) => `overridden: ${row} (${disposition}), by ${by.join(', ')}`),
  ];
}

function rowLines({ row, decides, condition }: RowTrace): readonly string[] {
  const how = decides === 'yes' ? 'decides' : 'may decide';
  const sources = row.citations.map(({ source, place }) => `${source} (${place})`).join('; ');
  return [
    `${row.id} ${how}: ${row.disposition}, ${row.urgency} [${row.tier}; ${row.statements.join(' ')}; ${sources}]`,
    ...conditionLines(condition, 1),
  ];
}

const DEEPEST = 3;

function conditionLines(trace: ConditionTrace, depth: number): readonly string[] {
  const line = `${'  '.repeat(depth)}${trace.truth}: ${describeCondition(dorsalMetastasis, trace.condition)}`;
  if (depth >= DEEPEST || trace.condition.kind === 'named') return [line];
  return [line, ...trace.parts.flatMap((part) => conditionLines(part, depth + 1))];
}
