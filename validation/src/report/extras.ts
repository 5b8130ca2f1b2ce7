import type { MutationResults } from '../results/mutation.ts';

/** One change since the last signed release. */
export type ReleaseChange = {
  readonly kind: 'row' | 'label' | 'threshold' | 'case' | 'other';
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Cases whose outcome moved. */
  readonly cases: readonly string[];
};

/** What changed since the last signed release, or that there is none. */
export type ReleaseChanges =
  | { readonly status: 'no_signed_release' }
  | { readonly status: 'compared'; readonly release: string; readonly changes: readonly ReleaseChange[] };

/** A signature that was verified against the hashes of this record. */
export type Signature = {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly statement: string;
  readonly valid: boolean;
  readonly finding: string;
};

/** A closing condition of the gates, and whether the last self-test saw it block. */
export type GateSelfTest = { readonly condition: string; readonly blocked: boolean };

/** What a report can show beyond the results document. What is absent is printed as "not done". */
export type ReportExtras = {
  /** The script of the page, from `readPageScript()`; without it the page is a plain document. */
  readonly pageScript?: string;
  readonly mutation?: MutationResults;
  readonly changes?: ReleaseChanges;
  readonly signatures?: readonly Signature[];
  readonly gateSelfTest?: readonly GateSelfTest[];
};
