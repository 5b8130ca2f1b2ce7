import { showReceived } from '../facts/issue.ts';
import type { AppliedFact, DerivedFact } from './derived-fact.ts';
import type { Engine } from './engine.ts';
import type { ReadCase } from './read-case.ts';

/**
 * Narrows the open facts of a case by derived ones.
 * @param cells - The cells of the case; narrowed in place.
 * @throws When a derived fact is none of the ruleset, or its value is none of the fact's: that is a broken derivation, not bad input.
 */
export function applyDerived(
  engine: Engine,
  { entered, cells }: ReadCase & { readonly status: 'read' },
  derived: readonly DerivedFact[],
): readonly AppliedFact[] {
  return derived.map((one): AppliedFact => {
    if (one.value === undefined) return { ...one, use: 'noted' };
    const position = engine.layout.position.get(one.fact);
    const reader = engine.readers.get(one.fact);
    if (position === undefined || reader === undefined || !engine.schema.safeParse({ [one.fact]: one.value }).success)
      throw new Error(
        `${one.by} derived ${one.fact} = ${showReceived(one.value)}, which is no fact of ${engine.ruleset.id}`,
      );
    const before = cells[position] ?? 0;
    const stated = Object.hasOwn(entered, one.fact) && before !== engine.allCells[position];
    if (stated) return { ...one, use: 'stated' };
    reader(one.value, cells);
    cells[position] = (cells[position] ?? 0) & before;
    if (engine.possible(engine.anywhere.consistent, cells) !== 0) return { ...one, use: 'used' };
    cells[position] = before;
    return { ...one, use: 'contradicted' };
  });
}
