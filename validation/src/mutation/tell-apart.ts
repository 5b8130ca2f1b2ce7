import type { ActionTable, Condition, FactDefinition, Row, Ruleset } from '@oncospine/pathway';
import { withoutHash } from './every-outcome.ts';
import { editedRow, type Mutant, placeName } from './mutant.ts';

/** The fact that says which mutant answers. */
export const SELECTOR = 'mutant';

/** The answer of the selector under which the ruleset is unchanged. */
export const UNCHANGED = 'unchanged';

// A fact of a diagram has at most 31 classes of answers, and a table at most 31 rows, one of them for gaps.
const MOST_ANSWERS = 31;
const MOST_ROWS = 30;

/** The answer of the selector for a mutant. */
export function selectorOf(index: number): string {
  return `mutant_${index}`;
}

/**
 * Splits mutants into groups that one ruleset can hold. A change of an ordering stands alone: orderings have no
 * condition that could name the mutant.
 */
export function groupsOf(ruleset: Ruleset, mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const groups: Mutant[][] = [];
  let rows = new Map<string, number>();
  for (const mutant of mutants) {
    const last = groups.at(-1);
    const added = mutant.edit.kind === 'row' && mutant.place.kind === 'row' ? mutant.place.table : undefined;
    const before = added === undefined ? 0 : (rows.get(added) ?? rowsIn(ruleset, added));
    const fits = last !== undefined && last.length < MOST_ANSWERS - 1 && before < MOST_ROWS;
    if (!fits || mutant.place.kind === 'ordering' || last[0]?.place.kind === 'ordering') {
      groups.push([mutant]);
      rows = new Map(added === undefined ? [] : [[added, rowsIn(ruleset, added) + 1]]);
    } else {
      last.push(mutant);
      if (added !== undefined) rows.set(added, before + 1);
    }
  }
  return groups;
}

function rowsIn(ruleset: Ruleset, id: string): number {
  return [...ruleset.actions, ruleset.strategy].find((table) => table.id === id)?.rows.length ?? 0;
}

/**
 * One ruleset that holds many mutants, told apart by a further fact: it is compiled once, and a case that states the
 * fact is answered as the mutant alone would answer it.
 */
export function tellApart(ruleset: Ruleset, mutants: readonly Mutant[]): Ruleset {
  const numbered = mutants.map((mutant, index): Numbered => ({ ...mutant, answer: selectorOf(index) }));
  const at = (kind: Mutant['place']['kind'], id: string): readonly Numbered[] =>
    numbered.filter(({ place }) => place.kind === kind && placeName(place) === id);
  const table = (found: ActionTable): ActionTable => ({
    ...found,
    rows: found.rows.flatMap((row) => rowFor(row, at('row', row.id))),
  });
  return {
    ...withoutHash(ruleset),
    facts: [...ruleset.facts, selectorFact(mutants.length)],
    diagramOrder: [SELECTOR, ...ruleset.diagramOrder],
    actions: ruleset.actions.map(table),
    strategy: table(ruleset.strategy),
    conditions: ruleset.conditions.map((named) => ({
      ...named,
      when: conditionFor(named.when, at('condition', named.name)),
    })),
    alerts: ruleset.alerts.map((alert) => ({ ...alert, when: conditionFor(alert.when, at('alert', alert.id)) })),
    constraints: ruleset.constraints.map((constraint) => ({
      ...constraint,
      holds: conditionFor(constraint.holds, at('constraint', constraint.id)),
    })),
    orderings: ruleset.orderings.filter(
      ({ before, after }) => at('ordering', `${before} before ${after}`).length === 0,
    ),
  };
}

function selectorFact(mutants: number): FactDefinition {
  const answers = [UNCHANGED, ...Array.from({ length: mutants }, (_, index) => selectorOf(index))];
  return {
    id: SELECTOR,
    label: 'Mutant',
    question: 'Which mutant answers?',
    scope: 'patient',
    remeasurable: false,
    domain: { kind: 'category', values: answers.map((value) => ({ value, label: value })) },
  };
}

type Numbered = Mutant & { readonly answer: string };

const selected = (values: readonly string[]): Condition => ({ kind: 'one_of', fact: SELECTOR, values });

/** Each mutant's condition under its answer, and the unchanged one under all others. */
function conditionFor(condition: Condition, mutants: readonly Numbered[]): Condition {
  if (mutants.length === 0) return condition;
  const changed = mutants.map(({ edit, answer }): Condition => {
    const own = edit.kind === 'condition' ? edit.condition : condition;
    return { kind: 'all', of: [selected([answer]), own] };
  });
  return { kind: 'any', of: [...changed, without(condition, mutants)] };
}

/** The condition, but under none of the mutants. */
function without(condition: Condition, mutants: readonly Numbered[]): Condition {
  const none: Condition = { kind: 'not', of: selected(mutants.map(({ answer }) => answer)) };
  return { kind: 'all', of: [none, condition] };
}

/** A row whose condition names its mutants, and one further row for each mutant with another outcome or tier. */
function rowFor(row: Row, mutants: readonly Numbered[]): readonly Row[] {
  if (mutants.length === 0) return [row];
  const rewritten = mutants.filter(({ edit }) => edit.kind !== 'condition');
  const kept = conditionFor(
    row.when,
    mutants.filter(({ edit }) => edit.kind === 'condition'),
  );
  const copies = rewritten.flatMap(({ edit, answer }) =>
    editedRow(row, edit).map((copy): Row => ({ ...copy, when: { kind: 'all', of: [selected([answer]), copy.when] } })),
  );
  return [rewritten.length === 0 ? { ...row, when: kept } : { ...row, when: without(kept, rewritten) }, ...copies];
}
