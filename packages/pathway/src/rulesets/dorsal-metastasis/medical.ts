import { all, always, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, releases } from './dispositions.ts';
import { below, cite, citeSecondHand, DRAFT, is, isOneOf, the } from './language.ts';

/** Bisphosphonate or denosumab against skeletal events, after safety checks. */
export const BONE_AGENT: ActionTable = {
  id: 'bone_agent',
  label: 'Bone-protecting drug',
  patientLabel: 'Bone-protecting medicine',
  safeSide: {
    kind: 'hold',
    interimLabel: 'consider after checks',
    interimPatientLabel: 'considered after some checks',
  },
  dispositions: [
    releases('recommended', 'recommended', 'a bone-protecting medicine is recommended'),
    releases('consider', 'consider; local indication may be narrower', 'a bone-protecting medicine is considered'),
    acts('checks_first', 'consider after checks', 'some checks are needed before a bone-protecting medicine'),
  ],
  rows: [
    {
      id: 'bone-agent.checks-first',
      tier: 'contraindication',
      when: any(
        is('calcium_corrected', 'low'),
        is('vitamin_d_addressed', 'no'),
        is('dental_clearance', 'not_cleared'),
        below('egfr', 30),
      ),
      disposition: 'checks_first',
      urgency: 'routine',
      citations: [
        cite('DECISION', '0004: clearance of 30 mL/min', 'decision'),
        cite('PEDDI13', 'hypocalcaemia RR 1.9, jaw osteonecrosis RR 1.4', 'trial'),
        cite('NICE35', 'dental assessment before zoledronic acid', 'guideline'),
      ],
      statements: ['B-17'],
      hazards: ['H18'],
      review: DRAFT,
    },
    {
      id: 'bone-agent.agreed-indication',
      tier: 'definitive',
      when: all(isOneOf('primary_tumor', 'myeloma', 'breast'), not(the('histology_open'))),
      disposition: 'recommended',
      urgency: 'routine',
      citations: [
        cite('ESMO20', 'breast [I, A], myeloma at diagnosis [I, A]', 'guideline'),
        citeSecondHand('NICE-NG234', 'myeloma, breast', 'guideline'),
      ],
      statements: ['MED-1', 'B-17'],
      hazards: ['H18'],
      review: DRAFT,
    },
    {
      id: 'bone-agent.consider',
      tier: 'default',
      when: always,
      disposition: 'consider',
      urgency: 'routine',
      citations: [cite('ESMO20', 'other solid tumours, survival of 3 months or more [I, B]', 'guideline')],
      statements: ['MED-1', 'B-17'],
      hazards: ['H18'],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'bone-agent.checks',
      dispositions: ['recommended', 'consider', 'checks_first'],
      text: 'Checks first: corrected calcium known and not low, vitamin D addressed, eGFR or clearance known (under 30: no zoledronic acid; denosumab only with calcium monitoring), dental check or documented urgent exception, no invasive jaw work planned.',
      patientText: 'Blood calcium, vitamin D, kidneys and teeth are checked first.',
      statements: ['B-17'],
    },
    {
      id: 'bone-agent.not-for-compression',
      dispositions: ['recommended', 'consider', 'checks_first'],
      text: 'Not a treatment of cord compression, and not for pain control alone.',
      patientText: 'It protects bone over months; it is not an emergency treatment.',
      statements: ['B-17', 'MED-1'],
    },
    {
      id: 'bone-agent.locale',
      dispositions: ['recommended', 'consider'],
      text: 'Indications differ: ESMO 2020 broad; NICE myeloma and breast, prostate only when analgesia fails, others in trials (NICE read second-hand). ESMO asks for 3 months or more to live in other solid tumours. Local policy decides.',
      patientText: 'Local rules decide which medicine is used.',
      statements: ['B-17'],
    },
  ],
};

/** Systemic treatment options. */
export const ONCOLOGY_REVIEW: ActionTable = {
  id: 'oncology_review',
  label: 'Oncology review',
  patientLabel: 'Review by the cancer doctors',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('refer', 'refer to oncology (haematology for blood cancers)', 'the cancer doctors review the treatment'),
  ],
  rows: [
    {
      id: 'oncology-review.chemosensitive-compression',
      tier: 'emergency',
      when: all(the('compression'), is('histology_class', 'radiosensitive')),
      disposition: 'refer',
      urgency: 'day',
      citations: [
        cite('CEPO12', 'myeloma, lymphoma, germ cell: chemotherapy with radiotherapy', 'guideline'),
        cite('ACR14', 'variant 2', 'guideline'),
      ],
      statements: ['B-14', 'MED-3'],
      hazards: ['H12'],
      review: DRAFT,
    },
    {
      id: 'oncology-review.week',
      tier: 'default',
      when: always,
      disposition: 'refer',
      urgency: 'week',
      citations: [cite('ARTICLE', 'SINS-MID-1, MED-3', 'article')],
      statements: ['MED-3', 'RT-1', 'SINS-MID-1'],
      hazards: [],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'oncology-review.not-alone',
      dispositions: ['refer'],
      text: 'Systemic therapy alone was rated 2 of 9 in solid-tumour compression (ACR14, variant 1).',
      patientText: 'Cancer medicines are one part of the treatment.',
      statements: ['MED-3'],
    },
  ],
};

/** Pain control, rehabilitation, psychosocial support. Never suppressed. */
export const SUPPORTIVE_CARE: ActionTable = {
  id: 'supportive_care',
  label: 'Pain, rehabilitation and support',
  patientLabel: 'Pain relief, rehabilitation and support',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('provide_with_pain_team', 'provide, with the pain team', 'pain specialists help'),
    acts('provide', 'provide', 'pain relief, rehabilitation and support are offered'),
  ],
  rows: [
    {
      id: 'supportive-care.severe-pain',
      tier: 'supportive',
      when: the('severe_pain'),
      disposition: 'provide_with_pain_team',
      urgency: 'day',
      citations: [
        cite('ACR14', 'team includes pain medicine', 'guideline'),
        cite('DECISION', '0004: severe is 7 or more', 'decision'),
      ],
      statements: ['MED-3', 'MED-4'],
      hazards: [],
      review: DRAFT,
    },
    {
      id: 'supportive-care.everyone',
      tier: 'default',
      when: always,
      disposition: 'provide',
      urgency: 'routine',
      citations: [
        cite('ARTICLE', 'REHAB-1 to REHAB-4', 'article'),
        cite('CHRISTIE', 'physiotherapy and occupational therapy', 'consensus'),
      ],
      statements: ['REHAB-1', 'REHAB-4'],
      hazards: [],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'supportive-care.baseline',
      dispositions: ['provide_with_pain_team', 'provide'],
      text: 'Record at baseline and follow-up: worst pain 0 to 10, Frankel or AIS grade, walking.',
      patientText: 'Pain, strength and walking are checked regularly.',
      statements: ['REHAB-3'],
    },
    {
      id: 'supportive-care.rehabilitation',
      dispositions: ['provide_with_pain_team', 'provide'],
      text: 'Physiotherapy, occupational therapy and pain control are core care; a rehabilitation physician joins aftercare.',
      patientText: 'Physiotherapy and rehabilitation are part of your care.',
      statements: ['REHAB-1', 'REHAB-2'],
    },
    {
      id: 'supportive-care.psychosocial',
      dispositions: ['provide_with_pain_team', 'provide'],
      text: 'Screen for psychosocial need and offer help; palliative care by need, not by prognosis alone.',
      patientText: 'Help with worries and practical problems is offered.',
      statements: ['REHAB-4'],
    },
    {
      id: 'supportive-care.steroid-for-pain',
      dispositions: ['provide_with_pain_team'],
      text: 'Severe pain without neurology: an analgesic plan; a steroid may be considered by a specialist, beside analgesics and systemic therapy.',
      patientText: 'Specialists choose the pain medicines.',
      statements: ['MED-3'],
    },
  ],
};
