import { describe, expect, test } from 'vitest';
import { SABOTAGES } from './sabotages.ts';
import { asExpected, GOOD_RECORD, type SelfTest, selfTestControl, selfTestGates } from './self-test.ts';

describe('the self-test of the gates', async () => {
  const tests = await selfTestGates();

  test('lets the good record pass', () => {
    expect(tests.find(({ condition }) => condition === GOOD_RECORD)?.blocked).toBe(false);
  });

  test('sees every closing condition block', () => {
    expect(tests.filter((one) => !asExpected(one))).toEqual([]);
    expect(selfTestControl(tests).status).toBe('passed');
  });

  test('has each closing condition of the design', () => {
    const conditions = tests.map(({ condition }) => condition);
    for (const condition of [
      'a value that is not a number',
      'a statistic that is not computable',
      'no case',
      'labels of one class only',
      'a missing shard',
      'a required case set that is missing',
      'a label changed without a ledger entry',
      'a threshold changed without a decision record',
      'an invariant that a guideline without its emergency row breaks',
      'an invariant that was not run',
      'a content whose hash is not the one of the record',
      'an unapproved row in a release',
    ])
      expect(conditions).toContain(condition);
    expect(new Set(conditions).size).toBe(conditions.length);
  });

  test.each<[string, (one: SelfTest) => SelfTest]>([
    ['a condition does not block', (one) => (one.condition === 'no case' ? { ...one, blocked: false } : one)],
    ['the good record is blocked', (one) => (one.condition === GOOD_RECORD ? { ...one, blocked: true } : one)],
  ])('fails when %s', (_, change) => {
    expect(selfTestControl(tests.map(change)).status).toBe('failed');
  });

  test('fails when it was not run', () => {
    expect(selfTestControl([]).status).toBe('failed');
    expect(selfTestControl(tests.slice(0, SABOTAGES.length)).status).toBe('failed');
  });
});
