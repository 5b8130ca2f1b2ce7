import { assess, type FactDefinition } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import * as fc from 'fast-check';
import type { Stated } from './invariant.ts';

/** A generated case, and how many generated facts contradicted the others and were thrown away. */
export type GeneratedCase = { readonly stated: Stated; readonly discarded: number };

const MOST_FACTS = 18;

const ALL_CLEAR: Stated = {
  index_level: 'T7',
  pain: 'none',
  neurological_status: 'intact',
  cord_compression: 'no',
  escc: '0',
  alignment: 'normal',
  collapse: 'none',
  bone_lesion: 'blastic',
  posterolateral: 'none',
  posterior_wall: 'intact',
  symptomatic: 'no',
};

/** What else must be known before anyone is only watched. */
const WATCHED: Stated = {
  whole_spine_mri: 'adequate',
  oligometastatic: 'no',
  spine_stabilised: 'no',
  frankel: 'E',
  deficit_progressive: 'no',
  histology_confirmed: 'yes',
};

/** Facts that random answers would seldom bring together: the premises of the invariants. */
const SITUATIONS: readonly Stated[] = [
  ALL_CLEAR,
  { ...ALL_CLEAR, ...WATCHED },
  { ...ALL_CLEAR, ...WATCHED, life_expectancy_months: { from: 1, to: 2.5 } },
  { deficit_progressive: 'yes', cord_compression: 'yes' },
  { deficit_progressive: 'yes', cord_compression: 'suspected', histology_confirmed: 'no' },
  { deficit_progressive: 'yes' },
  { histology_confirmed: 'no', deficit_progressive: 'no' },
  { life_expectancy_months: { from: 0, to: 2.5 } },
  { life_expectancy_months: { from: 1, to: 4 } },
  { spine_stabilised: 'no', alignment: 'subluxation', pain: 'mechanical', bone_lesion: 'lytic', collapse: 'over_50' },
  { escc: '3' },
];

/** Consistent partial cases over the dictionary: few facts or many, single answers, sets and intervals. */
export function generatedCase(): fc.Arbitrary<GeneratedCase> {
  const facts = fc
    .subarray([...dorsalMetastasis.facts], { maxLength: MOST_FACTS })
    .chain((chosen) => fc.tuple(...chosen.map((fact) => answerFor(fact).map((value) => [fact.id, value] as const))));
  const situation = fc.option(fc.constantFrom(...SITUATIONS), { nil: {} });
  return fc
    .tuple(situation, facts)
    .map(([base, entries]) => withoutContradictions(base, { ...Object.fromEntries(entries), ...base }));
}

function answerFor(fact: FactDefinition): fc.Arbitrary<unknown> {
  const { domain } = fact;
  if (domain.kind === 'category') {
    const values = domain.values.map(({ value }) => value);
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: fc.subarray(values, { minLength: 1 }) },
    );
  }
  const { minimum, maximum, integer } = domain;
  // Half of the numbers lie where the thresholds are: the first tenth of a long scale.
  const near = Math.min(maximum, Math.max(minimum + 20, Math.ceil(minimum + (maximum - minimum) / 10)));
  const whole = fc.oneof(fc.integer({ min: minimum, max: near }), fc.integer({ min: minimum, max: maximum }));
  const number = integer
    ? whole
    : fc.oneof(
        whole,
        whole.map((value) => Math.min(maximum, value + 0.5)),
      );
  return fc.oneof(
    { weight: 3, arbitrary: number },
    {
      weight: 1,
      arbitrary: fc
        .tuple(number, number)
        .map(([left, right]) => ({ from: Math.min(left, right), to: Math.max(left, right) })),
    },
    { weight: 1, arbitrary: number.map((from) => ({ from })) },
  );
}

/** Throws away one fact of each contradiction, one of the situation last, until some patient fits the case. */
function withoutContradictions(base: Stated, wanted: Stated): GeneratedCase {
  let stated = wanted;
  for (let discarded = 0; ; discarded += 1) {
    const assessment = assess(dorsalMetastasis, stated);
    if (assessment.status !== 'invalid') return { stated, discarded };
    const involved = assessment.issues[0].path.filter((fact) => Object.hasOwn(stated, fact));
    const culprit = involved.find((fact) => !Object.hasOwn(base, fact)) ?? involved[0];
    if (culprit === undefined) throw new Error(`A generated case is refused: ${JSON.stringify(assessment.issues)}`);
    stated = Object.fromEntries(Object.entries(stated).filter(([fact]) => fact !== culprit));
  }
}
