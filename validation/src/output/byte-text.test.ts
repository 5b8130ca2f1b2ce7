import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ByteText, createByteText } from './byte-text.ts';

test('pieces stand one after the other, and what was taken is gone', () => {
  const text = createByteText();
  const piece = text.keep('a,');
  text.addKept(piece);
  text.addText('ß€😀b');
  text.addText('plain');
  text.addKept(piece);
  expect(Buffer.from(text.take()).toString()).toBe('a,ß€😀bplaina,');
  for (const number of [0, 9, 10, 1_234_567]) {
    text.addNumber(number);
    text.addText(' ');
  }
  text.addBytes(Buffer.from(`--${'x'.repeat(100)}--`), 2, 102);
  expect(Buffer.from(text.take()).toString()).toBe(`0 9 10 1234567 ${'x'.repeat(100)}`);
  expect(text.take()).toHaveLength(0);
});

test('what is too large to be kept is said to be', () => {
  const text = createByteText({ kept: 10, loose: 64, joined: 64 });
  expect(text.keep('0123456789')).toBe(0);
  expect(text.keep('x')).toBe(-1);
  expect(text.keep('')).toBe(1);
});

type Step = readonly [kind: 'kept' | 'text' | 'bytes' | 'number', length: number];

/** Adds a piece, and gives it as a string; `kept` is there before it is asked for. */
function addStep(text: ByteText, [kind, length]: Step, kept: readonly string[]): string {
  const piece = 'aß€b'.repeat(length).slice(0, length);
  switch (kind) {
    case 'kept':
      text.addKept(length % kept.length);
      return kept[length % kept.length] ?? '';
    case 'text':
      text.addText(piece);
      return piece;
    case 'bytes':
      text.addBytes(Buffer.from(` ${piece} `), 1, 1 + Buffer.byteLength(piece));
      return piece;
    case 'number':
      text.addNumber(length ** 9);
      return String(length ** 9);
  }
}

test('whatever is added, in however little room, stands there in its order', () => {
  const step = fc.tuple(fc.constantFrom('kept', 'text', 'bytes', 'number'), fc.nat(40)) as fc.Arbitrary<Step>;
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 60 }), { maxLength: 4 }), (takes) => {
      const text = createByteText({ kept: 100, loose: 40, joined: 100 });
      const kept = ['', 'k', 'kept ü', 'k'.repeat(33)];
      expect(kept.map(text.keep)).toEqual([0, 1, 2, 3]);
      for (const steps of takes) {
        const expected = steps.map((one) => addStep(text, one, kept)).join('');
        expect(Buffer.from(text.take()).toString()).toBe(expected);
      }
    }),
    { seed: 20261127, numRuns: 500 },
  );
});

test('many pieces are as many as are added', () => {
  const text = createByteText();
  for (let row = 0; row < 50_000; row += 1) text.addText(`row ${row}\n`);
  const lines = Buffer.from(text.take()).toString().trimEnd().split('\n');
  expect(lines).toHaveLength(50_000);
  expect(lines.at(-1)).toBe('row 49999');
});
