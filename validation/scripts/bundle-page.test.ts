import { expect, it } from 'vitest';
import { bundlePage } from './bundle-page.ts';

const script = bundlePage();

it('gives the same bytes for the same sources, without a path of this machine', () => {
  expect(bundlePage() === script).toBe(true);
  expect(script).not.toContain(process.cwd());
});

it('cannot end its element, and carries the licence of what is in it', () => {
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(script.slice(0, 2000)).toContain('Permission is hereby granted');
});

it('sets no markup from text and makes no code from text', () => {
  expect(script).not.toMatch(/\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(/);
});
