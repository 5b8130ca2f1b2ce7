/** So many disagreements of a set are shown with their trace for each endpoint, reading and direction; all are counted. */
export const DISAGREEMENTS_SHOWN = 50;

/** Where a disagreement is, before it is looked at. */
export type DisagreementPlace = { readonly line: number; readonly offset: number };

/** The first ones by their line, as many as are shown. */
export function firstOf<Item extends { readonly line: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => left.line - right.line).slice(0, DISAGREEMENTS_SHOWN);
}
