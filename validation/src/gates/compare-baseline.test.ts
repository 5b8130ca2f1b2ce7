import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { changesSince } from '../changes/changes-since.ts';
import { manifestOf } from '../record/record-manifest.ts';
import { proportionOf } from '../replay/proportion.ts';
import type { AgreementCell, Results } from '../results.ts';
import { type Baseline, type Compared, worseThanBaseline } from './compare-baseline.ts';
import { evaluateGates } from './evaluate-gates.ts';
import { goodContext, goodResults } from './good-record.ts';

const { gates: demands } = goodContext();
const results: Results = { ...goodResults(), controls: [], gates: [] };
const gates = evaluateGates(demands, results);

const baseline = (changes: Partial<Results> = {}, decisions: readonly string[] = ['self-test']): Baseline => ({
  results: { ...results, gates, ...changes },
  record: manifestOf({
    entries: decisions.map((name) => ({ name: `control/decisions/${name}.md`, sha256: sha256Hex(name) })),
    absent: [],
  }),
});

const now: Compared = { results, gates, demands };
const worse = (compared: Partial<Compared>, then: Baseline = baseline()) =>
  worseThanBaseline({ ...now, ...compared }, then);
const inIdentity = (change: (identity: Results['identity']) => Results['identity']) => ({
  results: { ...results, identity: change(results.identity) },
});
const inCells = (change: (cell: AgreementCell) => AgreementCell) => ({
  results: { ...results, agreement: results.agreement.map(change) },
});
const HASH = '1'.repeat(64);

test('the same results are not worse than themselves', () => {
  expect(worse({})).toEqual([]);
});

describe('worse than the baseline', () => {
  test.each<[string, Partial<Compared>]>([
    ['self-test: counted in the baseline, and gone', { results: { ...results, caseSets: [] } }],
    [
      'self-test: counted in the baseline, and does not count',
      { results: { ...results, caseSets: results.caseSets.map((set) => ({ ...set, purpose: 'load' })) } },
    ],
    [
      'INV-01: held in the baseline, and gone',
      { results: { ...results, invariants: results.invariants.filter(({ id }) => id !== 'INV-01') } },
    ],
    ['gate coverage: gone', { gates: gates.filter(({ id }) => id !== 'coverage') }],
    [
      'gate coverage: passed in the baseline, and does not pass',
      { gates: gates.map((gate) => (gate.id === 'coverage' ? { ...gate, status: 'failed' } : gate)) },
    ],
    [
      'gate coverage: changed without a new decision record',
      { gates: gates.map((gate) => (gate.id === 'coverage' ? { ...gate, threshold: 0.1 } : gate)) },
    ],
    [
      'ruleset 1: other rows under the same version',
      inIdentity((identity) => ({ ...identity, ruleset: { ...identity.ruleset, hash: HASH } })),
    ],
    [
      'labels: changed, and the ledger is the one of the baseline',
      inIdentity((identity) => ({ ...identity, hashes: { ...identity.hashes, labels: HASH } })),
    ],
    [
      'readings, mappings, groups or margins: changed without a new decision record',
      inIdentity((identity) => ({ ...identity, hashes: { ...identity.hashes, comparison: HASH } })),
    ],
    [
      'surgery, reading eligible, self-test/none/treating_team/established, main analysis: compared in the baseline, and gone',
      { results: { ...results, agreement: [] } },
    ],
  ])('%s', (finding, compared) => {
    expect(worse(compared)).toContain(finding);
  });

  test.each<[string, (cell: AgreementCell) => AgreementCell]>([
    ['coverage', (cell) => ({ ...cell, coverage: proportionOf(7, 10) })],
    ['containment', (cell) => ({ ...cell, containment: { ...cell.containment, proportion: proportionOf(9, 10) } })],
    ['under-triage', (cell) => ({ ...cell, triage: { status: 'not_computable', reason: 'no_cases' } })],
  ])('%s beyond what the gate file allows, and not within it', (what, change) => {
    expect(worse(inCells(change)).join()).toContain(`${what} worse by`);
    const allowed = { ...demands.baseline, coverageMayFall: 1, containmentMayFall: 1, underTriageMayRise: 1 };
    expect(worse({ ...inCells(change), demands: { ...demands, baseline: allowed } })).toEqual([]);
  });

  test('a baseline that claims more than it can be compared with', () => {
    const claimed = results.agreement.map((cell) => ({ ...cell, coverage: proportionOf(99, 100) }));
    expect(worse({}, baseline({ agreement: claimed })).join()).toContain('coverage worse by');
  });
});

test('a threshold and what was fixed beforehand may change by a decision that the baseline did not have', () => {
  const changed = gates.map((gate) => ({ ...gate, threshold: 0.1 }));
  expect(worse({ gates: changed }, baseline({}, []))).toEqual([]);
  const comparison = inIdentity((identity) => ({ ...identity, hashes: { ...identity.hashes, comparison: HASH } }));
  expect(worse(comparison, baseline({}, []))).toEqual([]);
});

test('labels and rules may change with a ledger and a version of their own, and the report says so', () => {
  const changed = inIdentity((identity) => ({
    ...identity,
    ruleset: { ...identity.ruleset, hash: HASH, version: '2' },
    hashes: { ...identity.hashes, labels: HASH, ledger: HASH },
  }));
  expect(worse(changed)).toEqual([]);
  expect(changesSince(results, { ...results, ...changed.results, gates })).toMatchObject({
    status: 'compared',
    rules: { after: { version: '2' }, difference: { status: 'not_compared' } },
    changes: [{ kind: 'label' }, { kind: 'label' }, ...gates.map(() => ({ kind: 'threshold' }))],
  });
});
