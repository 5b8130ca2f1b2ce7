import type { TableIdentity, VerificationMark } from './score-table.ts';

/** One published figure about how a score performs, with its numbers and where they stand. */
export type ValidationFigure = {
  readonly figure: string;
  readonly source: string;
  readonly mark: VerificationMark;
};

/** What a clinician should know before using a score; the page of the score is printed from it and its table. */
export type ScoreAbout = {
  readonly table: TableIdentity;
  readonly purpose: string;
  readonly derivation: string;
  readonly validation: readonly ValidationFigure[];
  readonly errata: readonly string[];
  readonly notFor: readonly string[];
};
