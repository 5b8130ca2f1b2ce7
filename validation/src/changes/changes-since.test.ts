import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis, withNiceBoneAgent } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { createContext } from '../report/context.ts';
import type { ReleaseChanges } from '../report/release-changes.ts';
import { changes } from '../report/sections/r15-changes.ts';
import { contentsOf, textOf } from '../report/testing/markup.ts';
import { resultsFixture } from '../report/testing/results-fixture.ts';
import type { Results } from '../results.ts';
import { type BesideResults, changesSince } from './changes-since.ts';

const now = resultsFixture();

function compared(then: Results, beside: BesideResults = {}) {
  const found = changesSince(then, now, beside);
  if (found.status !== 'compared') throw new Error('not compared');
  return found;
}

const page = (found: ReleaseChanges): string =>
  textOf(changes(createContext(now, dorsalMetastasis, { changes: found })).markup);

const HEADER = 'set,case_id,rater,line,stratum,surgery_label,surgery_eligible,surgery_eligible_open';
const lists = (before: readonly string[], after: readonly string[]) => ({
  before: [HEADER, ...before].join('\n'),
  after: [HEADER, ...after].join('\n'),
});

describe('cases', () => {
  const decisions = lists(
    ['own,a,,2,s,yes,yes,yes', 'own,b,,3,s,no,undecided,any', 'own,gone,,4,s,no,no,no', 'own,c,X,5,s,yes,no,no'],
    ['own,a,,2,s,yes,no,no', 'own,b,,3,s,no,undecided,any', 'own,new,,4,s,no,no,no', 'own,c,X,5,s,no,no,no'],
  );
  const found = compared(now, { decisions });

  it('whose answer moved are named with both answers, decided or not', () => {
    expect(found.outcomes).toEqual({
      source: 'decisions',
      moved: [{ case: 'own/a', endpoint: 'surgery', reading: 'eligible', label: 'yes', before: 'yes', after: 'no' }],
      newCases: ['own/new'],
      goneCases: ['own/gone'],
    });
  });

  it('that stay undecided and leave other answers open have moved too', () => {
    const open = lists(['own,b,,3,s,no,undecided,any'], ['own,b,,3,s,no,undecided,no;yes']);
    expect(compared(now, { decisions: open }).outcomes.moved).toMatchObject([
      { case: 'own/b', before: 'undecided, open: any', after: 'undecided, open: no;yes' },
    ]);
  });

  it('whose label changed are named with both labels', () => {
    expect(found.changes).toEqual([{ kind: 'label', what: 'own/c/X: label of surgery', before: 'yes', after: 'no' }]);
  });

  it('are compared by their disagreements where a list of decisions is missing, and the page says so', () => {
    const [first, ...others] = now.disagreements;
    if (first === undefined) throw new Error('the fixture has no disagreement');
    const then = { ...now, disagreements: others };
    const { outcomes } = compared(then);
    expect(outcomes).toMatchObject({ source: 'disagreements', moved: [{ before: 'no disagreement' }] });
    expect(page(compared(then))).toContain('Only the listed disagreements of both runs were compared');
  });
});

describe('what the results rest on', () => {
  it('is listed where it changed: thresholds, sets, safety rules, requirements, readings', () => {
    const then: Results = {
      ...now,
      gates: now.gates.map((gate) => (gate.id === 'coverage' ? { ...gate, threshold: 0.1 } : gate)),
      caseSets: [],
      invariants: now.invariants.map((one) => (one.id === 'INV-15' ? { ...one, status: 'held' } : one)),
      vignetteChecks: [],
      identity: { ...now.identity, hashes: { ...now.identity.hashes, comparison: '0'.repeat(64) } },
    };
    expect(compared(then).changes.map(({ kind, what, before }) => [kind, what, before])).toEqual([
      ['threshold', 'coverage', 'lower exact bound, as stated: at least 0.1'],
      ['set', 'published-cases', 'no such set'],
      ['safety_rule', 'INV-15', 'held'],
      ['requirement', 'V1', 'not there'],
      ['comparison', 'readings, mappings, groups, margins', '0'.repeat(64)],
    ]);
  });

  it('gives totals where a count of a cell changed', () => {
    const [first, ...others] = now.agreement;
    if (first === undefined) throw new Error('the fixture has no cell');
    const then = { ...now, agreement: [{ ...first, undecided: first.undecided + 1 }, ...others] };
    const { cells } = compared(then);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ endpoint: first.endpoint, stratum: first.stratum });
    expect(compared(now).cells).toEqual([]);
  });
});

describe('the tables', () => {
  const old = withNiceBoneAgent(dorsalMetastasis);
  const withTables = (ruleset: typeof dorsalMetastasis): Results => ({
    ...now,
    identity: { ...now.identity, ruleset: { ...now.identity.ruleset, version: '0', hash: rulesetHash(ruleset) } },
  });

  it('are compared over every possible patient', () => {
    const found = compared(withTables(old), { rulesetThen: old });
    expect(found.rules.difference).toMatchObject({ status: 'compared', answers: [{ action: 'Bone-protecting drug' }] });
    const text = page(found);
    expect(text).toContain('Bone-protecting drugtrials only, routineconsider, routine');
  });

  it.each<[string, BesideResults, string]>([
    ['there are none', {}, 'the report of the release holds no tables to compare with'],
    ['they are others', { rulesetThen: dorsalMetastasis }, 'the tables at hand are not those of the two results'],
  ])('are not taken for the same when %s', (_, beside, because) => {
    const found = compared(withTables(old), beside);
    expect(found.rules.difference).toEqual({ status: 'not_compared', because });
    expect(page(found)).toContain(`not done what the tables say otherwise was not computed, because ${because}`);
  });

  it('that are the same are said to be the same', () => {
    expect(page(compared(now))).toContain('The tables are the same to the byte');
  });
});

describe('the section', () => {
  it('says first which cases moved, last the totals, and leaves no cell blank', () => {
    const markup = changes(
      createContext(now, dorsalMetastasis, { changes: compared({ ...now, caseSets: [] }) }),
    ).markup;
    const titles = contentsOf(markup, 'h3').map(textOf);
    expect(titles).toEqual([
      'Tables',
      'Cases whose outcome moved',
      'Labels, thresholds, sets, safety rules and requirements',
      'Totals',
    ]);
    expect(contentsOf(markup, 'td').filter((cell) => textOf(cell) === '')).toEqual([]);
  });

  it('names who signed the release', () => {
    const signature = {
      name: 'A test key',
      role: 'test',
      date: '2026-01-02',
      statement: 's',
      valid: true,
      finding: '',
    };
    expect(page(compared(now, { signatures: [signature] }))).toContain('A test keytest2026-01-02');
  });

  it('states the unsigned state: none given, or none that is signed', () => {
    expect(page({ status: 'no_signed_release' })).toContain(
      'not applicable because no signed release was given to compare with',
    );
    expect(page({ status: 'no_signed_release', findings: ['not signed by anyone'] })).toContain(
      'What was given as the last release is not a signed one:not signed by anyone',
    );
  });
});
