import { expect, test } from 'vitest';
import { createByteText } from './byte-text.ts';

test('pieces stand one after the other, and what was taken is gone', () => {
  const text = createByteText();
  text.add(Buffer.from('a,'));
  text.addText('ß€😀b');
  text.addText('plain');
  expect(Buffer.from(text.take()).toString()).toBe('a,ß€😀bplain');
  for (const number of [0, 9, 10, 1_234_567]) {
    text.addNumber(number);
    text.addText(' ');
  }
  text.add(Buffer.from('x'.repeat(100)));
  expect(Buffer.from(text.take()).toString()).toBe(`0 9 10 1234567 ${'x'.repeat(100)}`);
});

test('it grows', () => {
  const text = createByteText();
  for (let row = 0; row < 50_000; row += 1) text.addText(`row ${row}\n`);
  const lines = Buffer.from(text.take()).toString().trimEnd().split('\n');
  expect(lines).toHaveLength(50_000);
  expect(lines.at(-1)).toBe('row 49999');
});
