import * as z from 'zod';
import { describeReceived, type Issue, type Issues, nonEmpty } from './issue.ts';

/** An input that was read, or why not. */
export type Reading<Output> =
  | { readonly status: 'read'; readonly value: Output }
  | { readonly status: 'refused'; readonly issues: Issues };

/**
 * One value is the set of itself.
 * @param value - what the caller wrote in a field
 * @returns a list, or `undefined` for nothing
 * @example asSet('T7') // => ['T7']
 */
export const asSet = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value]);

/**
 * The zod type of an answer: one of the values, or the values still possible; read as a list.
 * @param values - the values that exist
 * @returns a zod type for a field that may be absent
 */
export const answerOf = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(asSet, z.array(z.enum(values)).min(1).optional());

/**
 * Reads an input against its zod shape and turns every objection into an issue.
 * @param shape - the zod object that describes the input
 * @param input - what the caller sent
 * @returns the value read, or at least one issue
 */
export const readInput = <Output>(shape: z.ZodType<Output>, input: unknown): Reading<Output> => {
  const own = ownFields(input);
  const parsed = shape.safeParse(own);
  if (parsed.success) return { status: 'read', value: parsed.data };
  const issues = nonEmpty(parsed.error.issues.flatMap((issue) => issuesOf(issue, own)));
  if (issues === undefined) throw new Error('readInput: zod refused an input without a reason');
  return { status: 'refused', issues };
};

/** Only own fields that were given: an inherited `constructor` is no answer. */
const ownFields = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
};

const issuesOf = (issue: z.core.$ZodIssue, input: unknown): readonly Issue[] => {
  const path = publicPath(issue.path, input);
  const received = describeReceived(valueAt(input, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown_item',
        path: [...path, key],
        expected: 'an item of this score',
        received: describeReceived(valueAt(input, [...path, key])),
      }));
    case 'invalid_value':
      return [{ code: 'unknown_value', path, expected: issue.values.map(describeReceived).join(' | '), received }];
    case 'too_small':
    case 'too_big':
      return [rangeIssue(issue, path, received)];
    case 'custom':
      return [{ code: 'implausible', path, expected: issue.message, received }];
    default:
      return [typeIssue(issue, path, received)];
  }
};

const rangeIssue = (
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Issue['path'],
  received: string,
): Issue => {
  if (issue.origin === 'array') return { code: 'empty_set', path, expected: 'at least one value', received };
  const expected = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return { code: 'implausible', path, expected, received };
};

const typeIssue = (issue: z.core.$ZodIssue, path: Issue['path'], received: string): Issue => {
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.message;
  return { code: path.length === 0 ? 'not_an_object' : 'wrong_type', path, expected, received };
};

/** A single answer is read as a list of one; its issue points at the field, as the caller wrote it. */
const publicPath = (path: readonly PropertyKey[], input: unknown): Issue['path'] => {
  const written: (string | number)[] = [];
  for (const key of path) {
    if (typeof key === 'symbol' || !isReachable(valueAt(input, written), key)) break;
    written.push(key);
  }
  return written;
};

const isReachable = (holder: unknown, key: string | number): boolean =>
  typeof holder === 'object' && holder !== null && (typeof key === 'string' || Array.isArray(holder));

const valueAt = (input: unknown, path: Issue['path']): unknown => {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};
