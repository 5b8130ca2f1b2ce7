/** What one clause of a standard asks for, and where this report answers it. */
export type Clause = {
  readonly source: string;
  readonly clause: string;
  readonly asks: string;
  /** Ids of sections. */
  readonly sections: readonly string[];
  /** Said where the answer is not in this report, or only in part. */
  readonly note?: string;
  /** Written down from memory: check against the standard before relying on it. */
  readonly recalled?: true;
};
