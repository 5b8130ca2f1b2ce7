import { demand, type Invariant, NOT_CONCERNED } from './invariant.ts';
import { actionOf, canBe, isAtLeastAsFast, sinsTotals } from './what-is-known.ts';

const UNSTABLE_FROM = 13;

/** H08: an unstable patient is mobilised. */
export const INSTABILITY: readonly Invariant[] = [
  {
    id: 'INV-08',
    hazards: ['H08'],
    statement:
      'SINS of 13 or more, or a range that touches 13, in a segment that is not known to be fixed: loading is withheld now and a surgical opinion is asked for within a day.',
    check: (stated, assessment) => {
      const touches = sinsTotals(assessment).some((total) => total >= UNSTABLE_FROM);
      if (!touches || !canBe(stated, 'spine_stabilised', 'no')) return NOT_CONCERNED;
      const mobilisation = actionOf(assessment, 'mobilisation').interim;
      const opinion = actionOf(assessment, 'surgical_opinion').interim;
      return demand(
        [mobilisation.act === 'restricted_pending_plan', `mobilisation: ${mobilisation.act}`],
        [mobilisation.clock === 'now', `mobilisation clock: ${mobilisation.clock}`],
        [opinion.act === 'request', `surgical_opinion: ${opinion.act}`],
        [isAtLeastAsFast(opinion.clock, 'day'), `surgical_opinion clock: ${opinion.clock}`],
      );
    },
  },
];
