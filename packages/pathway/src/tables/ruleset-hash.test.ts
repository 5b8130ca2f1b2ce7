import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { withFirstRow } from '../testing/broken-rulesets.ts';
import { canonicalJson } from './canonical-json.ts';
import { rulesetHash } from './ruleset-hash.ts';

describe('canonical JSON', () => {
  test('does not depend on the order of keys, at any depth', () => {
    const one = { b: { y: 1, x: [{ q: 1, p: 2 }] }, a: 'text' };
    const other = { a: 'text', b: { x: [{ p: 2, q: 1 }], y: 1 } };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"a":"text","b":{"x":[{"p":2,"q":1}],"y":1}}');
  });

  test('depends on the order of lists', () => expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1])));
  test('keeps null, and drops what is absent', () => {
    expect(canonicalJson({ a: null, b: undefined })).toBe('{"a":null}');
  });
  test('keeps a key named __proto__ as a key', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
  test('reads back as the same value', () => {
    expect(JSON.parse(canonicalJson(dorsalMetastasis))).toEqual(JSON.parse(JSON.stringify(dorsalMetastasis)));
  });
});

describe('the hash of a ruleset', () => {
  test('is 64 hexadecimal digits', () => expect(rulesetHash(dorsalMetastasis)).toMatch(/^[0-9a-f]{64}$/));

  test('is the same for a copy', () => {
    expect(rulesetHash(structuredClone(dorsalMetastasis))).toBe(rulesetHash(dorsalMetastasis));
  });

  test('changes with one urgency of one row', () => {
    const changed = withFirstRow(dorsalMetastasis, 'surgery', { urgency: 'week' });
    expect(rulesetHash(changed)).not.toBe(rulesetHash(dorsalMetastasis));
  });
});
