import { type Condition, describeCondition, type Row, type Ruleset } from '@oncospine/pathway';
import { type Html, html } from './html.ts';

/** A longer condition is printed as a list, so that a reader sees what belongs together. */
const LONGEST_LINE = 70;

/** A condition in words, as nested lists where one sentence would be too long. */
export function conditionList(ruleset: Ruleset, condition: Condition): Html {
  const text = describeCondition(ruleset, condition);
  if (condition.kind === 'not' && text.length > LONGEST_LINE && isGroup(condition.of))
    return html`<b>not</b> ${conditionList(ruleset, condition.of)}`;
  if (!isGroup(condition) || text.length <= LONGEST_LINE || condition.of.length < 2) return html`${text}`;
  const parts = condition.of.map((part) => html`<li>${conditionList(ruleset, part)}</li>`);
  return html`<span class="group">${condition.kind === 'all' ? 'all of' : 'any of'}</span><ul class="group">${parts}</ul>`;
}

/**
 * The condition of a row. A row that says "and no row above" is printed so,
 * instead of repeating the conditions of all the rows above it.
 */
export function rowCondition(ruleset: Ruleset, row: Row, earlier: readonly Row[]): Html {
  const own = withoutRowsAbove(row, earlier);
  if (own === undefined) return conditionList(ruleset, row.when);
  return html`${conditionList(ruleset, own)}, <b>and no row above applies</b>`;
}

function withoutRowsAbove(row: Row, earlier: readonly Row[]): Condition | undefined {
  const { when } = row;
  if (earlier.length === 0 || when.kind !== 'all' || when.of.length !== 2) return undefined;
  const [own, rest] = when.of;
  if (own === undefined || rest?.kind !== 'not' || rest.of.kind !== 'any') return undefined;
  const above = earlier.map((before, index) => (index === 0 ? before.when : firstPart(before.when)));
  return JSON.stringify(rest.of.of) === JSON.stringify(above) ? own : undefined;
}

function firstPart(condition: Condition): Condition {
  return condition.kind === 'all' ? (condition.of[0] ?? condition) : condition;
}

function isGroup(condition: Condition): condition is Condition & { readonly kind: 'all' | 'any' } {
  return condition.kind === 'all' || condition.kind === 'any';
}
