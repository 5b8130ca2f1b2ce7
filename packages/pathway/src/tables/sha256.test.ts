import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const texts = [
  '',
  'abc',
  'a'.repeat(55),
  'a'.repeat(56),
  'a'.repeat(64),
  'é—漢𝒳'.repeat(50),
  '\ud800',
  'x'.repeat(10_000),
];

test.each(texts)('agrees with the platform hash (%#)', (text) => {
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
