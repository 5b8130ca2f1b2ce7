/** Why an input was refused. */
export type IssueCode =
  | 'contradiction'
  | 'empty_set'
  | 'implausible'
  | 'not_an_object'
  | 'unknown_item'
  | 'unknown_value'
  | 'wrong_type';

/** One reason for a refusal: where, what was expected, what came. */
export type Issue = {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly received: string;
};

/** At least one reason: no refusal without one. */
export type Issues = readonly [Issue, ...Issue[]];

/**
 * A list of issues that may be empty, as a non-empty list or nothing.
 * @param issues - the issues found
 * @returns the same list when it holds at least one issue, else `undefined`
 * @example nonEmpty([]) // => undefined
 */
export const nonEmpty = (issues: readonly Issue[]): Issues | undefined => {
  const [first, ...rest] = issues;
  return first === undefined ? undefined : [first, ...rest];
};

/**
 * A received value in words, short enough for a message.
 * @param value - anything
 * @returns the value in quotes, as a number, or the name of its type
 * @example describeReceived('mild') // => "'mild'"
 */
export const describeReceived = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? `array of ${value.length}` : typeof value;
};
