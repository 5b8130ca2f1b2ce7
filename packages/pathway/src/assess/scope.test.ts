import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { type AssessOptions, assess } from './assess.ts';

const outside = (input: object) => {
  const result = assess(dorsalMetastasis, input);
  if (result.status !== 'out_of_scope') throw new Error(`Expected out of scope, got ${result.status}`);
  return result;
};

const interimOf = (input: object, action: string, options: AssessOptions = {}) =>
  assessed(dorsalMetastasis, input, options).actions.find((found) => found.action === action)?.interim;

/** No points without the level: a total of 0 is reached only at S2 to S5, which are outside the scope. */
const ZERO_POINTS = {
  pain: 'none',
  neurological_status: 'intact',
  bone_lesion: 'blastic',
  alignment: 'normal',
  collapse: 'none',
  posterolateral: 'none',
  sins_reported: 0,
};

/** Six points without the level: 7 or 9 at T1 to T12, 8 at L3, 6 at S2; everything else speaks for SBRT. */
const SIX_POINTS = {
  pain: 'mechanical',
  symptomatic: 'yes',
  neurological_status: 'intact',
  bone_lesion: 'lytic',
  alignment: 'normal',
  collapse: 'none_over_50_involved',
  posterolateral: 'none',
  spine_stabilised: 'no',
  posterior_wall: 'intact',
  cord_compression: 'no',
  escc: '0',
  histology_confirmed: 'yes',
  histology_class: 'radioresistant',
  life_expectancy_months: 12,
  ecog: 1,
  radiotherapy_possible: 'yes',
  prior_radiotherapy: 'no',
  over_3_contiguous: 'no',
};

describe('the scope', () => {
  test.each(['T1', 'T12'])('%s is inside', (index_level) => {
    expect(assessed(dorsalMetastasis, { index_level }).scope).toBe('established');
  });

  test.each(['C7', 'L1', 'O', 'S5'])('%s is outside: no actions, but the score and the red flags', (index_level) => {
    const result = outside({ index_level });
    expect(result).not.toHaveProperty('actions');
    expect(result.scores[0]?.score).toBe('sins');
    expect(result.redFlags).toMatch(/^Out of scope does not mean no emergency: new weakness.* today\.$/);
    expect(result.scopeLabel).toBe('adults, thoracic vertebrae T1 to T12');
  });

  test('an unknown level is assessed as a level inside, and not established', () => {
    expect(assessed(dorsalMetastasis, {}).scope).toBe('not_established');
    expect(assessed(dorsalMetastasis, { index_level: { status: 'unknown' } }).scope).toBe('not_established');
  });

  test('several levels inside are inside', () => {
    expect(assessed(dorsalMetastasis, { index_level: ['T4', 'T12'] }).scope).toBe('established');
  });

  test('several levels outside are outside', () => {
    expect(outside({ index_level: ['C3', 'L1'] }).status).toBe('out_of_scope');
  });

  test('levels inside and outside are assessed as the ones inside, and not established', () => {
    const mixed = assessed(dorsalMetastasis, { ...SIX_POINTS, index_level: ['T7', 'S2'] });
    const inside = assessed(dorsalMetastasis, { ...SIX_POINTS, index_level: 'T7' });
    expect(mixed.scope).toBe('not_established');
    for (const { action } of inside.actions) expect(outcomesOf(mixed, action)).toEqual(outcomesOf(inside, action));
  });

  test('an outside level is answered on request, and every such answer says so', () => {
    const result = assessed(dorsalMetastasis, { index_level: 'L1' }, { extrapolate: true });
    expect(result.scope).toBe('extrapolated');
    expect(result.actions).toHaveLength(dorsalMetastasis.actions.length);
  });

  test('asking for extrapolation changes nothing inside the scope', () => {
    const input = { index_level: 'T7', cord_compression: 'yes' };
    expect(assessed(dorsalMetastasis, input, { extrapolate: true })).toEqual(assessed(dorsalMetastasis, input));
  });
});

describe('facts that leave only levels outside the scope', () => {
  test('are out of scope, not an exception, though the level itself is unknown', () => {
    expect(outside(ZERO_POINTS).scores[0]).toMatchObject({ possibleTotals: [0], possibleBands: ['stable'] });
  });

  test('are out of scope when a level inside was named beside one outside', () => {
    expect(outside({ ...ZERO_POINTS, index_level: ['T7', 'S3'] }).status).toBe('out_of_scope');
  });

  test('are out of scope when they are a single score: no thoracic vertebra has a SINS of 0', () => {
    expect(outside({ sins_reported: 0 }).status).toBe('out_of_scope');
  });

  test('can be extrapolated', () => {
    expect(assessed(dorsalMetastasis, ZERO_POINTS, { extrapolate: true }).scope).toBe('extrapolated');
  });
});

describe('forgetting the level', () => {
  test('never releases what is held while a level outside the scope is possible', () => {
    const held = interimOf({ ...SIX_POINTS, index_level: ['T7', 'S2'] }, 'sbrt');
    expect(held).toEqual(interimOf(SIX_POINTS, 'sbrt'));
  });

  test('keeps every outcome of an extrapolated level possible', () => {
    const options = { extrapolate: true };
    const known = assessed(dorsalMetastasis, { ...SIX_POINTS, index_level: 'S2' }, options);
    const forgotten = assessed(dorsalMetastasis, SIX_POINTS, options);
    for (const { action } of known.actions)
      expect(outcomesOf(forgotten, action)).toEqual(expect.arrayContaining([...outcomesOf(known, action)]));
  });
});
