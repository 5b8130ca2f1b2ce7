/** One row of a case file, checked and decoded. */
export type CaseRow = {
  readonly file: string;
  /** Physical line at which the row starts; the header starts at line 1. */
  readonly line: number;
  readonly caseId: string;
  /** Empty where a case has one label. */
  readonly rater: string;
  readonly labelKind: string;
  /** The cells of facts that are not empty, as they stand in the file. */
  readonly stated: ReadonlyMap<string, string>;
  /** The same facts, decoded, in the form that `assess` takes. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The label cells that are not empty. */
  readonly labels: ReadonlyMap<string, string>;
  /** Other cells that are not empty: source, citation, note, age. */
  readonly carried: ReadonlyMap<string, string>;
};

/** One thing that is wrong with a file, at one place. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly caseId: string;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
};

const LONGEST_SHOWN = 60;

/** A value as it is shown beside a problem: one line, shortened, without control characters. */
export function shorten(value: string): string {
  const visible = printable(value.slice(0, LONGEST_SHOWN));
  return value.length > LONGEST_SHOWN ? `${visible}… (${value.length} characters)` : visible;
}

/** Writes out control characters, lone surrogates and what is invisible: a value can neither break a line, nor steer a terminal, nor look like another. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
