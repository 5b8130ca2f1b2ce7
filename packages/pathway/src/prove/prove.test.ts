import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import type { ActionTable, Ruleset } from '../tables/ruleset.ts';
import { prove } from './prove.ts';

const withTable = (id: string, change: (table: ActionTable) => ActionTable): Ruleset => ({
  ...dorsalMetastasis,
  actions: dorsalMetastasis.actions.map((table) => (table.id === id ? change(table) : table)),
});
const withoutRow = (id: string): Ruleset =>
  withTable(id.split('.')[0]?.replace('surgical-opinion', 'surgical_opinion') ?? '', (table) => ({
    ...table,
    rows: table.rows.filter((row) => row.id !== id),
  }));
const violated = (ruleset: Ruleset) =>
  prove(ruleset).flatMap((proof) => (proof.status === 'violated' ? [proof.id] : []));

describe('the whole case space', () => {
  const proofs = prove(dorsalMetastasis);

  test('every property of the ruleset is proved', () => {
    expect(proofs.filter((proof) => proof.status === 'violated')).toEqual([]);
    expect(proofs.length).toBeGreaterThan(90);
  });

  test('every invariant speaks of at least one patient', () => {
    const empty = proofs.filter((proof) => proof.status === 'proved' && BigInt(proof.premiseStates) === 0n);
    expect(empty.map((proof) => proof.id)).toEqual([]);
  });

  test.each([
    'INV-01',
    'INV-03',
    'INV-04',
    'INV-05',
    'INV-06',
    'INV-07',
    'INV-08',
    'INV-10',
    'INV-11',
    'INV-12',
    'INV-13',
    'INV-14',
    'INV-15',
    'INV-16',
    'INV-17',
    'INV-18',
  ])('%s is among them', (id) => expect(proofs.map((proof) => proof.id)).toContain(id));
});

describe('a broken ruleset is seen', () => {
  test('without the emergency row the steroid is late: INV-04 with a readable case of two facts', () => {
    const proof = prove(withoutRow('dexamethasone.emergency')).find(({ id }) => id === 'INV-04');
    expect(proof).toMatchObject({
      status: 'violated',
      counterexample: { entered: { deficit_progressive: 'yes', cord_compression: 'yes' } },
    });
  });

  test.each([
    ['ablation.blocked', 'INV-15'],
    ['augmentation.blocked', 'INV-16'],
    ['sbrt.not-beside-the-cord', 'INV-14'],
    ['surgery.short-survival', 'INV-11'],
    ['mobilisation.unstable', 'INV-08'],
    ['mdt.emergency', 'INV-05'],
    ['observation.not-suitable', 'no-gap.observation'],
  ])('without %s: %s', (row, property) => {
    expect(violated(withoutRow(row))).toContain(property);
  });

  test('a table without a default row has a gap', () => {
    expect(violated(withoutRow('mdt.routine'))).toContain('no-gap.mdt');
  });

  test('a row that repeats another can never decide', () => {
    const doubled = withTable('mdt', (table) => {
      const [first] = table.rows;
      return first === undefined ? table : { ...table, rows: [...table.rows, { ...first, id: 'mdt.copy' }] };
    });
    const proof = prove(doubled).find(({ id }) => id === 'no-dead-row.mdt');
    expect(proof).toMatchObject({ status: 'violated', counterexample: { note: 'mdt.copy' } });
  });

  test('two rows of a tier that disagree are a conflict, named', () => {
    const clash = withTable('biopsy', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.id === 'biopsy.week' ? { ...row, when: { kind: 'named', name: 'histology_open' } as const } : row,
      ),
    }));
    const proof = prove(clash).find(({ id }) => id === 'no-conflict.biopsy');
    expect(proof).toMatchObject({ status: 'violated', counterexample: { note: 'biopsy.urgent and biopsy.week' } });
  });

  test('an emergency row in surgery is refused', () => {
    const rash = withTable('surgery', (table) => ({
      ...table,
      rows: table.rows.map((row) => (row.id === 'surgery.mechanics' ? { ...row, tier: 'emergency' as const } : row)),
    }));
    expect(violated(rash)).toContain('emergency-rows');
  });

  test('a survival threshold in the surgical opinion breaks its independence', () => {
    const withheld = withTable('surgical_opinion', (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.id === 'surgical-opinion.instability'
          ? {
              ...row,
              when: {
                kind: 'all',
                of: [row.when, { kind: 'range', fact: 'life_expectancy_months', from: 3 }],
              } as const,
            }
          : row,
      ),
    }));
    expect(violated(withheld)).toContain('INV-10b');
  });

  test('a clock that falls when neurology gets worse is found, with both patients', () => {
    const slower = withTable('imaging', (table) => ({
      ...table,
      rows: table.rows.map((row) => (row.id === 'imaging.emergency.mri' ? { ...row, urgency: 'week' as const } : row)),
    }));
    const proof = prove(slower).find(({ id }) => id === 'INV-25.imaging');
    expect(proof).toMatchObject({ status: 'violated', counterexample: { note: expect.stringContaining('becomes') } });
  });

  test('a contraindicated release through a higher tier is found', () => {
    const rash = withTable('ablation', (table) => ({
      ...table,
      rows: table.rows
        .map((row) =>
          row.id === 'ablation.option' ? { ...row, tier: 'contraindication' as const, id: 'ablation.a-option' } : row,
        )
        .reverse(),
    }));
    expect(violated(rash).some((id) => id.includes('ablation'))).toBe(true);
  });
});
