import { all, always, any, not } from '../../conditions/condition.ts';
import type { ActionTable } from '../../tables/ruleset.ts';
import { acts, rests } from './dispositions.ts';
import { cite, DRAFT, the } from './language.ts';

/** Tissue diagnosis, beside the rescue of the cord and never before it. */
export const BIOPSY: ActionTable = {
  id: 'biopsy',
  label: 'Tissue diagnosis',
  patientLabel: 'Tissue sample',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('obtain', 'obtain tissue', 'a tissue sample is needed'),
    rests('not_needed', 'tumour type is established', 'the tumour type is known'),
  ],
  rows: [
    {
      id: 'biopsy.urgent',
      tier: 'histology',
      when: all(the('histology_open'), any(the('compression'), the('compression_suspected'), the('deficit'))),
      disposition: 'obtain',
      urgency: 'day',
      citations: [cite('DUTCH-UNKNOWN', 'tissue within 1 day with compression', 'guideline')],
      statements: ['B-08', 'SURG-1'],
      hazards: ['H06'],
      review: DRAFT,
    },
    {
      id: 'biopsy.week',
      tier: 'histology',
      when: all(the('histology_open'), not(any(the('compression'), the('compression_suspected'), the('deficit')))),
      disposition: 'obtain',
      urgency: 'week',
      citations: [cite('DUTCH-UNKNOWN', 'unknown origin', 'guideline')],
      statements: ['B-08'],
      hazards: ['H06'],
      review: DRAFT,
    },
    {
      id: 'biopsy.established',
      tier: 'default',
      when: always,
      disposition: 'not_needed',
      urgency: 'none',
      citations: [cite('DECISION', '0003: histology confirmed', 'decision')],
      statements: ['B-08'],
      hazards: [],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'biopsy.never-delays',
      dispositions: ['obtain'],
      text: 'If tissue cannot be had within 24 h, is refused, or would not change treatment, record why and go on. Tissue never delays the rescue of a cord that is getting worse: raise both at once, and record the decision.',
      patientText: 'The sample does not delay urgent treatment.',
      statements: ['B-08'],
    },
  ],
};
