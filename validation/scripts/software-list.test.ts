import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDER } from '../src/run/folders.ts';
import { reproductionOf } from '../src/run/identity.ts';
import { LOCKED_SOFTWARE } from '../src/run/software-list.ts';
import { type Lockfile, softwareOf } from './software-list.ts';

const lock: Lockfile = {
  packages: {
    validation: { name: '@oncospine/validation', dependencies: { a: '1', '@oncospine/pathway': '0' } },
    'node_modules/@oncospine/pathway': { link: true, resolved: 'packages/pathway' },
    'packages/pathway': { name: '@oncospine/pathway', peerDependencies: { b: '2' } },
    'validation/node_modules/a': { version: '1.0.0', dependencies: { b: '2' } },
    'node_modules/a': { version: '9.9.9' },
    'node_modules/b': { version: '2.0.0', dependencies: { a: '9' } },
    ...Object.fromEntries(['esbuild', 'tsup', 'wabt'].map((name) => [`node_modules/${name}`, { version: '1' }])),
  },
};

describe('the list of software', () => {
  it('names both versions where packages need two', () => {
    const versions = softwareOf(lock).flatMap(({ name, version }) => (name === 'a' ? [version] : []));
    expect(versions).toEqual(['1.0.0', '9.9.9']);
  });

  it('has what packages need of each other, our own left out, and who needs it', () => {
    const { 'node_modules/b': _, ...others } = lock.packages;
    const listed = softwareOf({ packages: { ...others, 'node_modules/b': { version: '2.0.0' } } });
    expect(listed.filter(({ stage }) => stage === 'runs')).toEqual([
      { name: 'a', version: '1.0.0', stage: 'runs', neededBy: ['@oncospine/validation'] },
      { name: 'b', version: '2.0.0', stage: 'runs', neededBy: ['@oncospine/pathway', 'a'] },
    ]);
  });

  it('stops at a package that the lockfile does not have', () => {
    expect(() => softwareOf({ packages: { validation: { dependencies: { gone: '1' } } } })).toThrow('gone');
  });

  it('has every package of others that a source of the program imports', () => {
    const folders = ['validation/src', 'packages/pathway/src', 'packages/scoring/src', 'packages/agreement/src'];
    const imported = new Set(folders.flatMap((folder) => importsIn(join(PACKAGE_FOLDER, '..', folder))));
    const listed: readonly string[] = LOCKED_SOFTWARE.map(({ name }) => name);
    expect([...imported].filter((name) => !listed.includes(name))).toEqual([]);
    expect(imported.size).toBeGreaterThan(3);
  });

  it('has the versions that are installed where the tests run', () => {
    const { software } = reproductionOf([], { seed: 1, runs: 1, resamples: 100 });
    expect(software.filter(({ version }) => version.includes('locked'))).toEqual([]);
    expect(software.map(({ name }) => name)).toEqual(LOCKED_SOFTWARE.map(({ name }) => name));
  });
});

/** The packages of others that the files of a folder import, tests and what only tests use left out. */
function importsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.(test|test-d|test-prop)\.ts$/.test(name) && !/(^|\/)testing\//.test(name),
  );
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:import|export)\b[^']*from '([^']+)'/gm)]
      .map(([, path = '']) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter(
        (path) => path !== '' && !path.startsWith('.') && !path.startsWith('node:') && !path.startsWith('@oncospine'),
      ),
  );
}
