/** One of several parts of the same rows: every so many blocks of rows, the first part is 1. */
export type Shard = { readonly index: number; readonly of: number };

/** How a run is made. */
export type RunOptions = {
  /** Files and folders of the caller; empty for the repository's sets. */
  readonly cases: readonly string[];
  readonly out: string;
  readonly onInvalid: 'fail' | 'quarantine';
  readonly seed: number;
  readonly runs: number;
  readonly withInvariants: boolean;
  readonly release: boolean;
  readonly shard?: Shard;
  /** Every row is read and checked, and none is compared: what was compared comes from shards. */
  readonly readsOnly?: boolean;
  /** Threads that evaluate rows; 1 evaluates where the file is read. */
  readonly jobs: number;
};

/** The seed of every sample and bootstrap, unless the caller gives another. */
export const DEFAULT_SEED = 20261123;
/** Generated cases in a run; the property tests take more. */
export const DEFAULT_RUNS = 300;
/** Resamples of a bootstrap. */
export const RESAMPLES = 2000;
