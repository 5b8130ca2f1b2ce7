import { type NotComputable, notComputable } from './not-computable.ts';
import { orderedRatings } from './ordered-ratings.ts';
import { ratingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/** One expert's rating of a case. */
export type ExpertMark = { readonly expert: number; readonly category: number };

/** A case that the tool and at least two experts rated. */
export type ComparedCase = { readonly tool: number; readonly experts: readonly ExpertMark[] };

/** The cases on which the tool can be compared with experts among themselves. */
export type ToolAndExperts = {
  readonly status: 'valid';
  readonly cases: readonly ComparedCase[];
  /** By name, in the order of {@link orderedRatings}. */
  readonly experts: readonly string[];
};

/**
 * Separates the tool from the experts and keeps the cases that both sides of a comparison share.
 *
 * A case with one expert has no agreement among experts to be compared with; keeping it would compare different cases.
 *
 * @param table - The ratings of the tool and of all experts.
 * @param tool - The rater that is the tool.
 * @returns The comparable cases, or why there are none.
 * @example
 * toolAndExperts({ categories: ['no', 'yes'], raters: ['tool', 'A'], cases: [{ caseId: '1', ratings: { A: 'no', tool: 'no' } }] }, 'tool') // => { status: 'not_computable', reason: 'too_few_raters' }
 */
export function toolAndExperts(table: RatingTable, tool: string): ToolAndExperts | NotComputable {
  const positions = ratingPositions(table);
  if (positions.status === 'not_computable') return positions;
  const { raters } = orderedRatings(table);
  const toolPosition = raters.indexOf(tool);
  const experts = raters.filter((rater) => rater !== tool);
  if (toolPosition === -1 || experts.length < 2) return notComputable('too_few_raters');
  const expertOf = (rater: number) => (rater < toolPosition ? rater : rater - 1);
  const cases = positions.cases.flatMap(({ marks }) => {
    const byTool = marks.find(({ rater }) => rater === toolPosition);
    const byExperts = marks.filter(({ rater }) => rater !== toolPosition);
    if (byTool === undefined || byExperts.length < 2) return [];
    return [
      {
        tool: byTool.category,
        experts: byExperts.map(({ rater, category }) => ({ expert: expertOf(rater), category })),
      },
    ];
  });
  return cases.length === 0 ? notComputable('no_paired_ratings') : { status: 'valid', cases, experts };
}
