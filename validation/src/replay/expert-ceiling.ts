import {
  type AlternativeTest,
  alternativeTest,
  nonInferiorityToExperts,
  type Rating,
  ratingTable,
  williamsIndex,
} from '@oncospine/agreement';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { groupBy } from '../group-by.ts';
import type { CeilingOfEndpoint, ExpertCeiling } from '../results.ts';
import { expertAgreement } from './expert-agreement.ts';
import type { Partial, RaterMark } from './partial.ts';

/**
 * The margin by which the tool may be worse than experts among themselves. It stood in code before any set with several
 * experts was replayed (decision 0004), though not before the first replay of sets with one label a case.
 */
export const NON_INFERIORITY_MARGIN = 0.1;

/** How much rarer than an expert the tool may be the better one: the value of the paper for experts. */
export const ALTERNATIVE_TEST_MARGIN = 0.2;

const TOOL = 'tool';
/** Before the name of an expert in a table of ratings: nobody is taken for the tool. */
const EXPERT = 'expert ';

/** What experts reach among themselves, and whether the tool reaches it; or why that cannot be computed. */
export function expertCeiling(partial: Partial): ExpertCeiling {
  // Sorted, so that neither the order of the rows nor that of shards can change the last digit of a statistic.
  const marks = [...partial.raterMarks].sort(byNames);
  const groups = groupBy(marks, ({ reading, endpoint, stratum }) => JSON.stringify([stratum, endpoint, reading]));
  const shared = [...groups].filter(([, ofGroup]) => new Set(ofGroup.map(({ rater }) => rater)).size > 1);
  if (shared.length === 0)
    return { status: 'not_applicable', because: 'not computable, because each case has one label' };
  return {
    status: 'computed',
    endpoints: shared.sort(([left], [right]) => (left < right ? -1 : 1)).map(([, ofGroup]) => ceilingOf(ofGroup)),
  };
}

function byNames(left: RaterMark, right: RaterMark): number {
  for (const name of ['stratum', 'endpoint', 'reading', 'caseId', 'rater'] as const) {
    if (left[name] < right[name]) return -1;
    if (left[name] > right[name]) return 1;
  }
  return 0;
}

function ceilingOf(marks: readonly RaterMark[]): CeilingOfEndpoint {
  const [first] = marks;
  const endpoint = ENDPOINTS.find(({ id }) => id === first?.endpoint);
  if (first === undefined || endpoint === undefined) throw new Error('An expert ceiling needs ratings of an endpoint');
  const raters = [...new Set(marks.map(({ rater }) => rater))].sort();
  const decided = marks.filter(({ tool }) => endpoint.categories.includes(tool));
  const byTool = new Map(decided.map(({ caseId, tool }) => [caseId, tool]));
  const ratings: Rating[] = [
    ...marks.map(({ caseId, rater, category }) => ({ caseId, rater: `${EXPERT}${rater}`, category })),
    ...[...byTool].map(([caseId, category]) => ({ caseId, rater: TOOL, category })),
  ];
  const table = ratingTable(ratings, endpoint.categories);
  return {
    endpoint: first.endpoint,
    reading: first.reading,
    set: first.set,
    stratum: first.stratum,
    raters,
    cases: byTool.size,
    toolAnswers: endpoint.categories.map((category) => ({ category, cases: saying(category, byTool) })),
    ...expertAgreement(marks, endpoint),
    williams: williamsIndex(table, TOOL),
    alternativeTest: named(alternativeTest(table, TOOL, { margin: ALTERNATIVE_TEST_MARGIN })),
    nonInferiority: nonInferiorityToExperts(table, TOOL, { margin: NON_INFERIORITY_MARGIN }),
  };
}

function saying(category: string, byTool: ReadonlyMap<string, string>): number {
  return [...byTool.values()].filter((said) => said === category).length;
}

/** The test with the experts as the file names them. */
function named(test: AlternativeTest): AlternativeTest {
  if (test.status === 'not_computable') return test;
  const comparisons = test.comparisons.map((one) => ({ ...one, expert: one.expert.slice(EXPERT.length) }));
  return { ...test, comparisons };
}
