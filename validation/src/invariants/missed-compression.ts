import { demand, type Invariant, NOT_CONCERNED } from './invariant.ts';
import { actionOf, canBe, isCertainly } from './what-is-known.ts';

/** H01: cord compression hidden behind a reassuring score. */
export const MISSED_COMPRESSION: readonly Invariant[] = [
  {
    id: 'INV-01',
    hazards: ['H01'],
    statement:
      'While compression is not excluded, a deficit is present, or ESCC can be 1b or more, the plan never says that no surgical opinion is needed.',
    check: (stated, assessment) => {
      const deficit =
        isCertainly(stated, 'neurological_status', 'myelopathy') ||
        isCertainly(stated, 'deficit_progressive', 'yes') ||
        isCertainly(stated, 'frankel', 'A', 'B', 'C', 'D');
      const notExcluded = canBe(stated, 'cord_compression', 'yes', 'suspected', 'not_imaged');
      if (!deficit && !notExcluded && !canBe(stated, 'escc', '1b', '1c', '2', '3')) return NOT_CONCERNED;
      const { interim } = actionOf(assessment, 'surgical_opinion');
      return demand([interim.act === 'request', `surgical_opinion: ${interim.act}`]);
    },
  },
];
