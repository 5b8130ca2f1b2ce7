import type { Condition, FactDefinition, Row, Ruleset } from '@oncospine/pathway';

/** A condition that the fact has one of these answers. */
export const is = (fact: string, ...values: readonly string[]): Condition => ({ kind: 'one_of', fact, values });

const category = (id: string, ...values: readonly string[]): FactDefinition => ({
  id,
  label: id,
  question: `${id}?`,
  scope: 'patient',
  remeasurable: true,
  domain: { kind: 'category', values: values.map((value) => ({ value, label: value })) },
});

/** A row without sources. */
export const row = (
  id: string,
  when: Condition,
  disposition: string,
  { tier = 'definitive', urgency = 'none' }: Partial<Pick<Row, 'tier' | 'urgency'>> = {},
): Row => ({
  id,
  tier,
  when,
  disposition,
  urgency,
  citations: [],
  statements: [],
  hazards: [],
  review: { status: 'draft' },
});

/** A table whose undecided act is the first of its dispositions. */
export function table(id: string, dispositions: readonly string[], rows: readonly Row[]): Ruleset['strategy'] {
  return {
    id,
    label: id,
    patientLabel: id,
    safeSide: { kind: 'precaution' },
    dispositions: dispositions.map((word) => ({
      id: word,
      label: word,
      patientLabel: word,
      releases: false,
      active: word !== 'rest',
    })),
    rows,
    contents: [],
  };
}

/**
 * A scan for pain at night or an age of 70 or more, a visit for whoever is scanned, an alert and a constraint:
 * small enough to list its mutants.
 */
export const TINY: Ruleset = {
  id: 'tiny',
  version: '1',
  title: 'Tiny',
  facts: [
    category('region', 'thoracic', 'lumbar'),
    category('pain', 'none', 'by_day', 'at_night'),
    category('fever', 'no', 'yes'),
    {
      ...category('age_years'),
      domain: { kind: 'number', minimum: 0, maximum: 120, integer: true, unit: 'years', limitsSource: 'test' },
    },
  ],
  lists: [],
  diagramOrder: ['region', 'pain', 'fever', 'age_years'],
  scores: {},
  conditions: [
    {
      name: 'warning_sign',
      label: 'a warning sign',
      when: { kind: 'any', of: [is('pain', 'at_night'), { kind: 'range', fact: 'age_years', from: 70 }] },
    },
  ],
  constraints: [
    {
      id: 'K1',
      label: 'fever is never without pain',
      holds: { kind: 'any', of: [is('fever', 'no'), { kind: 'not', of: is('pain', 'none') }] },
    },
  ],
  actions: [
    table(
      'scan',
      ['scan', 'rest'],
      [
        row('scan.sign', { kind: 'named', name: 'warning_sign' }, 'scan', { urgency: 'week' }),
        row('scan.none', { kind: 'always' }, 'rest', { tier: 'default' }),
      ],
    ),
    table(
      'visit',
      ['visit', 'rest'],
      [
        row('visit.scan', { kind: 'disposition', action: 'scan', dispositions: ['scan'] }, 'visit'),
        row('visit.none', { kind: 'always' }, 'rest', { tier: 'default' }),
      ],
    ),
  ],
  strategy: table('strategy', ['act', 'rest'], [row('strategy.rest', { kind: 'always' }, 'rest', { tier: 'default' })]),
  alerts: [
    {
      id: 'A1',
      severity: 'warning',
      when: { kind: 'all', of: [is('fever', 'yes'), is('pain', 'by_day', 'at_night')] },
      text: 'Fever with pain.',
      patientText: 'Fever with pain.',
      citations: [],
      statements: [],
      hazards: [],
    },
  ],
  orderings: [{ before: 'scan', after: 'visit', reason: 'the scan is there', statements: [] }],
  notices: [],
  emergencyActions: [],
  axes: [],
  invariants: [
    {
      id: 'INV-1',
      label: 'pain at night is scanned',
      hazards: [],
      premise: is('pain', 'at_night'),
      conclusion: { kind: 'disposition', action: 'scan', dispositions: ['scan'] },
    },
  ],
  independences: [],
  worsenings: [],
  scope: { fact: 'region', inScope: ['thoracic'], label: 'thoracic', redFlags: '', refused: '' },
  statements: [],
  evidence: [],
  sources: [],
  governance: {
    reviewStatus: 'pending_human_review',
    sourceLastUpdated: '2026-01-01',
    reviewIntervalMonths: 12,
    danglingCitations: [],
  },
};
