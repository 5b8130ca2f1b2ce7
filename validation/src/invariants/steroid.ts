import type { AssessedCase } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { demand, type Invariant, NOT_CONCERNED } from './invariant.ts';
import { actionOf, alertShown, canBe, isCertainly, possibleNumbers } from './what-is-known.ts';

const CEILING_MG = 16;
const DOSE = /(\d+(?:\.\d+)?)\s*mg/g;

/** The doses in the texts that are shown with dexamethasone. */
function dosesShown(assessment: AssessedCase): readonly number[] {
  const possible = actionOf(assessment, 'dexamethasone').possible.map(({ disposition }) => disposition);
  const table = dorsalMetastasis.actions.find(({ id }) => id === 'dexamethasone');
  const shown = (table?.contents ?? []).filter(({ dispositions }) => dispositions.some((id) => possible.includes(id)));
  const texts = shown.flatMap(({ text, patientText }) => [text, patientText]);
  return texts.flatMap((text) => [...text.matchAll(DOSE)].map((match) => Number(match[1])));
}

function progressiveWithCompression(
  compression: readonly string[],
): (stated: Parameters<Invariant['check']>[0]) => boolean {
  return (stated) =>
    isCertainly(stated, 'deficit_progressive', 'yes') && isCertainly(stated, 'cord_compression', ...compression);
}

const isRescue = progressiveWithCompression(['yes', 'suspected']);

/** H03, H04, H06, H07: too much steroid, too late, or before the tissue that lymphoma needs. */
export const STEROID: readonly Invariant[] = [
  {
    id: 'INV-03',
    hazards: ['H03'],
    statement:
      'No text shown with dexamethasone names more than 16 mg; an entered dose above 16 mg raises the hard warning.',
    check: (stated, assessment) => {
      const over = Object.hasOwn(stated, 'dexamethasone_mg_24h')
        ? possibleNumbers(stated, 'dexamethasone_mg_24h', 0.5).some((dose) => dose > CEILING_MG)
        : false;
      const doses = dosesShown(assessment);
      if (doses.length === 0 && !over) return NOT_CONCERNED;
      return demand(
        [doses.every((dose) => dose <= CEILING_MG), `doses shown: ${doses.join(', ')} mg`],
        [!over || alertShown(assessment, 'A2-over'), 'more than 16 mg entered, no hard warning'],
      );
    },
  },
  {
    id: 'INV-04',
    hazards: ['H04'],
    statement:
      'A progressive deficit with known or suspected compression: dexamethasone now, in first position, whatever else is missing.',
    check: (stated, assessment) => {
      if (!isRescue(stated)) return NOT_CONCERNED;
      const steroid = actionOf(assessment, 'dexamethasone');
      return demand(
        [steroid.status === 'decided' && steroid.disposition === 'give_now', `dexamethasone: ${steroid.interim.act}`],
        [steroid.interim.clock === 'now', `clock: ${steroid.interim.clock}`],
        [assessment.order[0] === 'dexamethasone', `first in the order: ${assessment.order[0]}`],
      );
    },
  },
  {
    id: 'INV-04b',
    hazards: ['H04'],
    statement: 'A progressive deficit while compression is not excluded keeps the clock of dexamethasone at "now".',
    check: (stated, assessment) => {
      const progressive = isCertainly(stated, 'deficit_progressive', 'yes');
      if (!progressive || !canBe(stated, 'cord_compression', 'yes', 'suspected')) return NOT_CONCERNED;
      const { clock } = actionOf(assessment, 'dexamethasone').interim;
      return demand([clock === 'now', `clock: ${clock}`]);
    },
  },
  {
    id: 'INV-06',
    hazards: ['H06'],
    statement: 'Histology not confirmed and no progressive deficit: the warning "tissue first" is shown.',
    check: (stated, assessment) => {
      const open = isCertainly(stated, 'histology_confirmed', 'no');
      if (!open || canBe(stated, 'deficit_progressive', 'yes')) return NOT_CONCERNED;
      return demand([alertShown(assessment, 'A1'), 'alert A1 is not shown']);
    },
  },
  {
    id: 'INV-07',
    hazards: ['H07'],
    statement:
      'Histology not confirmed never withholds dexamethasone in a progressive deficit; the warning stands beside it.',
    check: (stated, assessment) => {
      if (!isRescue(stated) || !isCertainly(stated, 'histology_confirmed', 'no')) return NOT_CONCERNED;
      const { act } = actionOf(assessment, 'dexamethasone').interim;
      return demand(
        [act === 'give_now', `dexamethasone: ${act}`],
        [alertShown(assessment, 'A1'), 'alert A1 is not shown'],
      );
    },
  },
];
