import { choose } from '../diagram/boolean-diagram.ts';
import { ALERT_ABSENT, ALERT_PRESENT } from '../diagram/compile-ruleset.ts';
import { freeze, terminalBit } from '../diagram/frozen-diagram.ts';
import { createPossibleTerminals } from '../diagram/possible.ts';
import type { Issue } from '../facts/issue.ts';
import { showReceived } from '../facts/issue.ts';
import { factsOf } from '../tables/facts-of.ts';
import type { Constraint } from '../tables/ruleset.ts';
import type { EnteredCase } from './assessment.ts';
import type { Engine } from './engine.ts';

/**
 * Explains why no patient fits a case: every group of stated facts that cannot all be true, each as small as will do.
 * @param cells - Cells for which no possible patient exists.
 */
export function contradictions(engine: Engine, cells: Int32Array, entered: EnteredCase): readonly [Issue, ...Issue[]] {
  const rest = cells.slice();
  const issues: Issue[] = [];
  // Each group is forgotten before the next is looked for, so that independent contradictions are all named.
  do {
    const kept = smallestContradiction(engine, rest);
    issues.push(contradiction(engine, kept, entered));
    kept.forEach((left, position) => {
      const everything = engine.allCells[position] ?? 0;
      if (left !== everything) rest[position] = everything;
    });
  } while (engine.possible(engine.anywhere.consistent, rest) === 0);
  const [first, ...others] = issues;
  if (first === undefined) throw new Error('A contradiction was looked for in a case that has none');
  return [first, ...others];
}

function contradiction(engine: Engine, kept: Int32Array, entered: EnteredCase): Issue {
  const culprits = engine.layout.facts.flatMap((fact, position) =>
    kept[position] === engine.allCells[position] ? [] : [fact.definition.id],
  );
  const rule = brokenBy(engine, kept, culprits)
    .map((constraint) => `${constraint.label} (${constraint.id})`)
    .join('; ');
  return {
    code: 'contradiction',
    path: culprits,
    expected: rule === '' ? 'facts that can be true of one patient' : rule,
    received: culprits
      .map((id) => `${id} = ${Object.hasOwn(entered, id) ? showReceived(entered[id]) : 'derived'}`)
      .join(', '),
  };
}

/** The constraints that the facts break alone; or else those that connect them and that they leave open. */
function brokenBy(engine: Engine, kept: Int32Array, culprits: readonly string[]): readonly Constraint[] {
  const found = constraintsOf(engine).map(({ constraint, possible }) => ({ constraint, outcomes: possible(kept) }));
  const impossible = found.filter(({ outcomes }) => (outcomes & terminalBit(ALERT_PRESENT)) === 0);
  const connecting = found.filter(({ constraint, outcomes }) => {
    const named = factsOf(engine.ruleset, constraint.holds);
    const open = (outcomes & terminalBit(ALERT_ABSENT)) !== 0;
    return open && culprits.filter((id) => named.has(id)).length > 1;
  });
  return (impossible.length > 0 ? impossible : connecting).map(({ constraint }) => constraint);
}

type ConstraintWalk = { readonly constraint: Constraint; readonly possible: (cells: Int32Array) => number };

// Only contradictions need these diagrams, so they are made at the first one.
const walks = new WeakMap<Engine, readonly ConstraintWalk[]>();

function constraintsOf(engine: Engine): readonly ConstraintWalk[] {
  const known = walks.get(engine);
  if (known !== undefined) return known;
  const { store, constraints } = engine.compiled;
  const roots = constraints.map((constraint) => choose(store, constraint, ALERT_PRESENT, ALERT_ABSENT));
  const frozen = freeze(store, roots);
  const possible = createPossibleTerminals(frozen, engine.allCells);
  const made = engine.ruleset.constraints.map((constraint, index): ConstraintWalk => {
    const root = frozen.numberOf(roots[index] ?? 0);
    return { constraint, possible: (cells) => possible(root, cells) };
  });
  walks.set(engine, made);
  return made;
}

/** Drops every fact whose absence leaves the contradiction, one after the other. */
function smallestContradiction(engine: Engine, cells: Int32Array): Int32Array {
  const kept = cells.slice();
  engine.layout.facts.forEach((_, position) => {
    const stated = kept[position] ?? 0;
    kept[position] = engine.allCells[position] ?? 0;
    if (engine.possible(engine.anywhere.consistent, kept) !== 0) kept[position] = stated;
  });
  return kept;
}
