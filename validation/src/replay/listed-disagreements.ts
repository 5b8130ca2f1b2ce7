import { groupBy } from '../group-by.ts';
import type { Results } from '../results.ts';
import { kindName, kindOf } from './disagreement-list.ts';
import { firstOf } from './first-disagreements.ts';
import type { Partial } from './partial.ts';

/** The disagreements that are listed, of each kind the first ones by their line, and how many of each kind there are. */
export function listedDisagreements(partial: Partial): Pick<Results, 'disagreements' | 'disagreementCounts'> {
  const byKind = groupBy(partial.disagreements, kindName);
  const listed = new Map([...byKind].map(([name, ofKind]) => [name, firstOf(ofKind)]));
  return {
    disagreements: [...listed.values()].flat().sort((left, right) => (left.id < right.id ? -1 : 1)),
    disagreementCounts: Object.keys(partial.disagreementCounts)
      .sort()
      .map((name) => ({
        ...kindOf(name),
        rows: partial.disagreementCounts[name] ?? 0,
        listed: listed.get(name)?.length ?? 0,
      })),
  };
}
