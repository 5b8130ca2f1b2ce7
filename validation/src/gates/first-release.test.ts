import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ControlFileError } from '../run/control-files.ts';
import { copyOfHarness } from '../testing/repository-run.ts';
import { firstReleaseControl } from './first-release.ts';

const DECISIONS = ['0099-first-release'];

async function controlOf(firstRelease: unknown) {
  const harness = await copyOfHarness();
  await writeFile(join(harness, 'package.json'), '{"version":"1.0.0"}');
  await writeFile(join(harness, 'declarations.json'), JSON.stringify({ parts: [], firstRelease }));
  return firstReleaseControl(harness, DECISIONS);
}

describe('a release without a baseline', () => {
  test('cannot be evaluated, and the repository declares no first release', async () => {
    expect(await firstReleaseControl(await copyOfHarness(), DECISIONS)).toMatchObject({
      status: 'not_evaluable',
      findings: [expect.stringContaining('--baseline names the last signed release')],
    });
  });

  test('is the first one by a decision that exists, of the version that stands here', async () => {
    expect(await controlOf({ version: '1.0.0', decision: '0099-first-release' })).toMatchObject({
      status: 'not_applicable',
      findings: ['the first release, by the decision 0099-first-release: none was signed before it'],
    });
  });

  test.each([
    [{ version: '1.0.0', decision: '0100-not-there' }, 'firstRelease: there is no decision 0100-not-there'],
    [{ version: '0.9.0', decision: '0099-first-release' }, 'firstRelease is version 0.9.0, and this is 1.0.0'],
  ])('is not the first one by %j', async (declared, finding) => {
    expect(await controlOf(declared)).toMatchObject({ status: 'not_evaluable', findings: [finding] });
  });

  test.each([[true], [{ version: '1.0.0' }], [{ version: '', decision: '0099-first-release' }]])(
    'is refused when it is declared as %j',
    async (declared) => {
      await expect(controlOf(declared)).rejects.toThrow(ControlFileError);
    },
  );
});
