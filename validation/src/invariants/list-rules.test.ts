import { assess, type Ruleset, renderPlan } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { levelAndGradeRules } from './levels-and-grades.ts';
import { listResult } from './list-rule.ts';
import { differenceOf, textRules } from './texts-of-plans.ts';

const statuses = (rules: typeof textRules, ruleset: Ruleset) =>
  Object.fromEntries(rules(ruleset).map((rule) => [rule.id, listResult(rule).status]));

const allRules: typeof textRules = (ruleset) => [...levelAndGradeRules(ruleset), ...textRules(ruleset)];

test('every rule about a list holds of the ruleset', () => {
  const found = statuses(allRules, dorsalMetastasis);
  expect(found).toEqual({
    'INV-19': 'held',
    'INV-21': 'held',
    'INV-23': 'held',
    'INV-24b': 'held',
    'INV-26b': 'held',
    'INV-27': 'held',
  });
});

test('a rule about an empty list was not run', () => {
  expect(listResult({ id: 'x', hazards: [], statement: 's', entries: [] }).status).toBe('not_run');
});

describe('a broken ruleset is seen', () => {
  const [alert] = dorsalMetastasis.alerts;
  if (alert === undefined) throw new Error('no alert');
  const withNotice = (text: string): Ruleset => ({
    ...dorsalMetastasis,
    notices: [...dorsalMetastasis.notices, { id: 'n', shownWith: 'plan', text, patientText: '', statements: [] }],
  });
  const withoutT10: Ruleset = {
    ...dorsalMetastasis,
    scope: { ...dorsalMetastasis.scope, inScope: dorsalMetastasis.scope.inScope.filter((level) => level !== 'T10') },
  };
  const gradesTurned: Ruleset = {
    ...dorsalMetastasis,
    facts: dorsalMetastasis.facts.map((fact) =>
      fact.id === 'escc' && fact.domain.kind === 'category'
        ? { ...fact, domain: { ...fact.domain, values: fact.domain.values.toReversed() } }
        : fact,
    ),
  };

  test.each<readonly [string, Ruleset, typeof textRules]>([
    ['INV-19', withoutT10, levelAndGradeRules],
    ['INV-21', gradesTurned, levelAndGradeRules],
    ['INV-24b', { ...dorsalMetastasis, alerts: [...dorsalMetastasis.alerts, { ...alert, id: 'twin' }] }, textRules],
    ['INV-26b', { ...dorsalMetastasis, notices: [] }, textRules],
    ['INV-27', withNotice('In 49 % another compression follows.'), textRules],
    ['INV-27', withNotice('Pain is gone in 30 to 35 %.'), textRules],
  ])('by %s', (id, ruleset, rules) => {
    expect(statuses(rules, ruleset)[id]).toBe('violated');
  });

  test('by INV-23, when a patient reads a dose of his own', () => {
    const actions = dorsalMetastasis.actions.map((action) => ({
      ...action,
      contents: action.contents.map((content) => ({ ...content, patientText: 'Take 99 mg.' })),
    }));
    const rule = textRules({ ...dorsalMetastasis, actions }).find(({ id }) => id === 'INV-23');
    expect(rule?.entries.some(({ fault }) => fault?.includes('99mg'))).toBe(true);
  });

  test('by INV-23, when a patient reads a slower clock', () => {
    const assessment = assess(dorsalMetastasis, {
      deficit_progressive: 'yes',
      cord_compression: 'yes',
      dexamethasone_mg_24h: 20,
    });
    if (assessment.status !== 'assessed') throw new Error('not assessed');
    const plan = renderPlan(assessment, 'clinician');
    const slower = { ...plan, actions: plan.actions.map((action) => ({ ...action, clock: 'routine' as const })) };
    expect(differenceOf(plan, plan)).toBeUndefined();
    expect(differenceOf(plan, slower)).toContain('clocks differ');
    expect(differenceOf(plan, { ...plan, alerts: [] })).toContain('warnings');
  });
});
