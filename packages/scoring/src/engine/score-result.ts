import type { CaveatCode } from './caveat.ts';
import type { Issues } from './issue.ts';
import type {
  BandId,
  Direction,
  ItemId,
  ItemOption,
  ReviewStatus,
  ScoreItemOption,
  ScoreTable,
  Source,
  TableIdentity,
  VerificationMark,
} from './score-table.ts';
import type { Bound, Total } from './total.ts';

type ItemHeader<Id extends string> = { readonly id: Id; readonly label: string; readonly source: Source };

/** One item of an additive score in a result: what it gave, or what it can still give. */
export type ItemResult<Id extends string = string> =
  | (ItemHeader<Id> & {
      readonly state: 'known';
      readonly value: string;
      readonly answer: string;
      readonly points: number;
    })
  | (ItemHeader<Id> & {
      readonly state: 'narrowed' | 'missing';
      readonly possible: readonly ScoreItemOption[];
      readonly lowest: number;
      readonly highest: number;
    });

/** One item of a flow chart in a result. */
export type FlowItemResult<Id extends string = string> =
  | (ItemHeader<Id> & { readonly state: 'known'; readonly value: string; readonly answer: string })
  | (ItemHeader<Id> & { readonly state: 'narrowed' | 'missing'; readonly possible: readonly ItemOption[] });

/** What every result says about the table behind it. */
export type ResultHeader<Table extends TableIdentity> = {
  readonly score: Table['id'];
  readonly source: Source;
  readonly verification: VerificationMark;
  readonly reviewStatus: ReviewStatus;
  readonly caveats: readonly CaveatCode[];
  /** Items of which nothing is known. */
  readonly missing: readonly ItemId<Table>[];
  /** Items of which several, not all, values are still possible. */
  readonly narrowed: readonly ItemId<Table>[];
};

type Scored<Table extends ScoreTable> = ResultHeader<Table> & {
  readonly items: readonly ItemResult<ItemId<Table>>[];
  readonly direction: Direction & Table['direction'];
  readonly lowest: Bound<Table>;
  readonly highest: Bound<Table>;
  /** Every total that can still be reached, ascending. */
  readonly attainable: readonly Bound<Table>[];
  readonly possibleBands: readonly BandId<Table>[];
};

/** Every item is known. */
export type CompleteScore<Table extends ScoreTable> = Scored<Table> & {
  readonly status: 'complete';
  readonly total: Total<Table>;
  readonly band: BandId<Table>;
};

/** Some item is not known; `band` is there only when every completion falls in it. */
export type PartialScore<Table extends ScoreTable> = Scored<Table> & {
  readonly status: 'partial';
  readonly band?: BandId<Table>;
};

/** The input was refused. */
export type InvalidScore<Table extends TableIdentity> = {
  readonly status: 'invalid';
  readonly score: Table['id'];
  readonly issues: Issues;
};

/** What an additive score says about one set of answers. */
export type ScoreResult<Table extends ScoreTable> = CompleteScore<Table> | PartialScore<Table> | InvalidScore<Table>;
