import type { FactDefinition } from '../facts/fact.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import type { Condition, RangeCondition } from './condition.ts';

/** A condition in words, from the labels of the ruleset. A named condition appears by its label, in quotes. */
export function describeCondition(ruleset: Ruleset, condition: Condition): string {
  const describe = (part: Condition): string => describeCondition(ruleset, part);
  switch (condition.kind) {
    case 'always':
      return 'every patient';
    case 'one_of':
      return describeAnswers(factOf(ruleset, condition.fact), condition.values, 'is');
    case 'range':
      return describeRange(factOf(ruleset, condition.fact), condition);
    case 'band':
      return `${ruleset.scores[condition.score]?.table.id.toUpperCase() ?? condition.score} ${condition.bands.join(' or ').replaceAll('_', ' ')}`;
    case 'total_equals':
      return `the items of ${condition.score.toUpperCase()} add up to ${factOf(ruleset, condition.fact).label}`;
    case 'disposition':
      return describeDisposition(ruleset, condition.action, condition.dispositions);
    case 'clock':
      return `${tableOf(ruleset, condition.action)?.label ?? condition.action} due: ${condition.urgencies.join(' or ')}`;
    case 'alert':
      return `alert ${condition.alert} is raised`;
    case 'named':
      return `"${shortLabel(ruleset, condition.name)}"`;
    case 'all':
      return condition.of.map((part) => bracket(part, 'any', describe(part))).join(' and ');
    case 'any':
      return condition.of.map((part) => bracket(part, 'all', describe(part))).join(' or ');
    case 'not':
      return describeNegation(ruleset, condition.of);
    default:
      return condition satisfies never;
  }
}

function factOf(ruleset: Ruleset, id: string): FactDefinition {
  const fact = ruleset.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`A condition names ${id}, which is no fact of ${ruleset.id}`);
  return fact;
}

function describeNegation(ruleset: Ruleset, condition: Condition): string {
  if (condition.kind === 'one_of') return describeAnswers(factOf(ruleset, condition.fact), condition.values, 'is not');
  return `not (${describeCondition(ruleset, condition)})`;
}

function bracket(part: Condition, looser: 'all' | 'any', text: string): string {
  return part.kind === looser && part.of.length > 1 ? `(${text})` : text;
}

function describeAnswers(fact: FactDefinition, values: readonly string[], verb: 'is' | 'is not'): string {
  return `${fact.label} ${verb} ${values.map((value) => value.replaceAll('_', ' ')).join(' or ')}`;
}

function describeRange(fact: FactDefinition, range: RangeCondition): string {
  const unit = fact.domain.kind === 'number' ? ` ${fact.domain.unit}` : '';
  const { from, to } = range;
  if (from !== undefined && from === to) return `${fact.label} is exactly ${from}${unit}`;
  const lower = from === undefined ? [] : [`${range.fromExcluded === true ? 'over' : 'at least'} ${from}`];
  const upper = to === undefined ? [] : [`${range.toExcluded === true ? 'under' : 'at most'} ${to}`];
  return `${fact.label} ${[...lower, ...upper].join(' and ')}${unit}`;
}

function describeDisposition(ruleset: Ruleset, action: string, dispositions: readonly string[]): string {
  const table = tableOf(ruleset, action);
  const labels = dispositions.map(
    (id) => table?.dispositions.find((candidate) => candidate.id === id)?.label.split(':')[0] ?? id,
  );
  return `${table?.label ?? action}: ${labels.join(' or ')}`;
}

function tableOf(ruleset: Ruleset, action: string) {
  return [...ruleset.actions, ruleset.strategy].find((candidate) => candidate.id === action);
}

/** The label of a named condition without its definition, which the documentation prints once. */
function shortLabel(ruleset: Ruleset, name: string): string {
  const label = ruleset.conditions.find((named) => named.name === name)?.label ?? name;
  return label.split(':')[0] ?? label;
}
