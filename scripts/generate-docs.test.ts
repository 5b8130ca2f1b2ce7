import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comparePages } from './generated-docs/compare-pages.ts';
import { loadPages } from './generated-docs/load-pages.ts';
import { writePages } from './generated-docs/write-pages.ts';

const PAGE = { path: 'docs/scores/sins.md', content: '# SINS\n\nLocation\n' };

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a page that was written compares equal', () => {
  writePages(root, [PAGE]);
  expect(comparePages(root, [PAGE])).toEqual([]);
});

test('a page that is missing', () => {
  expect(comparePages(root, [PAGE])).toEqual(['docs/scores/sins.md is missing']);
});

test('a page that was edited by hand is shown with its difference', () => {
  write(PAGE.path, '# SINS\n\nPlace\n');
  expect(comparePages(root, [PAGE])).toEqual([
    'docs/scores/sins.md is not what its generator prints:\n@@ -2,2 +2,2 @@\n \n-Place\n+Location',
  ]);
});

test('a page from no generator', () => {
  writePages(root, [PAGE]);
  write('docs/clinical/notes.md', 'by hand');
  write('docs/decisions/0001-toolchain.md', 'by hand, where it belongs');
  expect(comparePages(root, [PAGE])).toEqual(['docs/clinical/notes.md is written by no generator']);
});

test('a generator that does not exist yet gives no pages', async () => {
  expect(await loadPages(root, [{ module: 'pages.mjs', name: 'pages' }])).toEqual([]);
});

test('a page that two generators write', async () => {
  write('pages.mjs', "export const pages = () => [{ path: 'docs/a.md', content: '' }];");
  const generator = { module: 'pages.mjs', name: 'pages' };
  await expect(loadPages(root, [generator, generator])).rejects.toThrow('docs/a.md is generated twice');
});

test('a generator under another name is named in the error', async () => {
  write('other.mjs', 'export const other = 1;');
  await expect(loadPages(root, [{ module: 'other.mjs', name: 'pages' }])).rejects.toThrow(
    'other.mjs does not export the function pages',
  );
});
