/** A signature that was verified against the hashes of its record. */
export type Signature = {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly statement: string;
  readonly valid: boolean;
  readonly finding: string;
};

/** One change of what a result rests on. */
export type ReleaseChange = {
  readonly kind: 'label' | 'threshold' | 'set' | 'safety_rule' | 'requirement' | 'comparison';
  readonly what: string;
  readonly before: string;
  readonly after: string;
};

/** One case of which the program, or its label, says something else now. */
export type OutcomeChange = {
  readonly case: string;
  readonly endpoint: string;
  readonly reading: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** Every case whose outcome moved, and where that was seen. */
export type OutcomeChanges = {
  /** `decisions`: every answer of both runs was compared; `disagreements`: only those that were listed. */
  readonly source: 'decisions' | 'disagreements';
  readonly moved: readonly OutcomeChange[];
  readonly newCases: readonly string[];
  readonly goneCases: readonly string[];
};

/** The tables, then and now. */
export type RulesetChange = {
  readonly before: { readonly version: string; readonly hash: string };
  readonly after: { readonly version: string; readonly hash: string };
  readonly difference: RulesetDifference;
};

/** What the tables say otherwise, over every possible patient; or why that is not known. */
export type RulesetDifference =
  | { readonly status: 'same' }
  | { readonly status: 'not_compared'; readonly because: string }
  | {
      readonly status: 'compared';
      readonly states: string;
      readonly answers: readonly {
        readonly action: string;
        readonly from: string;
        readonly to: string;
        readonly direction: string;
        readonly states: string;
        /** A smallest patient. */
        readonly witness: string;
      }[];
      /** Actions that are gone or new, and patients that only one of the two takes. */
      readonly others: readonly string[];
    };

/** A cell of agreement with other counts. */
export type CellChange = {
  readonly endpoint: string;
  readonly reading: string;
  readonly stratum: string;
  readonly before: string;
  readonly after: string;
};

/** What changed since the last signed release, or why there is no comparison. */
export type ReleaseChanges =
  | { readonly status: 'no_signed_release'; readonly findings?: readonly string[] }
  | {
      readonly status: 'compared';
      readonly release: string;
      /** Those of the release, each verified. */
      readonly signatures: readonly Signature[];
      readonly rules: RulesetChange;
      readonly outcomes: OutcomeChanges;
      readonly changes: readonly ReleaseChange[];
      /** Totals, after the cases that make them. */
      readonly cells: readonly CellChange[];
    };
