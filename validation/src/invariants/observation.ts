import { demand, type Invariant, NOT_CONCERNED } from './invariant.ts';
import { actionOf, isCertainly, sinsTotals } from './what-is-known.ts';

const LOW_SINS = 6;
const WATCHING = ['observe', 'surveillance'];

/** H17: a symptomatic or threatened patient is only watched. */
export const OBSERVATION_ONLY: readonly Invariant[] = [
  {
    id: 'INV-17',
    hazards: ['H17'],
    statement:
      'Observation is released only when all of it is known: no symptoms, no compression, ESCC 0 or 1a, SINS at most 6, posterior wall intact.',
    check: (stated, assessment) => {
      const { act } = actionOf(assessment, 'observation').interim;
      if (!WATCHING.includes(act)) return NOT_CONCERNED;
      const stable =
        isCertainly(stated, 'spine_stabilised', 'yes') || sinsTotals(assessment).every((total) => total <= LOW_SINS);
      return demand(
        [isCertainly(stated, 'symptomatic', 'no'), `${act} although there can be symptoms`],
        [isCertainly(stated, 'cord_compression', 'no'), `${act} although there can be compression`],
        [isCertainly(stated, 'escc', '0', '1a'), `${act} although ESCC can be 1b or more`],
        [stable, `${act} although SINS can be ${Math.max(...sinsTotals(assessment))}`],
        [isCertainly(stated, 'posterior_wall', 'intact'), `${act} although the posterior wall can be breached`],
      );
    },
  },
  {
    id: 'INV-17b',
    hazards: ['H17'],
    statement: 'Symptoms or compression: observation is never released.',
    check: (stated, assessment) => {
      const threatened = isCertainly(stated, 'symptomatic', 'yes') || isCertainly(stated, 'cord_compression', 'yes');
      if (!threatened) return NOT_CONCERNED;
      const { act } = actionOf(assessment, 'observation').interim;
      return demand([!WATCHING.includes(act), `observation: ${act}`]);
    },
  },
];
