import { type Applicability, applyGates, type GateReason } from './applicability.ts';
import { deriveAnswers, outsideClasses } from './derive-answers.ts';
import { factShape } from './fact-shape.ts';
import type { FactTable } from './fact-table.ts';
import type { ReadAnswers } from './read-answers.ts';
import { readInput } from './read-input.ts';
import type { InvalidScore } from './score-result.ts';

/** The score was not made for this patient; no class is forced on him. */
export type NotApplicable<Table extends FactTable> = {
  readonly status: 'not_applicable';
  readonly score: Table['id'];
  readonly reasons: readonly [GateReason, ...GateReason[]];
};

/** Answers that follow from the facts, with what is known about applicability. */
export type ReadFacts = {
  readonly status: 'read';
  readonly answers: ReadAnswers;
  readonly applicability: Exclude<Applicability, { status: 'not_applicable' }>;
  /** Fields that were given but that no published class holds: their items stay open. */
  readonly outsideClasses: readonly string[];
};

/**
 * Reads facts into answers: shape, then applicability, then what follows for each item.
 * @param table - a table with facts
 * @param input - what the caller sent
 * @returns answers, or why there are none
 */
export const readFacts = <const Table extends FactTable>(
  table: Table,
  input: unknown,
): ReadFacts | NotApplicable<Table> | InvalidScore<Table> => {
  const reading = readInput(factShape(table), input);
  if (reading.status === 'refused') return { status: 'invalid', score: table.id, issues: reading.issues };
  const { applicability, fields } = applyGates(table, reading.value);
  if (applicability.status === 'not_applicable') {
    return { status: 'not_applicable', score: table.id, reasons: applicability.reasons };
  }
  const derived = deriveAnswers(table, fields);
  return derived.status === 'refused'
    ? { status: 'invalid', score: table.id, issues: derived.issues }
    : { status: 'read', answers: derived.value, applicability, outsideClasses: outsideClasses(table, fields) };
};
