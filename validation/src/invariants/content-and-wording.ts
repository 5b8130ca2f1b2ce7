import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { demand, type Invariant } from './invariant.ts';
import { actionOf } from './what-is-known.ts';

/** Hazards H22, H24 and H26: what a result says of itself, beside its plan. */
export const CONTENT_AND_WORDING: readonly Invariant[] = [
  {
    id: 'INV-22',
    hazards: ['H22'],
    statement:
      'Every result carries the review status, the date of the source and the citations that cannot be verified, as the ruleset states them.',
    check: (_, { ruleset }) => {
      const { reviewStatus, sourceLastUpdated, danglingCitations } = dorsalMetastasis.governance;
      const sameCitations = JSON.stringify(ruleset.danglingCitations) === JSON.stringify(danglingCitations);
      return demand(
        [ruleset.reviewStatus === reviewStatus, 'the review status is another one, or not there'],
        [ruleset.sourceLastUpdated === sourceLastUpdated, 'the date of the source is another one, or not there'],
        [sameCitations, 'the citations that cannot be verified are others, or not there'],
      );
    },
  },
  {
    id: 'INV-24',
    hazards: ['H24'],
    statement: 'No warning stands twice in a result.',
    check: (_, { alerts }) => {
      const ids = alerts.map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return demand([twice.length === 0, `stands twice: ${twice.join(', ')}`]);
    },
  },
  {
    id: 'INV-26',
    hazards: ['H26'],
    statement: 'Every plan asks for the team: a meeting, or a decision at once by those who can be reached.',
    check: (_, assessment) =>
      demand([['ad_hoc', 'meeting'].includes(actionOf(assessment, 'mdt').interim.act), 'the team is not asked']),
  },
];
