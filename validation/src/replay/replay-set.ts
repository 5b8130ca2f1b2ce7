import type { Manifest } from '../case-sets/manifest.ts';
import type { PanelRating } from '../case-sets/panel-ratings.ts';

/** What is declared of a set that is being replayed. */
export type ReplaySet = Pick<
  Manifest,
  'id' | 'purpose' | 'tiers' | 'doubtful' | 'diagnosisByTreatment' | 'importNotes'
> & {
  /** The panel's ratings of each vignette. */
  readonly ratings: ReadonlyMap<string, readonly PanelRating[]>;
};

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
