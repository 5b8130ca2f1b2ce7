import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { ALONE, ORDINAL, PLACES_LEFT_OUT, PLAN_OPTIONS, SINGLE_ACTIONS } from '../endpoints/panel-treatments.ts';
import { ANALYSES, HISTOLOGY_RULE, READINGS } from '../readings/readings.ts';
import { ALTERNATIVE_TEST_MARGIN, NON_INFERIORITY_MARGIN } from '../replay/expert-ceiling.ts';
import { CONFIDENCE } from '../replay/proportion.ts';
import { SUBGROUPS } from '../replay/subgroups.ts';
import { RESAMPLES } from './run-options.ts';

/** Everything in code that decides how labels and plans are compared, as data. */
export function fixedBeforehand() {
  return {
    readings: READINGS,
    analyses: ANALYSES,
    histologyRule: HISTOLOGY_RULE,
    endpoints: ENDPOINTS,
    planOptions: PLAN_OPTIONS,
    singleActions: SINGLE_ACTIONS,
    ordinalWords: ORDINAL,
    ratingsLeftOut: [...PLACES_LEFT_OUT, ALONE].map(({ pattern, because }) => ({ pattern: String(pattern), because })),
    subgroups: SUBGROUPS.map(({ dimension, column, groups, groupOf }) => ({
      dimension,
      column,
      groups,
      // A function has no content: what is fixed is where it puts each answer.
      ofAnswers: ['', ...answersOf(column), ...groups].map((answer) => [answer, groupOf(answer)]),
    })),
    margins: { nonInferiority: NON_INFERIORITY_MARGIN, alternativeTest: ALTERNATIVE_TEST_MARGIN },
    confidence: CONFIDENCE,
    resamples: RESAMPLES,
  };
}

/** As far as the numbers of a column are tried. */
const LARGEST_TRIED = 120;

/** Every answer of a category; of any other column the whole numbers. */
function answersOf(column: string): readonly string[] {
  const domain = dorsalMetastasis.facts.find(({ id }) => id === column)?.domain;
  if (domain?.kind === 'category') return domain.values.map(({ value }) => value);
  return Array.from({ length: LARGEST_TRIED + 1 }, (_, number) => String(number));
}
