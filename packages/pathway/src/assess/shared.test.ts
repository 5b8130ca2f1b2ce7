import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed } from '../testing/assessed.ts';
import { shared } from './shared.ts';

/** Tries to change every list and object of a result, as a caller without types could. */
function vandalise(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) vandalise(part);
  try {
    if (Array.isArray(value)) value.reverse();
    else Object.assign(value, Object.fromEntries(Object.keys(value).map((key) => [key, 'changed'])));
  } catch (refused) {
    expect(refused).toBeInstanceOf(TypeError);
  }
}

describe('a result', () => {
  test('that a caller changes leaves the next result as it was', () => {
    const before = structuredClone(assessed(dorsalMetastasis, { pain: 'mechanical' }));
    vandalise(assessed(dorsalMetastasis, { pain: 'mechanical' }));
    expect(assessed(dorsalMetastasis, { pain: 'mechanical' })).toEqual(before);
  });

  test('that a caller changes leaves the ruleset as it was', () => {
    const before = JSON.stringify(dorsalMetastasis);
    vandalise(assessed(dorsalMetastasis, {}));
    expect(JSON.stringify(dorsalMetastasis)).toBe(before);
  });
});

describe('a shared part', () => {
  test('is frozen to the bottom', () => {
    const part = shared({ list: [{ deep: ['x'] }], text: 'y' });
    expect(Object.isFrozen(part.list[0]?.deep)).toBe(true);
  });

  test('may be a plain value', () => expect(shared(7)).toBe(7));
});
