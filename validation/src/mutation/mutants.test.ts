import type { Condition } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { is, row, TINY, table } from './testing/tiny-ruleset.ts';

const LISTED = [
  'scan.sign/drop_conjunct | scan.sign: "a warning sign" -> dropped',
  'scan.sign/negate | scan.sign: "a warning sign" -> not ("a warning sign")',
  'scan.sign/disposition_next | scan.sign: disposition scan -> disposition rest',
  'scan.sign/urgency_sooner | scan.sign: urgency week -> urgency day',
  'scan.sign/urgency_later | scan.sign: urgency week -> urgency routine',
  'scan.sign/tier_higher | scan.sign: tier definitive -> tier histology',
  'scan.sign/tier_lower | scan.sign: tier definitive -> tier observation',
  'scan.sign/delete_row | scan.sign: scan, week -> no such row',
  'scan.none/disposition_previous | scan.none: disposition rest -> disposition scan',
  'scan.none/urgency_sooner | scan.none: urgency none -> urgency routine',
  'scan.none/tier_higher | scan.none: tier default -> tier supportive',
  'scan.none/delete_row | scan.none: rest, none -> no such row',
  'visit.scan/drop_conjunct | visit.scan: scan: scan -> dropped',
  'visit.scan/negate | visit.scan: scan: scan -> not (scan: scan)',
  'visit.scan/disposition_next | visit.scan: disposition visit -> disposition rest',
  'visit.scan/urgency_sooner | visit.scan: urgency none -> urgency routine',
  'visit.scan/tier_higher | visit.scan: tier definitive -> tier histology',
  'visit.scan/tier_lower | visit.scan: tier definitive -> tier observation',
  'visit.scan/delete_row | visit.scan: visit, none -> no such row',
  'visit.none/disposition_previous | visit.none: disposition rest -> disposition visit',
  'visit.none/urgency_sooner | visit.none: urgency none -> urgency routine',
  'visit.none/tier_higher | visit.none: tier default -> tier supportive',
  'visit.none/delete_row | visit.none: rest, none -> no such row',
  'strategy.rest/disposition_previous | strategy.rest: disposition rest -> disposition act',
  'strategy.rest/tier_higher | strategy.rest: tier default -> tier supportive',
  'strategy.rest/delete_row | strategy.rest: rest, none -> no such row',
  'warning_sign/drop_conjunct | warning_sign: pain is at night or age_years at least 70 years -> dropped',
  'warning_sign/drop_alternative.0 | warning_sign: pain is at night -> dropped',
  'warning_sign/negate.0 | warning_sign: pain is at night -> pain is not at night',
  'warning_sign/widen.0:by_day | warning_sign: pain is at night -> pain is by day or at night',
  'warning_sign/drop_alternative.1 | warning_sign: age_years at least 70 years -> dropped',
  'warning_sign/negate.1 | warning_sign: age_years at least 70 years -> not (age_years at least 70 years)',
  'warning_sign/bound.1:from | warning_sign: age_years at least 70 years -> age_years over 70 years',
  'A1/drop_conjunct.0 | A1: fever is yes -> dropped',
  'A1/negate.0 | A1: fever is yes -> fever is not yes',
  'A1/drop_conjunct.1 | A1: pain is by day or at night -> dropped',
  'A1/negate.1 | A1: pain is by day or at night -> pain is not by day or at night',
  'A1/narrow.1:by_day | A1: pain is by day or at night -> pain is at night',
  'A1/narrow.1:at_night | A1: pain is by day or at night -> pain is by day',
  'K1/drop_conjunct | K1: fever is no or pain is not none -> dropped',
  'K1/drop_alternative.0 | K1: fever is no -> dropped',
  'K1/negate.0 | K1: fever is no -> fever is not no',
  'K1/drop_alternative.1 | K1: pain is not none -> dropped',
  'K1/negate.1 | K1: pain is none -> pain is not none',
  'K1/widen.1:by_day | K1: pain is none -> pain is none or by day',
  'scan before visit/drop_ordering | scan before visit: scan starts first -> dropped',
];

describe('the mutants of a ruleset', () => {
  test('a tiny ruleset has these mutants and no others', () => {
    expect(mutantsOf(TINY).map(({ id, sentence }) => `${id} | ${sentence}`)).toEqual(LISTED);
  });

  test('a bound is taken out and moved to the next threshold of its fact, up and down', () => {
    const bounded = { kind: 'range', fact: 'age_years', from: 50 } as const;
    const exact = { kind: 'range', fact: 'age_years', from: 30, to: 30 } as const;
    const rule = { text: '', patientText: '', citations: [], statements: [], hazards: [], severity: 'info' } as const;
    const alerts = [
      { ...rule, id: 'B', when: bounded },
      { ...rule, id: 'C', when: exact },
    ];
    const found = mutantsOf({ ...TINY, alerts }).filter(({ operator }) => /bound|threshold/.test(operator));
    expect(
      found.filter(({ place }) => place.kind === 'alert').map(({ id, sentence }) => `${id} | ${sentence}`),
    ).toEqual([
      'B/bound:from | B: age_years at least 50 years -> age_years over 50 years',
      'B/threshold_up:from | B: age_years at least 50 years -> age_years at least 70 years',
      'B/threshold_down:from | B: age_years at least 50 years -> age_years at least 30 years',
      'C/threshold_up:exact | C: age_years is exactly 30 years -> age_years is exactly 50 years',
    ]);
  });

  test('a set of answers becomes neither empty nor everything', () => {
    const conditions = [{ name: 'any_pain', label: 'any pain', when: is('pain', 'by_day', 'at_night') }];
    const operators = mutantsOf({ ...TINY, conditions }).flatMap(({ place, operator }) =>
      place.kind === 'condition' ? [operator] : [],
    );
    expect(operators).toEqual(['drop_conjunct', 'negate', 'narrow', 'narrow']);
  });

  test('what a row excludes word for word from an earlier row is changed there as a whole only', () => {
    const painful: Condition = { kind: 'all', of: [is('fever', 'yes'), is('pain', 'at_night')] };
    const rows = [
      row('visit.sick', painful, 'visit'),
      row('visit.well', { kind: 'not', of: { kind: 'any', of: [painful, is('fever', 'no')] } }, 'rest'),
    ];
    const changed = mutantsOf({ ...TINY, actions: [table('visit', ['visit', 'rest'], rows)] }).filter(
      ({ place, edit }) => place.kind === 'row' && place.row === 'visit.well' && edit.kind === 'condition',
    );
    expect(changed.map(({ id }) => id)).toEqual([
      'visit.well/drop_conjunct',
      'visit.well/drop_alternative.0',
      'visit.well/negate.0',
      'visit.well/drop_alternative.1',
      'visit.well/negate.1',
    ]);
  });

  test('every mutant of the published ruleset has an id of its own, and they are the same each time', () => {
    const mutants = mutantsOf(dorsalMetastasis);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(mutantsOf(dorsalMetastasis)).toEqual(mutants);
  });

  test('every row, named condition, alert, constraint and ordering of the published ruleset is changed', () => {
    const changed = new Set(mutantsOf(dorsalMetastasis).map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
    const { actions, strategy, conditions, alerts, constraints, orderings } = dorsalMetastasis;
    const named = [
      ...[...actions, strategy].flatMap(({ rows }) => rows.map(({ id }) => id)),
      ...conditions.map(({ name }) => name),
      ...[...alerts, ...constraints].map(({ id }) => id),
      ...orderings.map(({ before, after }) => `${before} before ${after}`),
    ];
    expect(named.filter((name) => !changed.has(name))).toEqual([]);
  });
});
