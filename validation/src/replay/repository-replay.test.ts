import { cohensKappa, confusionTable, type RatedPair, upperBoundExact, wilsonInterval } from '@oncospine/agreement';
import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseRow } from '../case-file/case-row.ts';
import { type Results, resultsSchema } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { concludeResults, replaySets } from '../run/run-validation.ts';
import { testOptions } from '../testing/repository-run.ts';

let results: Results;
let rows: readonly { readonly set: string; readonly row: CaseRow }[];

beforeAll(async () => {
  const outcome = await replaySets(PACKAGE_FOLDER, await testOptions());
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems.first()));
  results = concludeResults(outcome.evidence, outcome.controls, false);
  rows = outcome.evidence.sets.flatMap((read) =>
    'rows' in read ? (read.rows as readonly CaseRow[]).map((row) => ({ set: read.set.id, row })) : [],
  );
}, 120_000);

test('the document is what its schema says, and survives JSON', () => {
  expect(resultsSchema.parse(JSON.parse(JSON.stringify(results)))).toEqual(results);
});

test('every row is read, evaluated and in one scope', () => {
  expect(results.caseSets.map(({ id, flow }) => [id, flow.rowsRead, flow.rowsEvaluated, flow.rowsRejected])).toEqual([
    ['demonstration-synthetic', 40, 40, 0],
    ['panel-vignettes', 42, 42, 0],
    ['published-cases', 134, 134, 0],
  ]);
  expect(results.controls.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(results.strata.reduce((sum, stratum) => sum + stratum.rows, 0)).toBe(216);
});

test('the set for demonstration is shown, and no row of it counts', () => {
  const { agreement, subgroups, disagreements, ordinalItems, emptyCells } = results;
  const counted = [...agreement, ...subgroups, ...disagreements, ...ordinalItems, ...emptyCells];
  expect(results.strata.some(({ set, rows: of }) => set === 'demonstration-synthetic' && of > 0)).toBe(true);
  expect(counted.filter(({ stratum }) => stratum.startsWith('demonstration-synthetic/'))).toEqual([]);
});

test('tiers, kinds of label and scopes are never pooled', () => {
  for (const { id, set, tier, labelKind, scope } of results.strata)
    expect(id).toBe([set, tier, labelKind, scope].join('/'));
  expect(results.strata.filter(({ set }) => set === 'panel-vignettes').map(({ tier }) => tier)).not.toContain('none');
  const outOfScope = results.strata.filter(({ scope }) => scope === 'out_of_scope').map(({ id }) => id);
  expect(results.agreement.filter(({ stratum }) => outOfScope.includes(stratum))).toEqual([]);
});

test('every cell adds up, and has all three readings beside it', () => {
  for (const cell of results.agreement) {
    const { n, decided, consider, undecided, answers, confusion } = cell;
    expect(decided + consider + undecided).toBe(n);
    expect(answers.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
    expect(confusion.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(decided);
    expect(cell.strict.proportion).toMatchObject({ count: cell.observed.count, n });
    expect(cell.lenient.proportion.n).toBe(decided + consider);
    expect(cell.lenient.proportion.count).toBeGreaterThanOrEqual(cell.observed.count);
    expect(cell.containment.proportion.count).toBeGreaterThanOrEqual(cell.lenient.proportion.count);
    const readings = results.agreement.filter(
      ({ analysis, endpoint, stratum }) =>
        analysis === cell.analysis && endpoint === cell.endpoint && stratum === cell.stratum,
    );
    expect(readings.map(({ reading }) => reading).sort()).toEqual(['as_stated', 'eligible', 'frail']);
  }
});

test('surgery under the reading "eligible" is what a count by hand gives', () => {
  const assumed = {
    life_expectancy_months: { from: 6 },
    medically_operable: 'yes',
    ecog: { to: 2 },
    surgically_addressable: 'yes',
    radiotherapy_possible: 'yes',
    spine_stabilised: 'no',
    paraplegia_over_48h: 'no',
    progression_after_radiotherapy: 'no',
  };
  const listed = ['cordoba2017-1', 'go2017-1', 'mdonco2025-1'];
  const pairs: RatedPair<'no' | 'yes'>[] = [];
  for (const { set, row } of rows) {
    if (set !== 'published-cases') continue;
    const tumour = row.input['primary_tumor'];
    const named = tumour !== undefined && tumour !== 'other' && tumour !== 'unknown_primary';
    const histology = listed.includes(row.caseId)
      ? { histology_confirmed: 'no' }
      : named
        ? { histology_confirmed: 'yes' }
        : {};
    const assessment = assess(dorsalMetastasis, { ...assumed, ...histology, ...row.input });
    if (assessment.status !== 'assessed' || assessment.scope !== 'established') continue;
    const words = new Set(
      assessment.actions.find(({ action }) => action === 'surgery')?.possible.map(({ disposition }) => disposition),
    );
    const label = row.labels.get('label_surgery') === 'yes' ? 'yes' : 'no';
    if (words.size === 1 && words.has('recommended')) pairs.push([label, 'yes']);
    if (
      words.size > 0 &&
      [...words].every((word) => ['not_first_line', 'not_recommended', 'no_indication_found'].includes(word))
    )
      pairs.push([label, 'no']);
  }
  const table = confusionTable(pairs, ['no', 'yes']);
  const cell = results.agreement.find(
    ({ analysis, reading, endpoint, stratum }) =>
      analysis === 'main' &&
      reading === 'eligible' &&
      endpoint === 'surgery' &&
      stratum === 'published-cases/none/treating_team/established',
  );
  expect(cell?.confusion).toEqual(table);
  expect(cell?.kappa).toEqual(cohensKappa(table));
  const agreed = pairs.filter(([label, tool]) => label === tool).length;
  expect(cell?.observed.wilson).toEqual(wilsonInterval(agreed, pairs.length, 0.95));
  const under = pairs.filter(([label, tool]) => label === 'yes' && tool === 'no').length;
  expect(cell?.triage).toMatchObject({
    underTriage: { count: under, upperBound: upperBoundExact(under, pairs.length, 0.95) },
  });
});

describe('disagreements', () => {
  test('each is listed once, with facts, rows and a trace in words', () => {
    const ids = results.disagreements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of results.disagreements) {
      expect(entry.facts.length).toBeGreaterThan(0);
      expect(entry.rows.length).toBeGreaterThan(0);
      expect(entry.trace.length).toBeGreaterThan(0);
      expect(entry.label).not.toBe(entry.tool);
    }
  });

  test('there are as many as the confusion tables have off their diagonals', () => {
    const off = results.agreement
      .filter(({ analysis }) => analysis === 'main')
      .reduce((sum, { decided, observed }) => sum + decided - observed.count, 0);
    expect(results.disagreements).toHaveLength(off);
  });
});

test('undecided rows say which facts they lack', () => {
  const undecided = results.agreement.filter(({ analysis, undecided: count }) => analysis === 'main' && count > 0);
  expect(undecided.filter(({ missingFacts }) => missingFacts.length === 0)).toEqual([]);
});

test('the strict analysis has fewer rows, and the histology rule is used as counted', () => {
  const n = (analysis: string) =>
    results.agreement
      .filter((cell) => cell.analysis === analysis && cell.reading === 'as_stated' && cell.endpoint === 'surgery')
      .reduce((sum, cell) => sum + cell.n, 0);
  expect(n('strict')).toBeLessThan(n('main'));
  expect(n('histology_open')).toBe(n('main'));
  const rule = results.readings[0]?.assumptions.find(({ fact }) => fact === 'histology_confirmed');
  const named = rows.filter(
    ({ set, row: { stated } }) =>
      set !== 'demonstration-synthetic' &&
      !['other', 'unknown_primary', undefined].includes(stated.get('primary_tumor')) &&
      !stated.has('histology_confirmed'),
  );
  expect(rule?.rowsUsed).toBe(named.length);
});

test('the expert ceiling is not computable, because each case has one label', () => {
  expect(results.expertCeiling).toEqual({
    status: 'not_applicable',
    because: 'not computable, because each case has one label',
  });
});

describe('the ACR vignettes of compression', () => {
  test.each(['as_stated', 'eligible', 'frail'])('reading %s: every requirement is met', (reading) => {
    const unmet = results.vignetteChecks
      .filter((entry) => entry.reading === reading && entry.status !== 'met')
      .map(({ id }) => id);
    expect(unmet).toEqual([]);
  });

  test.each(['lo2015-1', 'lo2015-2', 'lo2015-3', 'lo2015-5'])('%s is judged under every reading', (caseId) => {
    const readings = new Set(
      results.vignetteChecks.filter((entry) => entry.caseId === caseId).map(({ reading }) => reading),
    );
    expect([...readings].sort()).toEqual(['as_stated', 'eligible', 'frail']);
  });
});
