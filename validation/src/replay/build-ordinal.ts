import { confusionTable, type RatedPair, weightedKappa } from '@oncospine/agreement';
import type { PanelRating } from '../case-sets/panel-ratings.ts';
import { ORDINAL, type OrdinalWord } from '../endpoints/panel-treatments.ts';
import { groupBy } from '../group-by.ts';
import type { OrdinalCell, OrdinalItem } from '../results.ts';
import { comparedWith } from './ordinal-items.ts';
import { proportionOf } from './proportion.ts';

/** The ordinal cells: a stratum, a reading and a kind of treatment each. */
export function ordinalCells(
  items: readonly OrdinalItem[],
  ratings: ReadonlyMap<string, readonly PanelRating[]>,
): readonly OrdinalCell[] {
  const groups = groupBy(items, ({ reading, stratum, kind }) => JSON.stringify([reading, stratum, kind]));
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => ordinalCell(group, ratings));
}

function ordinalCell(items: readonly OrdinalItem[], ratings: ReadonlyMap<string, readonly PanelRating[]>): OrdinalCell {
  const [first] = items;
  if (first === undefined) throw new Error('An ordinal cell has at least one item');
  const pairs = items.flatMap(({ panel, tool }): readonly RatedPair<OrdinalWord>[] => {
    const reference = ORDINAL.find((word) => word === panel);
    const answer = ORDINAL.find((word) => word === tool);
    return reference === undefined || answer === undefined ? [] : [[reference, answer]];
  });
  const table = confusionTable(pairs, ORDINAL);
  const cases = [...new Set(items.map(({ caseId }) => caseId))];
  return {
    reading: first.reading,
    stratum: first.stratum,
    kind: first.kind,
    categories: [...ORDINAL],
    items: items.length,
    decidedItems: pairs.length,
    vignettes: cases.length,
    confusion: table,
    linear: weightedKappa(table, 'linear'),
    quadratic: weightedKappa(table, 'quadratic'),
    observed: proportionOf(pairs.filter(([reference, tool]) => reference === tool).length, pairs.length),
    leftOut: leftOut(cases, ratings),
  };
}

function leftOut(
  cases: readonly string[],
  ratings: ReadonlyMap<string, readonly PanelRating[]>,
): OrdinalCell['leftOut'] {
  const reasons = cases
    .flatMap((caseId) => ratings.get(caseId) ?? [])
    .flatMap((rating) => {
      const compared = comparedWith(rating);
      return compared.kind === 'left_out' ? [compared.because] : [];
    });
  return [...groupBy(reasons, (because) => because)]
    .map(([because, found]) => ({ because, ratings: found.length }))
    .sort((left, right) => (left.because < right.because ? -1 : 1));
}
