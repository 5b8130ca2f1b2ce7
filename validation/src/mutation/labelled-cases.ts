import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import { answerOf, labelOf } from '../endpoints/answer.ts';
import { CONSIDER, ENDPOINTS, UNDECIDED } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { ordinalItemsOf } from '../replay/ordinal-items.ts';
import type { ReplaySet } from '../replay/replay-set.ts';
import type { LabelledCase } from './kill-by-cases.ts';

/** The rows of one set. */
export type LabelledSet = { readonly set: ReplaySet; readonly rows: readonly CaseRow[] };

/** Every labelled row under every reading of the main analysis, as the tool gets it, with its comparisons. */
export function labelledCases(sets: readonly LabelledSet[]): readonly LabelledCase[] {
  const [analysis] = ANALYSES;
  if (analysis === undefined) throw new Error('There is no main analysis');
  return sets.flatMap(({ set, rows }) =>
    rows.flatMap((row) =>
      READINGS.map((reading): LabelledCase => {
        const read = readRow(row, reading, analysis, set);
        const replayed = { set, row, reading, analysis, read, stratum: '' };
        const comparisons = (assessment: AssessedCase): readonly string[] => [
          ...labelComparisons(row, assessment),
          ...ordinalItemsOf(replayed, assessment).map(({ tool }) => tool),
        ];
        // Only a set whose purpose is agreement is compared.
        return { given: read.assessment.entered, comparisons: set.purpose === 'agreement' ? comparisons : () => [] };
      }),
    ),
  );
}

function labelComparisons(row: CaseRow, assessment: AssessedCase): readonly string[] {
  return ENDPOINTS.flatMap((endpoint) => {
    const label = labelOf(endpoint, row);
    if (label.status !== 'label') return [];
    const { said } = answerOf(endpoint, assessment);
    if (said === CONSIDER || said === UNDECIDED) return [said];
    return [said === label.category ? 'agree' : 'disagree'];
  });
}
