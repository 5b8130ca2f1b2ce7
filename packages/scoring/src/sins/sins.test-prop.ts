import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from './levels.ts';
import { sins } from './sins.ts';
import { sinsOfLesions } from './sins-of-lesions.ts';
import { SINS } from './sins-table.ts';

/** A set of possible answers for each item, or none. */
const answers = fc.record(
  Object.fromEntries(
    SINS.items.map((item) => [
      item.id,
      fc.subarray(
        item.options.map((option) => option.value),
        { minLength: 1 },
      ),
    ]),
  ),
  { requiredKeys: [] },
);

const scored = (input: unknown) => {
  const result = sins(JSON.parse(JSON.stringify(input)));
  if (result.status === 'invalid') throw new Error('refused');
  return result;
};

describe('SINS under any knowledge', () => {
  test('removing possible values never adds a total', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...SINS.items), fc.nat(), (known, item, pick) => {
        const values = known[item.id] ?? item.options.map((option) => option.value);
        const fewer = scored({ ...known, [item.id]: [values[pick % values.length]] });
        expect(scored(known).attainable).toEqual(expect.arrayContaining([...fewer.attainable]));
      }),
    );
  });

  test('the order of the items does not matter', () => {
    fc.assert(
      fc.property(answers, (known) => {
        expect(scored(Object.fromEntries(Object.entries(known).reverse()))).toEqual(scored(known));
      }),
    );
  });

  test('anything at all gives a status, never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        // Sent as an untyped caller would send it.
        expect(['partial', 'complete', 'invalid']).toContain(sins(input as never).status);
      }),
    );
  });

  test('a refusal always has an issue with an expectation', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SINS.items.map(({ id }) => id)), fc.anything()), (input) => {
        const result = sins(input as never);
        if (result.status !== 'invalid') return;
        for (const issue of result.issues) expect(issue.expected).not.toBe('');
      }),
    );
  });

  test('adding a lesion never lowers what acts', () => {
    const lesion = fc.record(
      { level: fc.constantFrom(...LEVELS), pain: fc.constantFrom('mechanical' as const, 'none' as const) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(lesion, { minLength: 1, maxLength: 4 }), lesion, (lesions, added) => {
        const [before, after] = [sinsOfLesions(lesions), sinsOfLesions([...lesions, added])];
        if (before.status === 'invalid' || after.status === 'invalid') throw new Error('refused');
        expect(after.lowest).toBeGreaterThanOrEqual(before.lowest);
        expect(after.highest).toBeGreaterThanOrEqual(before.highest);
      }),
    );
  });
});
