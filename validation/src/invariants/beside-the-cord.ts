import { demand, type Invariant, NOT_CONCERNED } from './invariant.ts';
import { actionOf, canBe, isCertainly, sinsTotals } from './what-is-known.ts';

const RELEASED_ABLATION = ['mdt_option', 'specialist_option'];
const RELEASED_CEMENT = ['consider', 'specialist_option'];
const RELEASED_SBRT = ['option', 'specialist_option'];

/** H14, H15, H16: heat, cement or a stereotactic dose beside a threatened cord. */
export const BESIDE_THE_CORD: readonly Invariant[] = [
  {
    id: 'INV-14',
    hazards: ['H14'],
    statement:
      'ESCC 2 or 3, or SINS of 13 or more in a segment that is not fixed: SBRT is never offered as the first treatment.',
    check: (stated, assessment) => {
      const totals = sinsTotals(assessment);
      const unstable =
        totals.length > 0 && totals.every((total) => total >= 13) && isCertainly(stated, 'spine_stabilised', 'no');
      if (!unstable && !isCertainly(stated, 'escc', '2', '3')) return NOT_CONCERNED;
      const { act } = actionOf(assessment, 'sbrt').interim;
      return demand([!RELEASED_SBRT.includes(act), `sbrt: ${act}`]);
    },
  },
  {
    id: 'INV-15',
    hazards: ['H15'],
    statement:
      'ESCC 1c or more, compression, or either of them unknown: ablation is not released; where it is certain, ablation is blocked.',
    check: (stated, assessment) => {
      const certain =
        isCertainly(stated, 'escc', '1c', '2', '3') ||
        isCertainly(stated, 'cord_compression', 'yes', 'suspected', 'not_imaged');
      const open =
        canBe(stated, 'escc', '1c', '2', '3') || canBe(stated, 'cord_compression', 'yes', 'suspected', 'not_imaged');
      if (!certain && !open) return NOT_CONCERNED;
      const { act } = actionOf(assessment, 'ablation').interim;
      return demand(
        [!RELEASED_ABLATION.includes(act), `ablation: ${act}`],
        [!certain || act === 'blocked', `ablation: ${act}, although the cord is certainly too close`],
      );
    },
  },
  {
    id: 'INV-16',
    hazards: ['H16'],
    statement:
      'Compression not excluded, or a contraindication on the checklist: cement is not released; an unknown posterior wall allows a specialist option at most.',
    check: (stated, assessment) => {
      const { act } = actionOf(assessment, 'augmentation').interim;
      const blocked =
        canBe(stated, 'cord_compression', 'yes', 'suspected', 'not_imaged') ||
        canBe(stated, 'percutaneous_safety', 'cement_allergy', 'blocked');
      const cautious = canBe(stated, 'posterior_wall', 'breached', 'retropulsed');
      if (!blocked && !cautious) return NOT_CONCERNED;
      return demand(
        [!blocked || !RELEASED_CEMENT.includes(act), `augmentation: ${act}`],
        [!cautious || act !== 'consider', 'augmentation: consider, with a posterior wall that can be breached'],
      );
    },
  },
];
