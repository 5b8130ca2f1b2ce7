import { scorePossible } from './evaluate-score.ts';
import type { FactInput, FactRules } from './fact-table.ts';
import { type NotApplicable, type ReadFacts, readFacts } from './read-facts.ts';
import type { CompleteScore, InvalidScore, PartialScore } from './score-result.ts';
import type { ScoreTable } from './score-table.ts';

/** An additive score whose items can follow from facts about the patient. */
export type FactScoreTable = ScoreTable & FactRules;

/** What such a score says: a result with its applicability, or why there is none. */
export type FactScoreResult<Table extends FactScoreTable> =
  | (CompleteScore<Table> & Pick<ReadFacts, 'applicability' | 'outsideClasses'>)
  | (PartialScore<Table> & Pick<ReadFacts, 'applicability' | 'outsideClasses'>)
  | NotApplicable<Table>
  | InvalidScore<Table>;

/**
 * Scores a table from facts about the patient: each item answered, or following from facts, or not known.
 * @param table - the score with its facts and gates
 * @param input - items and facts
 * @returns `complete`, `partial`, `not_applicable` with reasons, or `invalid` with issues
 * @example evaluateFacts(KATAGIRI_2014, { ecog: 3 }).lowest // => 1
 * @example evaluateFacts(KATAGIRI_2014, { ecog: 5 }).status // => 'invalid'
 */
export const evaluateFacts = <const Table extends FactScoreTable>(
  table: Table,
  input: FactInput<Table>,
): FactScoreResult<Table> => scoreFacts(table, input);

/**
 * The same for an input whose type is not known.
 * @param table - the score with its facts and gates
 * @param input - anything
 * @returns as `evaluateFacts`
 */
export const scoreFacts = <const Table extends FactScoreTable>(
  table: Table,
  input: unknown,
): FactScoreResult<Table> => {
  const reading = readFacts(table, input);
  if (reading.status !== 'read') return reading;
  const { answers, applicability, outsideClasses } = reading;
  return { ...scorePossible(table, answers), applicability, outsideClasses };
};
