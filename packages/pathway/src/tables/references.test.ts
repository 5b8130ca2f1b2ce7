import { describe, expect, test } from 'vitest';
import { orderActions } from '../assess/order-actions.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';

const tables = [...dorsalMetastasis.actions, dorsalMetastasis.strategy];
const actions = dorsalMetastasis.actions.map(({ id }) => id);
const facts = dorsalMetastasis.facts.map(({ id }) => id);

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe('names in the ruleset', () => {
  test('are used once: facts, actions, rows, conditions, constraints, alerts', () => {
    expect(repeated(facts)).toEqual([]);
    expect(repeated(tables.map(({ id }) => id))).toEqual([]);
    expect(repeated(tables.flatMap(({ rows }) => rows.map(({ id }) => id)))).toEqual([]);
    expect(repeated(dorsalMetastasis.conditions.map(({ name }) => name))).toEqual([]);
    expect(repeated(dorsalMetastasis.constraints.map(({ id }) => id))).toEqual([]);
    expect(repeated(dorsalMetastasis.alerts.map(({ id }) => id))).toEqual([]);
  });

  test('of orderings are actions', () => {
    const named = dorsalMetastasis.orderings.flatMap(({ before, after }) => [before, after]);
    expect(named.filter((id) => !actions.includes(id))).toEqual([]);
  });

  test('of texts are dispositions of their table', () => {
    for (const { contents, dispositions, id } of tables) {
      const known = dispositions.map((disposition) => disposition.id);
      const named = contents.flatMap((content) => content.dispositions);
      expect(
        named.filter((name) => !known.includes(name)),
        id,
      ).toEqual([]);
    }
  });

  test('of rows and meanings are dispositions and answers that exist', () => {
    for (const { rows, dispositions } of tables)
      for (const row of rows)
        expect(
          dispositions.map(({ id }) => id),
          row.id,
        ).toContain(row.disposition);
    for (const { id, domain, notApplicableMeans } of dorsalMetastasis.facts) {
      if (notApplicableMeans === undefined) continue;
      const answers = domain.kind === 'category' ? domain.values.map(({ value }) => value) : [];
      expect(answers, id).toContain(notApplicableMeans);
    }
  });

  test('of facts that restate others are facts', () => {
    const named = dorsalMetastasis.facts.flatMap(({ restates }) => restates ?? []);
    expect(named.filter((id) => !facts.includes(id))).toEqual([]);
  });

  test('of lists are facts', () => {
    const named = dorsalMetastasis.lists.flatMap(({ several, inARow }) => [several, inARow.fact]);
    expect(named.filter((id) => !facts.includes(id))).toEqual([]);
  });
});

test('the orderings are not circular even when every action is in the plan', () => {
  const plan = actions.map((action) => ({ action, clock: 'now' as const, active: true }));
  expect(orderActions(plan, dorsalMetastasis.orderings)).toHaveLength(actions.length);
});

test('an emergency row stands only where being early does no harm', () => {
  const early = ['imaging', 'dexamethasone', 'surgical_opinion', 'mdt', 'oncology_review'];
  const found = tables.filter(({ rows }) => rows.some(({ tier }) => tier === 'emergency')).map(({ id }) => id);
  expect(found.filter((id) => !early.includes(id))).toEqual([]);
});
