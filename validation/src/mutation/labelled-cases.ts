import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import { answerOf, labelOf } from '../endpoints/answer.ts';
import { CONSIDER, ENDPOINTS, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import type { ReplaySet } from '../replay/replay-set.ts';
import { NO_ROW, STRATEGY_ACTION } from './every-outcome.ts';

/** A labelled row under a reading. */
export type LabelledCase = {
  readonly given: Readonly<Record<string, unknown>>;
  /** How each label compares with the plan: one word a label, always in the same order. */
  readonly comparisons: (assessment: AssessedCase) => readonly string[];
};

/** The rows of one set. */
export type LabelledSet = { readonly set: ReplaySet; readonly rows: readonly CaseRow[] };

/**
 * Every labelled row under every reading of the main analysis, as the tool gets it, with its comparisons. Only a set
 * whose purpose is agreement has labels: a changed rule that only other rows notice was noticed by no labelled case.
 */
export function labelledCases(sets: readonly LabelledSet[]): readonly LabelledCase[] {
  const [analysis] = ANALYSES;
  if (analysis === undefined) throw new Error('There is no main analysis');
  const labelled = sets.filter(({ set }) => set.purpose === 'agreement');
  return labelled.flatMap(({ set, rows }) =>
    rows.flatMap((row) =>
      READINGS.map((reading): LabelledCase => {
        const { assessment } = readRow(row, reading, analysis, set);
        return { given: assessment.entered, comparisons: (said) => comparisonsOf(row, said) };
      }),
    ),
  );
}

function comparisonsOf(row: CaseRow, assessment: AssessedCase): readonly string[] {
  return ENDPOINTS.flatMap((endpoint) => {
    const label = labelOf(endpoint, row);
    return label.status === 'label' ? [comparison(endpoint, label.category, assessment)] : [];
  });
}

function comparison(endpoint: Endpoint, category: string, assessment: AssessedCase): string {
  const comparedWith = endpoint.comparedWith === 'strategy' ? STRATEGY_ACTION : endpoint.comparedWith;
  const action = assessment.actions.find((candidate) => candidate.action === comparedWith);
  if (action?.possible.some(({ disposition }) => disposition === NO_ROW) === true) return NO_ROW;
  const { said } = answerOf({ ...endpoint, comparedWith }, assessment);
  if (said === CONSIDER || said === UNDECIDED) return said;
  return said === category ? 'agree' : 'disagree';
}
