/** One hazard of the log, with the columns that DCB0129 asks for. */
export type Hazard = {
  readonly id: string;
  readonly hazard: string;
  readonly cause: string;
  readonly effect: string;
  /** 1 minor, 2 significant, 3 considerable, 4 major, 5 catastrophic. A first judgement, to be scored again. */
  readonly severity: 1 | 2 | 3 | 4 | 5;
  /** The property that is tested. */
  readonly invariant: string;
  readonly property: string;
};

/** The words of the severity scale. */
export const SEVERITIES: Readonly<Record<Hazard['severity'], string>> = {
  1: 'minor',
  2: 'significant',
  3: 'considerable',
  4: 'major',
  5: 'catastrophic',
};
