import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type MutationResults, mutation } from '../../results/mutation.ts';
import type { ReportExtras } from '../extras.ts';
import type { ReleaseChanges } from '../release-changes.ts';

const TALLY = {
  mutants: 12,
  equivalent: 2,
  killedByProofs: 5,
  killedByExamples: 6,
  killedByComparisons: 2,
  killed: 9,
  survivors: 1,
  survivorsSeen: 1,
  gapsOfTests: 2,
};

const GAP = {
  table: 'surgery',
  place: 'surgery.short-survival',
  operator: 'negate',
  sentence: '"under 3 months" became "not under 3 months"',
};

/** Everything that a report can show beyond the results document. */
export function extrasFixture(): Required<Omit<ReportExtras, 'pageScript'>> {
  return {
    mutation: mutationFixture(),
    changes: changesFixture(),
    signatures: [
      {
        name: 'A test key',
        role: 'test',
        date: '2026-01-02',
        statement: 'for tests only',
        valid: false,
        finding: 'results.json changed',
      },
    ],
    build: { files: 30, sha256: 'f'.repeat(64) },
    declarations: [{ part: 'funding', text: 'Paid by nobody', by: 'A test', date: '2026-01-02' }],
    notControlled: [{ hazard: 'H24', extent: 'part', what: 'a test', because: 'it is a fixture' }],
    requiredRoles: ['clinical safety officer'],
    gateSelfTest: [
      { condition: 'a value that is no number', mustBlock: true, blocked: true },
      { condition: 'no case', mustBlock: true, blocked: false },
      { condition: 'nothing is wrong', mustBlock: false, blocked: false },
    ],
  };
}

/** A release in which everything that can change has changed. */
export function changesFixture(): ReleaseChanges {
  const [before, after] = [
    { version: '1.0.0', hash: '1'.repeat(64) },
    { version: '2.0.0', hash: '2'.repeat(64) },
  ];
  const moved = { case: 'published-cases/lee2018-a', endpoint: 'surgery', reading: 'eligible', label: 'yes' };
  return {
    status: 'compared',
    release: '1.0.0',
    signatures: [
      { name: 'A test key', role: 'test', date: '2026-01-02', statement: 'for tests only', valid: true, finding: '' },
    ],
    rules: {
      ...{ before, after },
      difference: {
        ...{ status: 'compared', states: '120', others: [] },
        answers: [
          {
            ...{ action: 'Surgery', from: 'recommended', to: 'not_recommended', direction: 'less_urgent' },
            ...{ states: '12', witness: '{"index_level":"T7"}' },
          },
        ],
      },
    },
    outcomes: {
      source: 'decisions',
      moved: [{ ...moved, before: 'yes', after: 'undecided, open: no;yes' }],
      newCases: ['published-cases/new-1'],
      goneCases: [],
    },
    changes: [{ kind: 'threshold', what: 'coverage', before: 'at least 0.3', after: 'at least 0.2' }],
    cells: [
      { endpoint: 'surgery', reading: 'eligible', stratum: 'published', before: '60 decided', after: '59 decided' },
    ],
  };
}

function mutationFixture(): MutationResults {
  const hash = 'd'.repeat(64);
  return mutation.parse({
    rulesetHash: rulesetHash(dorsalMetastasis),
    examples: { count: 80, hash },
    cases: { count: 528, hash },
    total: TALLY,
    byOperator: [{ operator: 'negate', ...TALLY }],
    byTable: [{ table: 'surgery', ...TALLY }],
    gaps: [
      {
        ...GAP,
        id: 'm1',
        labelledRows: 'assessed',
        difference: {
          where: 'surgery',
          from: 'recommended',
          to: 'not_recommended',
          direction: 'less_urgent',
          witness: { index_level: 'T7' },
          ways: 3,
        },
      },
      {
        ...GAP,
        id: 'm2',
        labelledRows: 'unchanged',
        difference: { status: 'not_applicable', because: 'only who is possible changes' },
      },
    ],
  });
}
