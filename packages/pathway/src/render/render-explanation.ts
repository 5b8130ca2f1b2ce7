import type { ActionExplanation, RowTrace } from '../assess/explain.ts';
import { describeCondition } from '../conditions/describe-condition.ts';
import type { ConditionTrace, Truth } from '../conditions/truth.ts';
import type { Ruleset } from '../tables/ruleset.ts';

const TRUTH_WORDS: Readonly<Record<Truth, string>> = { true: 'holds', false: 'does not hold', unknown: 'open' };

/**
 * An explanation as lines of plain text: the rows that decide or may decide with the truth of their parts, then what they override.
 * @param ruleset - The ruleset of the assessment.
 * @param explanation - A result of `explain`.
 */
export function renderExplanation(ruleset: Ruleset, explanation: ActionExplanation): readonly string[] {
  const deciding = explanation.rows.filter((trace) => trace.decides !== 'no');
  const label = (id: string): string => ruleset.facts.find((fact) => fact.id === id)?.label ?? id;
  return [
    ...deciding.flatMap((trace) => rowLines(ruleset, trace)),
    ...explanation.overrides.map(
      (override) =>
        `Overrides ${override.row} (${override.disposition}; ${override.statements.join(', ')}) by ${override.by.join(', ')}`,
    ),
    ...explanation.derived.map(({ fact, by, note }) => `Derived, not stated: ${label(fact)}, by ${by}: ${note}`),
    ...(explanation.factsMissing.length === 0 ? [] : [`Open facts: ${explanation.factsMissing.map(label).join(', ')}`]),
  ];
}

function rowLines(ruleset: Ruleset, { row, decides, condition }: RowTrace): readonly string[] {
  const clock = row.urgency === 'none' ? '' : `, ${row.urgency}`;
  const sources = row.citations.map((citation) => `${citation.source} (${citation.place}; ${citation.strength})`);
  return [
    `${decides === 'yes' ? 'Decides' : 'May decide'}: ${row.id} -> ${row.disposition}${clock} [${row.tier}]`,
    ...traceLines(ruleset, condition, 1),
    `  Sources: ${sources.join('; ')}. Statements: ${row.statements.join(', ')}. Review: ${row.review.status}.`,
  ];
}

function traceLines(ruleset: Ruleset, trace: ConditionTrace, depth: number): readonly string[] {
  const { condition, truth, parts } = trace;
  const joins = condition.kind === 'all' || condition.kind === 'any';
  const text = joins ? (condition.kind === 'all' ? 'all of' : 'any of') : describeCondition(ruleset, condition);
  const line = `${'  '.repeat(depth)}${TRUTH_WORDS[truth]}: ${text}`;
  // A named condition shows its own definition only while it is open.
  const followed = joins || (condition.kind === 'named' && truth === 'unknown') ? parts : [];
  return [line, ...followed.flatMap((part) => traceLines(ruleset, part, depth + 1))];
}
