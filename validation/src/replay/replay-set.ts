import type { Manifest } from '../case-sets/manifest.ts';
import type { PanelRating } from '../case-sets/panel-ratings.ts';

/** What is declared of the rows of a set. */
export type SetDeclaration = Pick<
  Manifest,
  'id' | 'purpose' | 'tiers' | 'doubtful' | 'diagnosisByTreatment' | 'importNotes'
>;

/** A set that is being replayed. */
export type ReplaySet = SetDeclaration & {
  /** The panel's ratings of each vignette. */
  readonly ratings: ReadonlyMap<string, readonly PanelRating[]>;
};

/** What is declared, without the ratings. */
export function declarationOf({
  id,
  purpose,
  tiers,
  doubtful,
  diagnosisByTreatment,
  importNotes,
}: ReplaySet): SetDeclaration {
  return { id, purpose, tiers, doubtful, diagnosisByTreatment, importNotes };
}

/** A file without a manifest: nothing is declared of its rows. */
export function undeclaredSet(id: string): ReplaySet {
  return {
    id,
    purpose: 'agreement',
    tiers: [],
    doubtful: [],
    diagnosisByTreatment: [],
    importNotes: [],
    ratings: new Map(),
  };
}
