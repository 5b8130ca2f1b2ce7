import { type Issue, type Issues, showReceived } from '../facts/issue.ts';
import type { EnteredCase } from './assessment.ts';
import { contradictions } from './contradictions.ts';
import type { Engine } from './engine.ts';

/** A case as possible cells of each fact, in diagram order. */
export type ReadCase =
  | {
      readonly status: 'read';
      readonly entered: EnteredCase;
      readonly cells: Int32Array;
    }
  | { readonly status: 'invalid'; readonly issues: Issues };

/** Reads an input: every problem is an issue, a stated contradiction included. */
export function readCase(engine: Engine, input: unknown): ReadCase {
  const read = readFacts(engine, input);
  if (read.status === 'invalid' || engine.possible(engine.anywhere.consistent, read.cells) !== 0) return read;
  return { status: 'invalid', issues: contradictions(engine, read.cells, read.entered) };
}

/** Reads an input as `readCase` does, and leaves open whether the facts contradict each other. */
export function readFacts(engine: Engine, input: unknown): ReadCase {
  // Facts of a Map, a promise or a class would be overlooked, and an empty case is a valid one.
  if (!isPlainObject(input)) return { status: 'invalid', issues: [notAnObject(input)] };
  // A copy, so that what the caller changes later changes no answer.
  const entered: EnteredCase = { ...(input as EnteredCase) };
  const plain = readPlain(engine, entered);
  if (plain !== undefined) return { status: 'read', entered: Object.freeze(entered), cells: plain };
  const parsed = engine.schema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', issues: schemaIssues(engine, input, parsed.error.issues) };
  const cells = engine.allCells.slice();
  const issues: Issue[] = [];
  const read = (id: string): void => {
    const value = Object.hasOwn(entered, id) ? entered[id] : undefined;
    const issue = value === undefined ? undefined : engine.readers.get(id)?.(value, cells);
    if (issue !== undefined) issues.push(issue);
  };
  for (const id in entered) if (!engine.listIds.has(id)) read(id);
  // Lists narrow what the facts say, so they come after them.
  for (const id of engine.listIds) read(id);
  const [first, ...others] = issues;
  if (first !== undefined) return { status: 'invalid', issues: [first, ...others] };
  return { status: 'read', entered: Object.freeze(entered), cells };
}

/** The cells of a case in which every fact has a single valid answer or none; undefined when the schema must look at it. */
function readPlain(engine: Engine, entered: EnteredCase): Int32Array | undefined {
  const cells = engine.allCells.slice();
  for (const id in entered) {
    const reader = Object.hasOwn(entered, id) ? engine.readers.get(id) : undefined;
    if (reader === undefined) return undefined;
    const value = entered[id];
    if (value !== undefined && !reader.plain(value, cells)) return undefined;
  }
  return cells;
}

/** Whether a value is an object literal or parsed JSON, of any realm, or has no prototype. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notAnObject(input: unknown): Issue {
  return { code: 'not_an_object', path: [], expected: 'an object of facts', received: showReceived(input) };
}

type SchemaIssue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] };

function schemaIssues(engine: Engine, input: unknown, found: readonly SchemaIssue[]): Issues {
  const issues = new Map<string, Issue>();
  for (const { code, path, keys } of found) {
    const [head] = path;
    if (head === undefined && code === 'unrecognized_keys') {
      for (const key of keys ?? [])
        issues.set(`unknown ${key}`, {
          code: 'unknown_fact',
          path: [key],
          expected: 'a fact of the dictionary',
          received: showReceived(key),
        });
    } else if (head === undefined) {
      issues.set('object', notAnObject(input));
    } else {
      const id = String(head);
      const value = Object.getOwnPropertyDescriptor(input, id)?.value;
      issues.set(id, {
        code: 'wrong_value',
        path: [id],
        expected: engine.expected.get(id) ?? '',
        received: showReceived(value),
      });
    }
  }
  const [first, ...others] = issues.values();
  if (first === undefined) throw new Error('The schema refused a case and gave no issue');
  return [first, ...others];
}
