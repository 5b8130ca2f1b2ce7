import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { vocabularyOf } from '../testing/vocabulary.ts';
import { assess } from './assess.ts';

const ids = dorsalMetastasis.facts.map(({ id }) => id);
const STATUSES = ['assessed', 'out_of_scope', 'invalid'];
const anything = fc.anything({
  withBigInt: true,
  withNullPrototype: true,
  withMap: true,
  withDate: true,
  withSparseArray: true,
});

const vocabulary = vocabularyOf(dorsalMetastasis);
/** Answers that each exist, and need not be true of one patient. */
const answers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...(vocabulary.get(id) ?? []))])), {
  requiredKeys: [],
});

const expectSound = (input: unknown) => {
  const result = assess(dorsalMetastasis, input);
  expect(STATUSES).toContain(result.status);
  if (result.status !== 'invalid') return;
  expect(result.issues.length).toBeGreaterThan(0);
  for (const { expected, received } of result.issues) {
    expect(expected).not.toBe('');
    expect(received).not.toMatch(/[\r\n\0]/);
  }
};

describe('whatever comes in gives a result, never an exception', () => {
  test('anything at all', () => fc.assert(fc.property(anything, expectSound), fixedSeed(300)));

  test('anything under the name of a fact', () =>
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ids, 'levels'), anything), expectSound), fixedSeed(300)));

  test('any answers, contradictory ones too', () => fc.assert(fc.property(answers, expectSound), fixedSeed(100)));

  test('anything that JSON can say', () => fc.assert(fc.property(fc.jsonValue(), expectSound), fixedSeed(200)));
});

test('a contradiction is as small as it can be: without any one of its facts a patient fits', () =>
  fc.assert(
    fc.property(answers, (input) => {
      const result = assess(dorsalMetastasis, input);
      if (result.status !== 'invalid') return;
      const [{ path }] = result.issues;
      const stated = (facts: readonly string[]) => Object.fromEntries(facts.map((fact) => [fact, input[fact]]));
      expect(assess(dorsalMetastasis, stated(path)).status).toBe('invalid');
      for (const fact of path)
        expect(assess(dorsalMetastasis, stated(path.filter((other) => other !== fact))).status).not.toBe('invalid');
    }),
    fixedSeed(100),
  ));
