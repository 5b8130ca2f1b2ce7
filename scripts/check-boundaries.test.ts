import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.mjs';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const MANIFESTS = {
  'packages/scoring/package.json': { exports: { '.': {} }, peerDependencies: { zod: '^4.0.0' } },
  'packages/pathway/package.json': {
    exports: { '.': {}, './rulesets/dorsal-metastasis': {} },
    dependencies: { '@oncospine/scoring': '0.0.0' },
  },
  'packages/agreement/package.json': { exports: { '.': {} } },
  'validation/package.json': { dependencies: { '@oncospine/pathway': '0.0.0' } },
};

/** Writes a small repository and returns its violations as `file:line rule`. */
function violationsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  roots.push(root);
  const manifests = Object.entries(MANIFESTS).map(([path, manifest]) => [path, JSON.stringify(manifest)] as const);
  for (const [path, text] of [...manifests, ...Object.entries(files)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkBoundaries(root).violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const SCORING = 'packages/scoring/src/a.ts';
const PATHWAY = 'packages/pathway/src/a.ts';
const AGREEMENT = 'packages/agreement/src/a.ts';

describe('direction', () => {
  test('an import along the arrows is allowed', () => {
    expect(
      violationsOf({
        [PATHWAY]: "import { sins } from '@oncospine/scoring';",
        'validation/src/a.ts':
          "import { assess } from '@oncospine/pathway';\nimport { x } from '@oncospine/pathway/rulesets/dorsal-metastasis';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['scoring imports pathway', SCORING, '@oncospine/pathway'],
    ['agreement imports scoring', AGREEMENT, '@oncospine/scoring'],
    ['pathway imports agreement', PATHWAY, '@oncospine/agreement'],
    ['pathway imports validation', PATHWAY, '@oncospine/validation'],
    ['a package imports itself by name', SCORING, '@oncospine/scoring'],
  ])('%s', (_, file, specifier) => {
    expect(violationsOf({ [file]: `\nimport { x } from '${specifier}';` })).toEqual([`${file}:2 direction`]);
  });

  test.each([
    ['a type-only import', "import type { X } from '@oncospine/pathway';"],
    ['an import type', "type X = import('@oncospine/pathway').X;"],
    ['a dynamic import', "const x = await import('@oncospine/pathway');"],
    ['a re-export', "export * from '@oncospine/pathway';"],
  ])('%s counts as an import', (_, text) => {
    expect(violationsOf({ [SCORING]: text })).toEqual([`${SCORING}:1 direction`]);
  });

  test('tests obey the arrows too', () => {
    const file = 'packages/scoring/src/a.test.ts';
    expect(violationsOf({ [file]: "import { assess } from '@oncospine/pathway';" })).toEqual([`${file}:1 direction`]);
  });

  test('a package without a place in the table of layers', () => {
    expect(violationsOf({ 'packages/extra/package.json': '{}' })).toEqual(['packages/extra/package.json:1 direction']);
  });
});

describe('deep imports and dependencies', () => {
  test.each([
    ['a path that is not exported', '@oncospine/scoring/src/sins.ts'],
    ['a relative path into another package', '../../scoring/src/sins.ts'],
  ])('%s', (_, specifier) => {
    expect(violationsOf({ [PATHWAY]: `import { sins } from '${specifier}';` })).toEqual([`${PATHWAY}:1 deep import`]);
  });

  test('a source needs its imports declared, a test does not', () => {
    const text = "import { parse } from 'csv-parse';";
    expect(violationsOf({ [SCORING]: text, 'packages/scoring/src/a.test.ts': text })).toEqual([
      `${SCORING}:1 dependency`,
    ]);
  });

  test('a source that imports a test file', () => {
    expect(violationsOf({ [SCORING]: "import { x } from './testing/x.ts';" })).toEqual([`${SCORING}:1 test code`]);
  });
});

describe('cycles', () => {
  test('two files that import each other, once', () => {
    expect(
      violationsOf({
        'packages/scoring/src/a.ts': "import { b } from './b.ts';",
        'packages/scoring/src/b.ts': "import { a } from './a.js';",
      }),
    ).toEqual(['packages/scoring/src/a.ts:1 cycle']);
  });

  test('type-only imports close a cycle', () => {
    expect(
      violationsOf({
        'packages/scoring/src/a.ts': "import { b } from './b.ts';",
        'packages/scoring/src/b.ts': "import { c } from './c/index.ts';",
        'packages/scoring/src/c/index.ts': "import type { A } from '../a.ts';",
      }),
    ).toEqual(['packages/scoring/src/a.ts:1 cycle']);
  });

  test('two ways to one file are not a cycle', () => {
    expect(
      violationsOf({
        'packages/scoring/src/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
        'packages/scoring/src/b.ts': "import { c } from './c.ts';",
        'packages/scoring/src/c.ts': 'export const c = 1;',
      }),
    ).toEqual([]);
  });
});

describe('purity', () => {
  test.each([
    "import { readFileSync } from 'node:fs';",
    "import { readFileSync } from 'fs';",
    'const x = await import(process.argv[2]);',
    'export const x = Date.now();',
    'export const x = new Date();',
    'export const x = Date();',
    'export const x = Math.random();',
    'export const x = process.env;',
    'export const x = { process };',
    "console.log('x');",
    "export const x = fetch('https://example.org');",
    'export const x = globalThis.fetch;',
    'export const x = crypto.randomUUID();',
    'setTimeout(() => {}, 1);',
  ])('%s', (text) => {
    expect(new Set(violationsOf({ [SCORING]: text }))).toEqual(new Set([`${SCORING}:1 purity`]));
  });

  test.each([
    'export const x = new Date(0);',
    'export const x = Math.max(1, 2);',
    'export const x = (process: number) => process + 1;',
    'export const x = { process: 1 }.process;',
    'export type X = { readonly console: string };',
    "import { process } from './b.ts';\nexport const x = process;",
  ])('%s is pure', (text) => {
    expect(violationsOf({ [SCORING]: text })).toEqual([]);
  });

  test('tests and the harness may read files', () => {
    const text = "import { readFileSync } from 'node:fs';\nconsole.log(Date.now());";
    expect(violationsOf({ 'packages/scoring/src/a.test.ts': text, 'validation/src/a.ts': text })).toEqual([]);
  });
});

describe('zod', () => {
  test.each(["import { z } from 'zod';", "import z from 'zod';", "export * from 'zod';"])('%s', (text) => {
    expect(violationsOf({ [SCORING]: text })).toEqual([`${SCORING}:1 zod`]);
  });

  test.each([
    "import * as z from 'zod';",
    "import type { ZodType } from 'zod';",
    "import { type ZodType } from 'zod';",
  ])('%s is allowed', (text) => {
    expect(violationsOf({ [SCORING]: text })).toEqual([]);
  });
});
