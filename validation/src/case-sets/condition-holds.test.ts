import { assess, type Condition } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { conditionHolds, factsNamed, type KnownPatient } from './condition-holds.ts';
import { createDraws } from './draws.ts';
import { drawPatient, syntheticAnswers } from './synthetic-patient.ts';

const PATIENT: KnownPatient = { pain: 'none', ecog: 2 };
const PAIN: Condition = { kind: 'one_of', fact: 'pain', values: ['none', 'mechanical'] };
const ECOG: Condition = { kind: 'range', fact: 'ecog', from: 3 };

describe('a condition on known facts', () => {
  test.each<[string, Condition, boolean]>([
    ['holds always', { kind: 'always' }, true],
    ['holds when the answer is one of its values', PAIN, true],
    ['fails when it is not', { ...PAIN, values: ['mechanical'] }, false],
    ['holds when all parts do', { kind: 'all', of: [PAIN, { kind: 'always' }] }, true],
    ['fails when a part of all fails', { kind: 'all', of: [PAIN, ECOG] }, false],
    ['holds when any part does', { kind: 'any', of: [ECOG, PAIN] }, true],
    ['fails when no part does', { kind: 'any', of: [ECOG] }, false],
    ['holds when what it denies fails', { kind: 'not', of: ECOG }, true],
  ])('%s', (_, condition, holds) => {
    expect(conditionHolds(condition, PATIENT)).toBe(holds);
  });

  test.each([
    [{ from: 2 }, true],
    [{ from: 2, fromExcluded: true }, false],
    [{ to: 2 }, true],
    [{ to: 2, toExcluded: true }, false],
    [{ from: 1, to: 3 }, true],
    [{ from: 3, to: 4 }, false],
    [{}, true],
  ])('2 within %j: %s', (bounds, holds) => {
    expect(conditionHolds({ kind: 'range', fact: 'ecog', ...bounds }, PATIENT)).toBe(holds);
  });

  test('names its facts, each once', () => {
    expect(factsNamed({ kind: 'any', of: [PAIN, { kind: 'not', of: { kind: 'all', of: [ECOG, PAIN] } }] })).toEqual([
      'pain',
      'ecog',
    ]);
    expect(factsNamed({ kind: 'always' })).toEqual([]);
  });

  test('that is not about facts alone cannot be judged', () => {
    const band: Condition = { kind: 'band', score: 'sins', bands: ['stable'] };
    expect(() => conditionHolds(band, PATIENT)).toThrow('band');
    expect(() => factsNamed(band)).toThrow('band');
  });
});

test('a patient with one answer drawn again breaks a constraint exactly when the pathway refuses him', () => {
  const draws = createDraws(11);
  const constraints = dorsalMetastasis.constraints.filter(({ holds }) => holds.kind !== 'total_equals');
  let refused = 0;
  for (let turn = 0; turn < 400; turn += 1) {
    const { sins_reported: _, ...patient } = drawPatient(draws);
    const fact = draws.one(Object.keys(patient));
    const changed = { ...patient, [fact]: draws.one(syntheticAnswers(fact)) };
    const holds = constraints.every((constraint) => conditionHolds(constraint.holds, changed));
    expect([changed, assess(dorsalMetastasis, changed).status !== 'invalid']).toEqual([changed, holds]);
    refused += holds ? 0 : 1;
  }
  expect(refused).toBeGreaterThan(50);
});
