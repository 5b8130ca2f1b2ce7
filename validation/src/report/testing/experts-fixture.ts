import { expertCeiling } from '../../replay/expert-ceiling.ts';
import { emptyPartial } from '../../replay/partial.ts';
import type { ExpertCeiling } from '../../results.ts';

const EXPERTS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** One case in five is one on which the first experts differ from the others; the tool leaves every eighth open. */
const [FIFTH, EIGHTH, FIRST_EXPERTS] = [5, 8, 3];

/** Seven experts on the same cases, computed as a replay computes them. */
export function expertsFixture(cases: number): ExpertCeiling {
  const partial = emptyPartial();
  for (let index = 0; index < cases; index += 1)
    EXPERTS.forEach((rater, position) => {
      const yes = index % 2 === 0;
      const differs = index % FIFTH === 0 && position < FIRST_EXPERTS;
      partial.raterMarks.push({
        ...{ reading: 'eligible', endpoint: 'surgery', set: 'own', caseId: `case-${index}`, rater },
        stratum: 'own/none/expert_panel/established',
        category: yes !== differs ? 'yes' : 'no',
        tool: index % EIGHTH === 1 ? 'undecided' : yes !== (index % FIFTH === 1) ? 'yes' : 'no',
      });
    });
  return expertCeiling(partial);
}

/** What the program says in a set of ratings that the experts gave without looking. */
export type NoiseAnswers = 'always_yes' | 'both';

const [FORTY, RATERS] = [40, ['A', 'B', 'C']];

/** Labels without any sense in them: kappa is below 0, for in each case one expert says otherwise than the two others. */
export function noiseFixture(answers: NoiseAnswers): ExpertCeiling {
  const partial = emptyPartial();
  for (let index = 0; index < FORTY; index += 1)
    RATERS.forEach((rater, position) => {
      partial.raterMarks.push({
        ...{ reading: 'eligible', endpoint: 'surgery', set: 'own', caseId: `case-${index}`, rater },
        stratum: 'own/none/expert_panel/established',
        category: (position === index % RATERS.length) === (index % 2 === 0) ? 'no' : 'yes',
        tool: answers === 'both' && index % 2 === 1 ? 'no' : 'yes',
      });
    });
  return expertCeiling(partial);
}
