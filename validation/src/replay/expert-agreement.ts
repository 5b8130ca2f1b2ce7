import { fleissKappa, krippendorffsAlpha, type Rating, ratingTable } from '@oncospine/agreement';
import { groupBy } from '../group-by.ts';
import type { CeilingOfEndpoint, ExpertAgreement } from '../results.ts';
import { proportionOf } from './proportion.ts';

/** A rating by an expert, with what the tool said of the same case. */
export type RatingBesideTool = {
  readonly caseId: string;
  readonly rater: string;
  readonly category: string;
  readonly tool: string;
};

/** What was rated: the categories, in rank order where an order matters. */
export type RatedCategories = { readonly categories: readonly string[]; readonly ordered: boolean };

/** Agreement of the experts among themselves, and of each with the tool. */
export function expertAgreement(
  marks: readonly RatingBesideTool[],
  { categories, ordered }: RatedCategories,
): Pick<CeilingOfEndpoint, 'experts' | 'fleissKappa' | 'krippendorffsAlpha'> {
  const ratings: Rating[] = marks.map(({ caseId, rater, category }) => ({ caseId, rater, category }));
  const table = ratingTable(ratings, categories);
  return {
    experts: agreementOfEach(marks, categories),
    fleissKappa: fleissKappa(table),
    krippendorffsAlpha: krippendorffsAlpha(table, ordered ? 'ordinal' : 'nominal'),
  };
}

function agreementOfEach(
  marks: readonly RatingBesideTool[],
  categories: readonly string[],
): readonly ExpertAgreement[] {
  const byCase = groupBy(marks, ({ caseId }) => caseId);
  const byExpert = groupBy(marks, ({ rater }) => rater);
  return [...byExpert.keys()].sort().map((expert) => {
    const own = byExpert.get(expert) ?? [];
    const decided = own.filter(({ tool }) => categories.includes(tool));
    const pairs = own.flatMap(({ caseId, category }) =>
      (byCase.get(caseId) ?? []).filter(({ rater }) => rater !== expert).map((other) => other.category === category),
    );
    return {
      expert,
      cases: own.length,
      withTool: proportionOf(decided.filter(({ category, tool }) => category === tool).length, decided.length),
      withOtherExperts: { agreeing: pairs.filter(Boolean).length, pairs: pairs.length },
    };
  });
}
