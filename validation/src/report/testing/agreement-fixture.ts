import { cohensKappa, gwetsAc1, pabak, prevalenceAndBias, triageErrors, weightedKappa } from '@oncospine/agreement';
import { directionTestOf } from '../../replay/direction-test.ts';
import type { AgreementCell, OrdinalCell, SubgroupResult } from '../../results.ts';
import { share } from './proportions.ts';

const CATEGORIES = ['no', 'yes'];
const RATINGS = ['usually_not_appropriate', 'may_be_appropriate', 'usually_appropriate'];

/** Answers by label: no, yes, consider, undecided. */
type Answers = readonly [readonly [number, number, number, number], readonly [number, number, number, number]];

const ANSWERS: Readonly<Record<string, Answers>> = {
  as_stated: [
    [6, 1, 2, 21],
    [2, 9, 5, 60],
  ],
  eligible: [
    [14, 4, 3, 9],
    [5, 41, 11, 19],
  ],
  frail: [
    [22, 0, 4, 4],
    [40, 3, 21, 12],
  ],
};

/** One cell for each endpoint and reading, with figures as a replay could give them. */
export function agreementCells(): readonly AgreementCell[] {
  return ['surgery', 'augmentation'].flatMap((endpoint) =>
    Object.entries(ANSWERS).map(([reading, answers]) => cell('main', reading, endpoint, answers)),
  );
}

function cell(analysis: string, reading: string, endpoint: string, answers: Answers): AgreementCell {
  const counts = answers.map((row) => row.slice(0, 2));
  const table = { categories: CATEGORIES, counts };
  const total = (column: number): number => answers.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const decided = total(0) + total(1);
  const n = decided + total(2) + total(3);
  const agree = (counts[0]?.[0] ?? 0) + (counts[1]?.[1] ?? 0);
  return {
    analysis,
    reading,
    endpoint,
    stratum: 'published',
    n,
    decided,
    consider: total(2),
    undecided: total(3),
    coverage: share(decided, n),
    confusion: table,
    observed: share(agree, decided),
    kappa: cohensKappa(table),
    kappaBootstrap: { status: 'not_computable', reason: 'one_category' },
    ac1: gwetsAc1(table),
    pabak: pabak(table),
    prevalence: prevalenceAndBias(table),
    triage:
      endpoint === 'surgery'
        ? triageErrors(table)
        : { status: 'not_applicable', because: 'the categories of this endpoint have no order of urgency' },
    directionTest: directionTestOf(table),
    strict: { definition: 'agreements out of all labelled rows', proportion: share(agree, n) },
    lenient: {
      definition: '"consider" agrees with either label',
      proportion: share(agree + total(2), decided + total(2)),
    },
    answers: {
      labels: CATEGORIES,
      answers: [...CATEGORIES, 'consider', 'undecided'],
      counts: answers.map((row) => [...row]),
    },
    containment: {
      proportion: share(n - 3, n),
      meanSetSize: { status: 'estimated', value: 1.64 },
      largestSetSize: 2,
    },
    missingFacts: [
      { fact: 'life_expectancy_months', rows: 44 },
      { fact: 'escc', rows: 31 },
      { fact: 'medically_operable', rows: 12 },
    ],
  };
}

/** Ratings of a panel beside dispositions. */
export function ordinalCells(): readonly OrdinalCell[] {
  const confusion = {
    categories: RATINGS,
    counts: [
      [7, 2, 0],
      [1, 4, 2],
      [0, 3, 9],
    ],
  };
  return [
    {
      reading: 'eligible',
      stratum: 'panel',
      kind: 'single_action',
      categories: RATINGS,
      items: 40,
      decidedItems: 28,
      vignettes: 8,
      confusion,
      linear: weightedKappa(confusion, 'linear'),
      quadratic: weightedKappa(confusion, 'quadratic'),
      observed: share(20, 28),
      leftOut: [{ because: 'the treatment has no row in the tables', ratings: 6 }],
    },
  ];
}

/** Some declared groups. */
export function subgroupResults(): readonly SubgroupResult[] {
  return ['breast', 'renal', 'myeloma'].map((group, index) => ({
    dimension: 'tumour_group',
    group,
    reading: 'eligible',
    endpoint: 'surgery',
    stratum: 'published',
    n: 12 - index,
    decided: 6 - index,
    observed: share(5 - index, 6 - index),
    underTriage: index,
    overTriage: 1,
  }));
}
