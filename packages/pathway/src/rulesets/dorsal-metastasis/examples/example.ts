import type { ExampleCase } from './patients.ts';

/**
 * What an example expects, in one line each:
 * `surgery = recommended, week`, `surgery = recommended`, `surgery not recommended`, `content dexamethasone.dose`,
 * `alert A1`, `no alert A1`, `notice disclaimer`, `evidence RT-4`, `order dexamethasone before surgery`.
 */
export type Expectation = string;

/** One statement made testable: a patient, and what the ruleset says. */
export type StatementExample = {
  readonly statements: readonly string[];
  /** A sentence of behaviour; the name of the test. */
  readonly says: string;
  readonly given: ExampleCase;
  readonly expect: readonly Expectation[];
};

/** Writes one example. */
export const example = (
  statements: string,
  says: string,
  given: ExampleCase,
  ...expect: readonly Expectation[]
): StatementExample => ({ statements: statements.split(' '), says, given, expect });
