import * as z from 'zod';
import { groupBy } from '../group-by.ts';
import { hash, record } from '../results/shape.ts';
import { accountedFor, explainingEntries, type LockFinding, unexplained } from './explaining-entries.ts';
import type { RatingEntry } from './ledger.ts';
import type { PanelRating } from './panel-ratings.ts';
import { ratingsHash } from './row-hash.ts';

/** The hash of the panel's ratings of one vignette. */
export const lockedRatingsSchema = record({ set: z.string(), caseId: z.string(), ratings: hash });

type LockedRatings = z.infer<typeof lockedRatingsSchema>;

type RatedSet = { readonly id: string; readonly ratings: readonly PanelRating[] };

type Vignette = { readonly set: string; readonly caseId: string; readonly ratings: readonly PanelRating[] };

/** The panel's ratings by vignette. */
export function vignettesOf(sets: readonly RatedSet[]): readonly Vignette[] {
  return sets.flatMap(({ id, ratings }) =>
    [...groupBy(ratings, ({ caseId }) => caseId)].map(([caseId, ofCase]) => ({ set: id, caseId, ratings: ofCase })),
  );
}

/** Compares panel ratings with their lock. An entry explains a changed rating, never one that is added or gone. */
export function ratingFindings(
  locked: readonly LockedRatings[],
  entries: readonly RatingEntry[],
  sets: readonly RatedSet[],
): readonly LockFinding[] {
  const now = new Map(vignettesOf(sets).map((vignette) => [keyOf(vignette), vignette]));
  const then = new Map(locked.map((vignette) => [keyOf(vignette), vignette]));
  const gone = locked.filter((vignette) => !now.has(keyOf(vignette)));
  return [
    ...gone.map(({ set, caseId }) => unexplained(`${set}/${caseId}: panel ratings locked, and gone from the file`)),
    ...[...now].flatMap(([key, vignette]) => changes(vignette, then.get(key)?.ratings, entries)),
  ];
}

function changes(
  vignette: Vignette,
  locked: string | undefined,
  entries: readonly RatingEntry[],
): readonly LockFinding[] {
  const { set, caseId, ratings } = vignette;
  if (locked === undefined) return [unexplained(`${set}/${caseId}: panel ratings not in the lock`)];
  if (ratingsHash(ratings) === locked) return [];
  const own = entries.filter((entry) => keyOf(entry) === keyOf(vignette));
  const explaining = explainingEntries(own, ratings, { undo, isLocked: (before) => ratingsHash(before) === locked });
  return [accountedFor(`${set}/${caseId}: panel ratings changed`, explaining)];
}

const FIELDS = { rating: 'rating', panel_share_pct: 'panelSharePct' } as const;

/** The ratings before an entry. The row it speaks of must be the only one, or it is not known which was changed. */
function undo(ratings: readonly PanelRating[], entry: RatingEntry): readonly PanelRating[] | undefined {
  const field = FIELDS[entry.column];
  const [row, ...others] = ratings.filter((rating) => isAbout(entry, rating) && rating[field] === entry.to);
  if (row === undefined || others.length > 0) return undefined;
  return ratings.map((rating) => (rating === row ? { ...rating, [field]: entry.from } : rating));
}

function isAbout({ treatment, sourcePlace }: RatingEntry, rating: PanelRating): boolean {
  return rating.treatment === treatment && rating.sourcePlace === sourcePlace;
}

/** An entry about a rating that is not there explains nothing and hides a mistake. */
export function danglingRatings(entries: readonly RatingEntry[], sets: readonly RatedSet[]): readonly LockFinding[] {
  const now = new Map(vignettesOf(sets).map((vignette) => [keyOf(vignette), vignette.ratings]));
  return entries
    .filter((entry) => now.get(keyOf(entry))?.some((rating) => isAbout(entry, rating)) !== true)
    .map(({ set, caseId, treatment }) =>
      unexplained(`${set}/${caseId}: the ledger names a rating of ${treatment} that is not there`),
    );
}

function keyOf({ set, caseId }: Pick<Vignette, 'set' | 'caseId'>): string {
  return JSON.stringify([set, caseId]);
}
