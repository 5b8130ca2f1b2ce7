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
