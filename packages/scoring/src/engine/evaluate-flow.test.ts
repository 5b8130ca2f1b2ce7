import { describe, expect, test } from 'vitest';
import { BOLLEN_2014 } from '../scores/bollen-2014.ts';
import { evaluateFlow } from './evaluate-flow.ts';

const KNOWN = { clinical_profile: 'moderate', karnofsky_80_100: 'yes', sacral_only: 'no' } as const;

describe('a broken flow chart', () => {
  test('throws with its name when two paths hold for one patient', () => {
    const [first] = BOLLEN_2014.paths;
    const twice = {
      ...BOLLEN_2014,
      paths: [...BOLLEN_2014.paths, { when: { karnofsky_80_100: 'yes' }, stratum: first.stratum }],
    };
    expect(() => evaluateFlow(twice, KNOWN)).toThrow('table bollen_2014: 2 paths');
  });

  test('throws with its name when no path holds', () => {
    expect(() => evaluateFlow({ ...BOLLEN_2014, paths: [] }, KNOWN)).toThrow('table bollen_2014: 0 paths');
  });
});

describe('a result of a flow chart', () => {
  test('shows answers and no points', () => {
    const result = evaluateFlow(BOLLEN_2014, KNOWN);
    if (result.status !== 'partial') throw new Error(result.status);
    expect(result.items[0]).toEqual({
      id: 'clinical_profile',
      label: 'Clinical profile of the primary',
      source: BOLLEN_2014.source,
      state: 'known',
      value: 'moderate',
      answer: 'Moderate, such as prostate, kidney or gynaecological',
    });
    expect(result.items[2]).toMatchObject({ state: 'missing', possible: [{ value: 'no' }, { value: 'yes' }] });
  });
});
