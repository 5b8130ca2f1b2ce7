import type { Ruleset } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { findSources } from '../run/read-sets.ts';
import { caseFile, writeCaseFile } from '../testing/write-case-file.ts';
import { movedCases, movedLine } from './moved-cases.ts';

const changed = (changes: Readonly<Record<string, string>>): Ruleset =>
  JSON.parse(
    JSON.stringify(dorsalMetastasis, (_, value) =>
      typeof value?.id === 'string' && Object.hasOwn(changes, value.id)
        ? { ...value, disposition: changes[value.id] }
        : value,
    ),
  );

async function moves(base: Ruleset, rows: Parameters<typeof caseFile>[0], manifest?: object) {
  const [source] = await findSources([await writeCaseFile(caseFile(rows))]);
  if (source === undefined) throw new Error('no source');
  const declared = { purpose: 'agreement', tiers: [], doubtful: [], diagnosisByTreatment: [], importNotes: [] };
  const sets = manifest === undefined ? [source] : [{ ...source, manifest: { id: 'own', ...declared, ...manifest } }];
  // Only what is declared of the rows matters here.
  return movedCases(base, sets as unknown as Parameters<typeof movedCases>[1]);
}

const SUSPECTED = { index_level: 'T7', cord_compression: 'yes', compression_cause: 'epidural_tumour' };
const WITH_LESION = { index_level: 'T7', cord_compression: 'no', pain: 'mechanical', collapse: 'under_50' };

describe('cases that move', () => {
  test('none between equal rulesets', async () => {
    expect((await moves(changed({}), [WITH_LESION])).moved).toEqual([]);
  });

  test('a move that only a reading shows is seen, and names the reading', async () => {
    const base = changed({ 'surgery.short-survival': 'recommended' });
    const { moved } = await moves(base, [SUSPECTED]);
    const surgery = moved.filter(({ part }) => part === 'surgery');
    expect(surgery.map(({ readings }) => readings)).toEqual([['frail']]);
    expect(movedLine(surgery[0] as (typeof surgery)[number])).toMatch(
      /^own\/own-1, surgery: .* becomes .* \(read frail\)$/,
    );
  });

  test('the strategy and the alerts are compared too', async () => {
    const strategy = dorsalMetastasis.strategy.rows.map(({ id }) => id);
    const base = changed(Object.fromEntries(strategy.map((id) => [id, 'mdt'])));
    const { moved } = await moves(base, [WITH_LESION]);
    expect(new Set(moved.map(({ part }) => part))).toEqual(new Set(['strategy']));
    const silent = { ...dorsalMetastasis, alerts: [] };
    const alerts = await moves(silent, [{ index_level: 'T7', cord_compression: 'yes' }]);
    expect(alerts.moved.length).toBeGreaterThan(0);
    for (const { part, from } of alerts.moved) expect([part.startsWith('alert '), from]).toEqual([true, 'nothing']);
  });

  test('what is declared of the rows of a set is heeded', async () => {
    const base = changed({ 'surgery.tissue-first': 'recommended' });
    const row = { ...SUSPECTED, primary_tumor: 'renal' };
    const asNamed = await moves(base, [row]);
    const listed = { diagnosisByTreatment: [{ caseId: 'own-1', because: 'the operation gave the tissue' }] };
    const asDeclared = await moves(base, [row], listed);
    expect(asNamed.moved).not.toEqual(asDeclared.moved);
  });

  test('two experts on one case are one case', async () => {
    const base = changed({ 'surgery.short-survival': 'recommended' });
    const row = { case_id: 'a', ...SUSPECTED, label_surgery: 'yes' };
    const one = await moves(base, [{ ...row, rater: 'x' }]);
    const two = await moves(base, [
      { ...row, rater: 'x' },
      { ...row, rater: 'y', label_surgery: 'no' },
    ]);
    expect(two.moved).toEqual(one.moved);
  });

  test('rows that contradict themselves are counted and not compared', async () => {
    const { problems, firstProblems } = await moves(changed({}), [
      WITH_LESION,
      { escc: '3', cord_compression: 'no' },
      { pain: 'awful' },
    ]);
    expect(problems).toBe(firstProblems.length);
    expect(firstProblems.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('a case that the old ruleset refused says so', async () => {
    const holds = { kind: 'one_of', fact: 'pain', values: ['none'] } as const;
    const base = { ...dorsalMetastasis, constraints: [{ id: 'K99', label: 'nobody has pain', holds }] };
    // A constraint of a ruleset says more than is read here.
    const { moved } = await moves(base as unknown as Ruleset, [WITH_LESION]);
    expect(moved.find(({ part }) => part === 'scope')).toMatchObject({
      ...{ from: 'refused', to: 'established', readings: ['as_stated', 'eligible', 'frail'] },
    });
  });
});
