import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { ActionTable, Disposition, Row, Ruleset } from '../tables/ruleset.ts';

const disposition = (id: string): Disposition => ({ id, label: id, patientLabel: id, releases: false, active: true });

const row = (value: string, position: number): Row => ({
  id: `row-${position}`,
  tier: 'definitive',
  when: { kind: 'one_of', fact: 'kind', values: [value] },
  disposition: `d${position}`,
  urgency: 'none',
  citations: [],
  statements: [],
  hazards: [],
  review: { status: 'draft' },
});

const table = (id: string, rows: readonly Row[]): ActionTable => ({
  id,
  label: id,
  patientLabel: id,
  safeSide: { kind: 'precaution' },
  dispositions: rows.map((_, position) => disposition(`d${position}`)),
  rows,
  contents: [],
});

/**
 * A ruleset about one fact, with a row and a disposition for each of its answers.
 * @param count - how many answers the fact has
 */
export function tinyRuleset(count: number): Ruleset {
  const values = Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `v${index}` }));
  const [first = ''] = values.map(({ value }) => value);
  const fact = { id: 'kind', label: 'Kind', question: '', scope: 'lesion', remeasurable: true } as const;
  return {
    ...dorsalMetastasis,
    id: 'tiny',
    facts: [{ ...fact, domain: { kind: 'category', values } }],
    lists: [],
    diagramOrder: ['kind'],
    scores: {},
    conditions: [],
    constraints: [],
    actions: [
      table(
        'act',
        values.map(({ value }, index) => row(value, index)),
      ),
    ],
    strategy: table('strategy', [{ ...row(first, 0), tier: 'default', when: { kind: 'always' } }]),
    alerts: [],
    orderings: [],
    axes: [],
    invariants: [],
    independences: [],
    worsenings: [],
    scope: { ...dorsalMetastasis.scope, fact: 'kind', inScope: values.map(({ value }) => value) },
  };
}
