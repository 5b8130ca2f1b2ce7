import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MUTATION_RESULTS, readMutation } from './read-mutation.ts';
import { runMutation } from './run-mutation.ts';
import { TINY } from './testing/tiny-ruleset.ts';
import { NO_EXAMPLES } from './testing/tiny-trial.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutation-'));
  await mkdir(join(folder, 'mutation'));
});
afterEach(() => rm(folder, { recursive: true }));

test('without a file there are no results', async () => {
  expect(await readMutation(folder)).toBeUndefined();
});

test('what was written is read, with the hash of the ruleset', async () => {
  const results = runMutation(TINY, [], NO_EXAMPLES, () => undefined);
  await writeFile(join(folder, MUTATION_RESULTS), JSON.stringify(results));
  expect(await readMutation(folder)).toEqual(JSON.parse(JSON.stringify(results)));
});

test('a file of another form is refused', async () => {
  await writeFile(join(folder, MUTATION_RESULTS), '{"total":1}');
  await expect(readMutation(folder)).rejects.toThrow('rulesetHash');
});
