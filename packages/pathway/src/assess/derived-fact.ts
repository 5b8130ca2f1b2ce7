/** A fact that nobody stated and that something else suggests; a stated fact always wins. */
export type DerivedFact = {
  readonly fact: string;
  /** As it would be entered; absent when it is to be noted and not used. */
  readonly value?: unknown;
  /** What derived it. */
  readonly by: string;
  /** How far it can be trusted, in words that are shown with every use. */
  readonly note: string;
};

/** What became of a derived fact. */
export type AppliedFact = DerivedFact & {
  /** `noted`: it has no value to use. `stated`: the fact was entered. `contradicted`: no possible patient has it together with what was entered. */
  readonly use: 'used' | 'noted' | 'stated' | 'contradicted';
};
