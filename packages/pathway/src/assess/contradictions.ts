import type { Issue } from '../facts/issue.ts';
import { showReceived } from '../facts/issue.ts';
import { factsOf } from '../tables/facts-of.ts';
import type { EnteredCase } from './assessment.ts';
import type { Engine } from './engine.ts';

/**
 * Explains why no patient fits a case: the stated facts that cannot all be true, as few as will do.
 * @param cells - Cells for which no possible patient exists.
 */
export function contradictions(engine: Engine, cells: Int32Array, entered: EnteredCase): readonly [Issue, ...Issue[]] {
  const culprits = smallestContradiction(engine, cells);
  const impossible = engine.ruleset.constraints.filter(
    (_, index) => engine.possible(engine.constraints[index] ?? 0, cells) === 0,
  );
  const concerned = engine.ruleset.constraints.filter((constraint) => {
    const named = factsOf(engine.ruleset, constraint.holds);
    return culprits.filter((id) => named.has(id)).length > 1;
  });
  const broken = impossible.length > 0 ? impossible : concerned;
  const rule = broken.map((constraint) => `${constraint.label} (${constraint.id})`).join('; ');
  return [
    {
      code: 'contradiction',
      path: culprits,
      expected: rule === '' ? 'facts that can be true of one patient' : rule,
      received: culprits
        .map((id) => `${id} = ${Object.hasOwn(entered, id) ? showReceived(entered[id]) : 'derived'}`)
        .join(', '),
    },
  ];
}

/** Drops every fact whose absence leaves the contradiction, one after the other. */
function smallestContradiction(engine: Engine, cells: Int32Array): readonly string[] {
  const kept = cells.slice();
  engine.layout.facts.forEach((_, position) => {
    const stated = kept[position] ?? 0;
    kept[position] = engine.allCells[position] ?? 0;
    if (engine.possible(engine.anywhere.consistent, kept) !== 0) kept[position] = stated;
  });
  return engine.layout.facts.flatMap((fact, position) =>
    kept[position] === engine.allCells[position] ? [] : [fact.definition.id],
  );
}
