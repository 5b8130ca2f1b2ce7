import { expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assess } from './assess.ts';

test('levels outside the scope put the case out of scope, also without an index level', () => {
  expect(assess(dorsalMetastasis, { levels: ['L1'] }).status).toBe('out_of_scope');
  expect(assess(dorsalMetastasis, { levels: ['T7'] })).toMatchObject({ status: 'assessed', scope: 'established' });
});

test('an index level that is not among the levels is a contradiction', () => {
  expect(assess(dorsalMetastasis, { levels: ['T1', 'T2'], index_level: 'T7' })).toMatchObject({
    status: 'invalid',
    issues: [{ code: 'contradiction', path: ['levels', 'index_level'] }],
  });
});

test('independent contradictions are all listed', () => {
  const result = assess(dorsalMetastasis, {
    escc: '3',
    cord_compression: 'no',
    oligometastatic: 'yes',
    visceral_metastases: 'widespread',
    kps: 90,
    ecog: 4,
  });
  expect(result.status === 'invalid' && result.issues.map(({ path }) => [...path].sort())).toEqual(
    expect.arrayContaining([
      ['cord_compression', 'escc'],
      ['oligometastatic', 'visceral_metastases'],
      ['ecog', 'kps'],
    ]),
  );
});

test('what the caller changes later changes no assessment', () => {
  const input: Record<string, unknown> = { index_level: 'T7' };
  const result = assess(dorsalMetastasis, input);
  input['index_level'] = 'L1';
  expect(result.status === 'assessed' && result.entered).toEqual({ index_level: 'T7' });
});
