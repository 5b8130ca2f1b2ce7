import type { CaveatCode } from './caveat.ts';

/** Where a number was published, precise enough to open the page and read it aloud. */
export type Source = { readonly citation: string; readonly doi?: string; readonly place: string };

/** How a table was checked: `V` in the paper, `V2` in a secondary copy only, `M` from memory. */
export type VerificationMark = 'V' | 'V2' | 'M';

/** The weakest mark of a table, where it was read, and what a person must tick against the paper first. */
export type Verification = {
  readonly mark: VerificationMark;
  readonly readIn: string;
  readonly tickFirst: readonly string[];
};

/** Whether a clinician has begun or finished the check of a table against its paper. */
export type ReviewStatus = 'draft' | 'under_review' | 'approved';

/** One answer of an item. */
export type ItemOption = { readonly value: string; readonly label: string; readonly mark?: VerificationMark };

/** One answer of an item, with the points that the publication gives it. */
export type ScoreItemOption = ItemOption & { readonly points: number };

/** One item, its answers in published order. */
export type Item = {
  readonly id: string;
  readonly label: string;
  readonly source: Source;
  readonly options: readonly ItemOption[];
};

/** One item of an additive score. */
export type ScoreItem = Omit<Item, 'options'> & { readonly options: readonly ScoreItemOption[] };

/** Survival of a stratum as published: a median, or shares alive at stated months. Never a calibrated forecast. */
export type PublishedSurvival = {
  readonly medianMonths?: number;
  readonly alive?: readonly { readonly months: number; readonly percent: number; readonly mark: VerificationMark }[];
  readonly mark: VerificationMark;
};

/** A range of totals, both ends included, that the publication names. */
export type ScoreBand = {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly survival?: PublishedSurvival;
};

/** Whether a higher total means a worse or a better situation. */
export type Direction = 'higher_is_worse' | 'higher_is_better';

/** What every score table says about itself, whatever the engine that reads it. */
export type TableIdentity = {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly verification: Verification;
  readonly reviewStatus: ReviewStatus;
  readonly caveats: readonly CaveatCode[];
  readonly items: readonly Item[];
};

/** An additive score as published; `cap` is the highest total that the authors report. */
export type ScoreTable = Omit<TableIdentity, 'items'> & {
  readonly items: readonly ScoreItem[];
  readonly direction: Direction;
  readonly bands: readonly ScoreBand[];
  readonly cap?: number;
};

/** The ids of the items of a table. */
export type ItemId<Table extends TableIdentity> = Table['items'][number]['id'];

/** The ids of the bands of a table. */
export type BandId<Table extends ScoreTable> = Table['bands'][number]['id'];

/** One value, or the values still possible. */
export type Answer<Value extends string> = Value | readonly Value[];

/** Answers to a table by item id; an absent item is not known. */
export type ScoreAnswers<Table extends TableIdentity> = {
  readonly [Item in Table['items'][number] as Item['id']]?: Answer<Item['options'][number]['value']>;
};
