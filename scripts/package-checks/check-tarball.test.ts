import { expect, test } from 'vitest';
import { strangeDependencies, strangeFiles } from './check-tarball.mjs';

const packed = (...files: readonly string[]) => strangeFiles({ name: 'p', tarball: '', files });

test('what tsup builds and what npm adds may be published', () => {
  const built = ['dist/index.js', 'dist/index.cjs.map', 'dist/index.d.cts', 'dist/rulesets/a/index.d.ts'];
  expect(packed('package.json', 'README.md', 'LICENSE', ...built)).toEqual([]);
});

test.each(['src/index.ts', 'dist/a.test.js', 'dist/a.test-prop.d.ts', 'dist/cases.csv', 'fixtures/a.json', '.env'])(
  '%s may not',
  (file) => {
    expect(packed(file)).toEqual([`p: ${file} must not be published`]);
  },
);

test('zod as a peer and our own packages are the only dependencies', () => {
  expect(
    strangeDependencies('p', { dependencies: { '@oncospine/scoring': '1.0.0' }, peerDependencies: { zod: '^4.0.0' } }),
  ).toEqual([]);
  expect(strangeDependencies('p', { dependencies: { zod: '^4.0.0' }, peerDependencies: { react: '*' } })).toEqual([
    'p: zod must not be a dependency',
    'p: react must not be a dependency',
  ]);
});
