import type { CellChange } from '../report/release-changes.ts';
import type { AgreementCell, Results } from '../results.ts';

/** Cells of the main analysis that are new, gone, or count otherwise. */
export function changedCells(
  then: Pick<Results, 'agreement' | 'analyses'>,
  now: Pick<Results, 'agreement' | 'analyses'>,
): readonly CellChange[] {
  const [before, after] = [mainCells(then), mainCells(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    const [old, current] = [before.get(name), after.get(name)];
    const [was, is] = [countsOf(old), countsOf(current)];
    const cell = current ?? old;
    if (was === is || cell === undefined) return [];
    const { endpoint, reading, stratum } = cell;
    return [{ endpoint, reading, stratum, before: was, after: is }];
  });
}

function mainCells({
  agreement,
  analyses,
}: Pick<Results, 'agreement' | 'analyses'>): ReadonlyMap<string, AgreementCell> {
  const main = analyses[0]?.id;
  return new Map(
    agreement
      .filter(({ analysis }) => analysis === main)
      .map((cell) => [JSON.stringify([cell.endpoint, cell.stratum, cell.reading]), cell]),
  );
}

/** The counts from which every other number of a cell is computed. */
function countsOf(cell: AgreementCell | undefined): string {
  if (cell === undefined) return 'not compared';
  const { n, decided, consider, undecided, observed, triage, containment } = cell;
  const errors =
    triage.status === 'estimated' ? `, ${triage.underTriage.count} under, ${triage.overTriage.count} over` : '';
  return `${n} labelled: ${decided} decided (${observed.count} agree${errors}), ${consider} consider, ${undecided} undecided; label possible in ${containment.proportion.count}`;
}
