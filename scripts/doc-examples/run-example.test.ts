import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Example } from './example.ts';
import { jsdocExamples } from './jsdoc-examples.ts';
import { markdownExamples } from './markdown-examples.ts';
import { runExample } from './run-example.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'examples-'));
  mkdirSync(join(root, 'packages/p/src'), { recursive: true });
  writeFileSync(join(root, 'packages/p/src/index.ts'), "export * from './add.ts';\nexport const one = 1;\n");
  writeFileSync(join(root, 'packages/p/src/add.ts'), 'export const add = (a: number, b: number) => a + b;\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (code: string) => runExample(root, { file: 'docs/page.md', line: 5, code, scope: 'imports' });
const runAll = async (examples: readonly Example[]) => {
  for (const example of examples) await runExample(root, example);
};

describe('values', () => {
  test.each([
    ['a value beside the expression', '1 + 1; // => 2'],
    ['a value below the expression', '1 + 1;\n// => 2'],
    ['an object', '({ a: [1], b: 2 }) // => { b: 2, a: [1] }'],
    ['some fields of an object', "({ a: 1, status: 'partial' }) // => { ..., status: 'partial' }"],
    ['a value over several lines', '({ a: 1, b: 2 });\n// => {\n//   a: 1,\n//   b: 2,\n// }\n// And then some words.'],
    ['an expression over several lines', '[\n  1,\n  2,\n].length; // => 2'],
    ['the name that a line declares', 'const two = 1 + 1; // => 2\ntwo + 1; // => 3'],
    ['a promise', 'await Promise.resolve(1); // => 1'],
    ['types are left out', 'const x: number = 1;\nx satisfies number; // => 1'],
  ])('%s', async (_, code) => {
    await run(code);
  });

  test.each([
    ['a wrong value', 'const x = 1;\nx; // => 2', 'docs/page.md:6 expected 1 to deeply equal 2'],
    ['one field too few', '({ a: 1, b: 2 }); // => { a: 1 }', 'docs/page.md:5 expected { a: 1, b: 2 } to deeply equal'],
    ['a wrong field of some', '({ a: 1, b: 2 }); // => { ..., b: 3 }', 'docs/page.md:5 expected'],
    ['a line that throws', '\nundefinedName();\n1; // => 1', 'docs/page.md:6 undefinedName is not defined'],
    ['words instead of a value', "1; // => status 'partial', lowest 8", 'docs/page.md:5 "status'],
    ['no assertion', 'const x = 1;', 'docs/page.md:5 the example asserts nothing'],
    ['an assertion inside a function', '1; // => 1\n() => {\n  2; // => 2\n};', 'docs/page.md:7 "// =>" stands beside'],
  ])('%s fails', async (_, code, message) => {
    await expect(run(code)).rejects.toThrow(message);
  });
});

describe('scope of a comment', () => {
  const source = (...comment: readonly string[]) =>
    [
      'import {} from "./index.ts";',
      '/**',
      ...comment.map((line) => ` * ${line}`),
      ' */',
      'export const add = 1;',
    ].join('\n');
  const examples = (...comment: readonly string[]) => jsdocExamples('packages/p/src/add.ts', source(...comment));

  test('the exports of the file and of the package', async () => {
    await runAll(examples('@example add(one, 2) // => 3'));
  });

  test('an example may declare a name that is in scope', async () => {
    await runAll(examples('@example', 'const one = 5;', 'add(one, 2); // => 7'));
  });

  test('an explicit import', async () => {
    await runAll(examples('@example', "import { one as uno } from './index.ts';", 'uno; // => 1'));
  });

  test('the error names the line of the comment', async () => {
    const found = examples(
      'Adds.',
      '@param a - a number',
      '@example',
      '```ts',
      'add(1, 1); // => 3',
      '```',
      '@returns it',
    );
    await expect(runAll(found)).rejects.toThrow('packages/p/src/add.ts:7 expected 2 to deeply equal 3');
  });

  test('each of several examples is run', async () => {
    const found = examples('@example add(1, 1) // => 2', '@example add(1, 1) // => 3', '@see nothing');
    expect(found.map(({ line }) => line)).toEqual([3, 4]);
    await expect(runAll(found)).rejects.toThrow('packages/p/src/add.ts:4');
  });

  test('no-run, and what is not exported, are left out', () => {
    expect(examples('@example no-run', 'add()', '@example', '```ts no-run', 'add()', '```')).toEqual([]);
    expect(jsdocExamples('a.ts', '/** @example 1 // => 2 */\nconst hidden = 1;')).toEqual([]);
  });
});

describe('blocks of a page', () => {
  const page = (info: string, code: string) =>
    markdownExamples('docs/page.md', `# Page\n\n\`\`\`${info}\n${code}\n\`\`\`\n`);

  test('a ts block with a value, with the line in which it begins', () => {
    expect(page('ts', '1; // => 1')).toEqual([{ file: 'docs/page.md', line: 4, code: '1; // => 1', scope: 'imports' }]);
  });

  test.each([
    ['without a value', 'ts', '1;'],
    ['marked no-run', 'ts no-run', '1; // => 2'],
    ['of another language', 'sh', '1; // => 2'],
  ])('a block %s is left out', (_, info, code) => {
    expect(page(info, code)).toEqual([]);
  });
});
