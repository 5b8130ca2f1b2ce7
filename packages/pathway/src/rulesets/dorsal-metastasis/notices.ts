import type { Governance, Notice, Scope } from '../../tables/ruleset.ts';

/** Texts that every plan, or every SINS in it, carries. */
export const NOTICES: readonly Notice[] = [
  {
    id: 'review-pending',
    shownWith: 'plan',
    text: 'Review status: pending. No person has reviewed this ruleset; it is not approved for clinical use. A claim of review on the source page is no proof of review.',
    patientText: 'This information has not yet been reviewed by doctors.',
    statements: ['META-1', 'META-2', 'B-23'],
  },
  {
    id: 'source-date',
    shownWith: 'plan',
    text: 'Source last updated 2026-02-03.',
    patientText: 'Source last updated 2026-02-03.',
    statements: ['META-3'],
  },
  {
    id: 'dangling-citations',
    shownWith: 'plan',
    text: 'The source uses references 4, 5 and 6 and does not print them: they cannot be verified, and no row rests on them.',
    patientText: 'Some references of the source cannot be verified.',
    statements: ['META-5', 'B-21'],
  },
  {
    id: 'disclaimer',
    shownWith: 'plan',
    text: 'For health professionals. Advice, not an order: clinical judgement and primary literature come first, local guidelines are not replaced, and the decision stays with the named clinician.',
    patientText: 'For information. Your doctors decide together with you.',
    statements: ['META-6'],
  },
  {
    id: 'joint-decision',
    shownWith: 'plan',
    text: 'No final plan without a record of the joint decision and a responsible clinician.',
    patientText: 'Specialists decide together.',
    statements: ['PITFALL-5', 'MDT-6'],
  },
  {
    id: 'warning-signs',
    shownWith: 'plan',
    text: 'Give every patient written warning signs: weakness, numbness, trouble walking, bladder or bowel trouble: emergency contact at any hour. New or worse back pain: same-day contact.',
    patientText:
      'Weakness, numbness, trouble walking, bladder or bowel trouble: call the emergency number at once, day or night. New or worse back pain: call the same day.',
    statements: ['B-09'],
  },
  {
    id: 'follow-up',
    shownWith: 'plan',
    text: 'Follow-up imaging is advised after any treatment: local recurrence happens.',
    patientText: 'Check-up scans are advised after any treatment.',
    statements: ['SURG-10', 'B-22'],
  },
  {
    id: 'sins-scale',
    shownWith: 'score',
    text: 'SINS: six items, 0 to 18 points; a missing item gives bounds, never a zero. Bone quality needs CT.',
    patientText: 'The stability score has six parts.',
    statements: ['SINS-1', 'SINS-3'],
  },
  {
    id: 'sins-validation',
    shownWith: 'score',
    text: 'SINS agrees with the opinion of experts; against outcome after radiotherapy sensitivity was 69 % and specificity 48 % (BOLLEN). Not shown prospectively to predict instability; a Dutch working group judged it not usable in the clinic. It raises concern, never lowers it alone, and it says nothing about survival or compression.',
    patientText: 'The stability score is a common language of doctors, not a prediction.',
    statements: ['SINS-2', 'SINS-4', 'SINS-5', 'B-10'],
  },
  {
    id: 'sins-half',
    shownWith: 'score',
    text: 'Exactly 50 % collapse or involvement counts as the higher class.',
    patientText: 'In doubt the higher score is used.',
    statements: ['B-26'],
  },
];

/** What is true of every output of the ruleset. */
export const GOVERNANCE: Governance = {
  reviewStatus: 'pending_human_review',
  sourceLastUpdated: '2026-02-03',
  reviewIntervalMonths: 12,
  danglingCitations: ['4', '5', '6'],
};

/** The ruleset is about the thoracic spine. */
export const SCOPE: Scope = {
  fact: 'index_level',
  inScope: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  label: 'adults, thoracic vertebrae T1 to T12',
  redFlags:
    'Out of scope does not mean no emergency: new weakness, numbness, trouble walking, or bladder or bowel trouble need whole-spine imaging and a spine surgeon today.',
  refused:
    'This case was not assessed because entries are wrong or contradict each other. That is not reassurance: weakness, numbness, trouble walking, or bladder or bowel trouble need a steroid decision, whole-spine imaging and a spine surgeon now.',
};
