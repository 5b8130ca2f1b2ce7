import { createHash } from 'node:crypto';
import type { CaseRow } from '../case-file/case-row.ts';
import type { PanelRating } from './panel-ratings.ts';

/** SHA-256 of a text, in hexadecimal. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash of a row's labels: its label columns and the kind of label, in the order of their names. */
export function labelHash({ labels, labelKind }: Pick<CaseRow, 'labels' | 'labelKind'>): string {
  return sha256Hex(JSON.stringify([['label_kind', labelKind], ...[...labels].sort(byName)]));
}

/** The hash of a row's facts, as they stand in the file. */
export function factsHash({ stated }: Pick<CaseRow, 'stated'>): string {
  return sha256Hex(JSON.stringify([...stated].sort(byName)));
}

/** The hash of a panel's ratings of one vignette. */
export function ratingsHash(ratings: readonly PanelRating[]): string {
  const cells = ratings.map(({ treatment, rating, panelSharePct, sourcePlace }) =>
    JSON.stringify([treatment, sourcePlace, rating, panelSharePct]),
  );
  return sha256Hex(JSON.stringify(cells.sort()));
}

function byName([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
