import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfHarness } from '../testing/repository-run.ts';
import { isRelease, standsAsRelease } from './release-version.ts';

describe('a version', () => {
  test.each([
    ['0.0.0', false],
    ['0.0.0+build.5', false],
    ['0.0.1', true],
    ['0.1.0-next.3', false],
    ['1.0.0', true],
    ['1.0.0-rc.1', false],
    ['1.0.0+build.5', true],
    ['1.0.0-rc.1+build.5', false],
    ['1.0', false],
  ])('%s is a release: %s', (version, expected) => {
    expect(isRelease(version)).toBe(expected);
  });
});

describe('what stands here is a release', () => {
  test('not while everything has version 0.0.0', async () => {
    expect(standsAsRelease(await copyOfHarness())).toBe(false);
  });

  test.each([
    ['the harness', 'package.json'],
    ['the tables', 'node_modules/@oncospine/pathway/package.json'],
    ['the scores', 'node_modules/@oncospine/scoring/package.json'],
  ])('when %s has the version of one', async (_, path) => {
    const harness = await copyOfHarness();
    await writeFile(join(harness, path), '{"version":"1.2.3"}');
    expect(standsAsRelease(harness)).toBe(true);
    await writeFile(join(harness, path), '{"version":"1.2.3-next.0"}');
    expect(standsAsRelease(harness)).toBe(false);
  });
});
